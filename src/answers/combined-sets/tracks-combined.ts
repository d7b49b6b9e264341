/**
 * "Vilka spår har både A och B?", "… finns i A men inte i B?": most job tracks are one municipality's
 * own, so those of two are compared by what they are tracks to.
 */
import { listWords } from "../../knowledge/facts/wording.ts";
import type { Language } from "../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../answer.ts";
import { editDistance } from "../language/edit-distance.ts";
import { tokensOf } from "../language/tokens.ts";
import type { Place } from "../question.ts";
import type { Track } from "../topics/tracks/municipal-tracks.ts";
import { STAGE_WORDS } from "../topics/tracks/stages.ts";
import { composed, factOf, inLanguage, stated, subjectsOf, type Asked } from "../topics/topic.ts";
import { asksForBoth, asksInCommon, deniedAmong } from "./denied.ts";
import { isAllAccountedFor } from "./parts.ts";

/** Undefined where something else than municipalities is combined, or more is asked. */
export function tracksCombined(asked: Asked): Draft | undefined {
  const { question } = asked;
  const places = question.places.filter(({ wide }) => !wide);
  const denied = deniedAmong(question.tokens, places);
  const isOfPlaces = question.mentions.length === 0 && isAllAccountedFor(asked, places);
  const held = places.filter((place) => denied?.has(place) === false);
  const without = places.filter((place) => denied?.has(place));
  const [first] = held;
  if (!isOfPlaces || first === undefined || places.length < 2) return undefined;
  if (without.length === 0)
    return asksForBoth(question.mendedText) || asksInCommon(question.mendedText)
      ? ofAll(held, asked)
      : undefined;
  return held.length === 1 ? ofOneOnly(first, without, asked) : undefined;
}

/** Those that they share, and their own for the same. */
function ofAll(places: readonly Place[], asked: Asked): Draft {
  const { language } = asked.question;
  const of = places.map((place) => tracksOf(place, asked));
  const [first = [], ...others] = of;
  const common = first.filter((track) => others.every((list) => list.includes(track)));
  const apart = of.map((list) => list.filter((track) => !common.includes(track)));
  const [own = [], ...othersOwn] = apart;
  const alike = rowsOf(own, othersOwn);
  const names = namesOf(places, asked);
  const found = [...common, ...alike.flat(2)];
  return {
    outcome: "answered",
    lead:
      found.length === 0
        ? [about(noneAlike(names, language), of.flat(), asked)]
        : [
            ...(common.length > 0 ? [about(shared(names, common, language), common, asked)] : []),
            ...(alike.length > 0
              ? [about(ownAlike(places, alike, asked), alike.flat(2), asked)]
              : []),
          ],
    details: linesOf(found.length > 0 ? found : of.flat(), asked),
  };
}

/** For each place its tracks of one sort. */
type Row = readonly (readonly Track[])[];

/** Own tracks come before shared ones, which are left out where there are any. */
function rowsOf(own: readonly Track[], others: readonly (readonly Track[])[]): Row[] {
  const rows = own.flatMap((track): Track[][][] => {
    const counterparts = others.map((list) => ownFirst(list.filter((one) => isAlike(one, track))));
    return counterparts.every(({ length }) => length > 0) ? [[[track], ...counterparts]] : [];
  });
  const keyOf = ([, ...counterparts]: Row): string =>
    counterparts
      .flat()
      .map(({ id }) => id)
      .join(" ");
  return [...Map.groupBy(rows, keyOf).values()].map((alike) => {
    const [first = []] = alike;
    return [ownFirst(alike.flatMap(([tracks = []]) => tracks)), ...first.slice(1)];
  });
}

function ownFirst(tracks: readonly Track[]): Track[] {
  const own = tracks.filter(({ shared }) => !shared);
  return own.length > 0 ? own : [...tracks];
}

/** Its own for which the others have none of their own, and shared ones that they take no part in. */
function ofOneOnly(place: Place, others: readonly Place[], asked: Asked): Draft {
  const { language } = asked.question;
  const own = tracksOf(place, asked);
  const theirs = others.flatMap((other) => tracksOf(other, asked));
  const common = own.filter((track) => theirs.includes(track));
  const left = own.filter(
    (track) =>
      !theirs.some(
        (one) => one === track || (isAlike(one, track) && (track.shared || !one.shared)),
      ),
  );
  const [name, without] = [namesOf([place], asked), namesOf(others, asked)];
  const list = shorts(left, language);
  const text =
    theirs.length === 0
      ? inLanguage(
          language,
          `${name} har ${list}; för ${without} nämns inga jobbspår.`,
          `${name} has ${list}; no job tracks are mentioned for ${without}.`,
        )
      : left.length === 0
        ? inLanguage(
            language,
            `Inget: för varje spår i ${name} nämns ett av samma slag i ${without}.`,
            `None: for every track in ${name} one of the same sort is mentioned in ${without}.`,
          )
        : inLanguage(
            language,
            `${name} har ${list}; något eget sådant spår nämns inte för ${without}.`,
            `${name} has ${list}; no such track of its own is mentioned for ${without}.`,
          );
  const both = namesOf([place, ...others], asked);
  return {
    outcome: "answered",
    lead: [about(text, left.length > 0 ? left : own, asked)],
    details: [
      ...linesOf(left.length > 0 ? left : own, asked),
      ...(common.length > 0 ? [about(shared(both, common, language), common, asked)] : []),
    ],
  };
}

function tracksOf({ area }: Place, { knowledge }: Asked): Track[] {
  return subjectsOf(knowledge, "track").filter(({ areas }) => areas.includes(area));
}

function namesOf(places: readonly Place[], { question, knowledge }: Asked): string {
  return listWords(
    places.map(({ area }) => knowledge.areas.get(area)?.name[question.language] ?? area),
    question.language,
  );
}

/** They lead to the same: "vård och omsorg" and "vård- och omsorgsprogrammet". */
function isAlike(one: Track, other: Track): boolean {
  const [words, others] = [one, other].map(({ short }) =>
    tokensOf(short.sv)
      .map(({ folded }) => folded.replace(SORT, "$1"))
      .filter((word) => word.length >= SHORTEST && !GENERAL.test(word)),
  );
  return words?.some((word) => others?.some((another) => isSameWord(word, another))) ?? false;
}

function isSameWord(one: string, other: string): boolean {
  const isLong = Math.min(one.length, other.length) >= LONG;
  return (
    one.startsWith(other) || other.startsWith(one) || (isLong && editDistance(one, other, 1) <= 1)
  );
}

const SHORTEST = 4;
const LONG = 8;
/** Words that tell of the track, not of the work, by themselves or at the end of one: "bageriutbildning". */
const SORT = /^(\w{4,})(?:spar|program|programmet|utbildning|utbildningen)$/;
const GENERAL = /^(spar|jobbspar|inom|inriktning|andra|eget|utbildning|programmet)$/;

function about(text: string, tracks: readonly Track[], { knowledge }: Asked): Statement {
  return composed(text, ...tracks.map(({ id }) => factOf(knowledge, id, "status")));
}

function shared(names: string, tracks: readonly Track[], language: Language): string {
  const list = shorts(tracks, language);
  return inLanguage(
    language,
    `${names} är med i de gemensamma spåren: ${list}.`,
    `${names} take part in the shared tracks: ${list}.`,
  );
}

/** "bageri i A och B", "kock i A och måltidsbiträde i B (planeras)" */
function ownAlike(places: readonly Place[], rows: readonly Row[], asked: Asked): string {
  const { language } = asked.question;
  const list = rows.map((row) => {
    const names = row.map((tracks) => shorts(tracks, language));
    if (new Set(names).size === 1) return names[0] ?? "";
    return listWords(
      names.map((name, at) => {
        const place = places[at];
        const where = place === undefined ? "" : namesOf([place], asked);
        return inLanguage(language, `${name} i ${where}`, `${name} in ${where}`);
      }),
      language,
    );
  });
  return inLanguage(
    language,
    `${namesOf(places, asked)} har spår av samma slag: ${list.join("; ")}.`,
    `${namesOf(places, asked)} have tracks of the same sort: ${list.join("; ")}.`,
  );
}

function noneAlike(names: string, language: Language): string {
  return inLanguage(
    language,
    `Inga spår av samma slag nämns för ${names}.`,
    `No tracks of the same sort are mentioned for ${names}.`,
  );
}

/** What does not run yet is told with how far it has come. */
function shorts(tracks: readonly Track[], language: Language): string {
  const names = tracks.map(({ short, status }) =>
    status === "running"
      ? short[language]
      : `${short[language]} (${STAGE_WORDS[status][language]})`,
  );
  return listWords([...new Set(names)], language);
}

/** How far each has come. */
function linesOf(tracks: readonly Track[], { question, knowledge }: Asked): Statement[] {
  return [...new Set(tracks)].flatMap(({ id }) => {
    const fact = factOf(knowledge, id, "status");
    return fact === undefined ? [] : [stated(fact, question.language)];
  });
}
