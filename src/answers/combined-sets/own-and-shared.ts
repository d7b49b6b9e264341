/**
 * "Vilka kommuner har egna spår?", "… bara gemensamma spår?", "… både egna och gemensamma spår?": the
 * municipalities, by whether tracks of their own and tracks that they share are mentioned for them.
 */
import type { Fact } from "../../knowledge/fact.ts";
import { countWords, listWords, upperFirst } from "../../knowledge/facts/wording.ts";
import type { ConceptId, Language } from "../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../answer.ts";
import { setAskedFor } from "../negated-set/asked-set.ts";
import { namesTogether, soFar } from "../negated-set/members.ts";
import type { Question } from "../question.ts";
import type { Track } from "../topics/tracks/municipal-tracks.ts";
import { STAGE_WORDS } from "../topics/tracks/stages.ts";
import {
  composed,
  factOf,
  factsAbout,
  inLanguage,
  stated,
  subjectsOf,
  touches,
  type Asked,
} from "../topics/topic.ts";
import { deniedAmong, type Span } from "./denied.ts";

/** Whether there are to be tracks of the kind, or none; left out: it does not matter. */
interface Wish {
  readonly own?: boolean;
  readonly shared?: boolean;
}

/** A municipality with its tracks. */
interface Holder {
  readonly place: ReturnType<typeof municipalities>[number];
  readonly own: readonly Track[];
  readonly shared: readonly Track[];
}

/** Undefined where something else is asked, or of one municipality. */
export function ownAndShared(asked: Asked): Draft | undefined {
  const { question } = asked;
  if (!touches(question, "job-track") || !ASKS.has(question.ask) || !isAllOfTracks(question))
    return undefined;
  const wish = wishIn(question);
  if (wish === undefined || !asksForPlaces(asked)) return undefined;
  const all = holders(asked);
  return told(
    all.filter((holder) => fits(holder, wish)),
    { all, wish, asked },
  );
}

const ASKS: ReadonlySet<string> = new Set(["which", "who", "how-many"]);

/** Nobody but a municipality has tracks: "Vilka har egna spår?" */
function asksForPlaces(asked: Asked): boolean {
  const { mendedText } = asked.question;
  return HOLDS.test(mendedText) || setAskedFor(asked)?.kind === "municipality";
}

const HOLDS = /^(?:vilka|vem|who) (?:har|saknar|has|have|lacks?)(?!\p{L})/iu;

/** Nothing is named, and every word of content tells what is asked for. */
function isAllOfTracks({ places, mentions, terms, years }: Question): boolean {
  return (
    places.every(({ wide }) => wide) &&
    mentions.every(({ firm }) => !firm) &&
    years.length === 0 &&
    terms.every(
      ({ weak, text, concepts }) =>
        weak || SMALL.test(text) || concepts.some((concept) => FRAME.has(concept)),
    )
  );
}

const FRAME: ReadonlySet<string> = new Set([
  "municipality",
  "job-track",
  "shared",
  "members",
  // "has a job track", "have no job tracks"
  "in-work",
  "unemployed-2",
]);
const SMALL = /^(saknar|lacks?|varken|neither|nor|both|både|bara|only|just)$/iu;

function wishIn(question: Question): Wish | undefined {
  const own = spanOf(question, OWN);
  const shared = spanOf(question, SHARED);
  const denied = deniedAmong(
    question.tokens,
    [own, shared].filter((span) => span !== undefined),
  );
  if (denied === undefined || (own === undefined && shared === undefined)) return undefined;
  const isOnly = ONLY.test(question.mendedText);
  // "Inte bara egna": what else there is cannot be told by a "not".
  if (isOnly && (denied.size > 0 || (own !== undefined && shared !== undefined))) return undefined;
  // Those that share none are told by a fact of their own.
  if (own === undefined && shared !== undefined && denied.has(shared)) return undefined;
  return {
    ...(own === undefined ? (isOnly ? { own: false } : {}) : { own: !denied.has(own) }),
    ...(shared === undefined ? (isOnly ? { shared: false } : {}) : { shared: !denied.has(shared) }),
  };
}

const OWN = /^(egen|eget|egna|own)$/;
const SHARED = /^(gemensam\w*|kommungemensam\w*|shared|common|joint)$/;
const ONLY = /(?<!\p{L})(bara|enbart|endast|uteslutande|only|just|solely|nothing but)(?!\p{L})/iu;

function spanOf({ tokens }: Question, word: RegExp): Span | undefined {
  const start = tokens.findIndex(({ folded }) => word.test(folded));
  return start < 0 ? undefined : { start, end: start + 1 };
}

function municipalities({ knowledge }: Asked) {
  return subjectsOf(knowledge, "area")
    .filter(({ level, member }) => level === "municipality" && member)
    .sort((a, b) => a.name.sv.localeCompare(b.name.sv, "sv"));
}

function holders(asked: Asked): Holder[] {
  const tracks = subjectsOf(asked.knowledge, "track");
  return municipalities(asked).map((place) => {
    const here = tracks.filter(({ areas }) => areas.includes(place.code));
    return {
      place,
      own: here.filter(({ shared }) => !shared),
      shared: here.filter(({ shared }) => shared),
    };
  });
}

function fits({ own, shared }: Holder, wish: Wish): boolean {
  return (
    (wish.own === undefined || wish.own === own.length > 0) &&
    (wish.shared === undefined || wish.shared === shared.length > 0)
  );
}

interface About {
  readonly all: readonly Holder[];
  readonly wish: Wish;
  readonly asked: Asked;
}

/** Where there are none, those are shown that have what is asked for and more. */
function told(found: readonly Holder[], { all, wish, asked }: About): Draft {
  const { question, knowledge } = asked;
  const shown = found.length > 0 ? found : all;
  const lines = shown.flatMap((holder) => lineOf(holder, wish, asked));
  const facts = shown
    .flatMap(({ own, shared }) => [...own, ...shared])
    .map(({ id }) => factOf(knowledge, id, "status"));
  const silent = shown.flatMap((holder) => untold(holder, asked));
  return {
    outcome: "answered",
    lead: [composed(words(found, question), ...new Set(facts), ...silent)],
    details: [...lines, ...silent.map((fact) => stated(fact, question.language))],
  };
}

/** That no tracks are told of a municipality. */
function untold({ place, own, shared }: Holder, { knowledge }: Asked): Fact[] {
  if (own.length + shared.length > 0) return [];
  return factsAbout(knowledge, place.id).filter(({ gap, on }) => gap && on.includes(JOB_TRACK));
}

const JOB_TRACK = "job-track" as ConceptId;

function words(found: readonly Holder[], { language, ask }: Question): string {
  const so = soFar(language);
  if (found.length === 0) return inLanguage(language, `Ingen, ${so}.`, `None, ${so}.`);
  const names = namesTogether(
    found.map(({ place }) => place),
    language,
  );
  if (ask !== "how-many") return `${names}, ${so}.`;
  const count = upperFirst(countWords(found.length, language));
  const one = found.length === 1;
  return inLanguage(
    language,
    `${count} ${one ? "kommun" : "kommuner"}, ${so}: ${names}.`,
    `${count} ${one ? "municipality" : "municipalities"}, ${so}: ${names}.`,
  );
}

/** "Ängsby: egna – café; gemensamma – kock (planeras)", of the kinds that are asked about. */
function lineOf({ place, own, shared }: Holder, wish: Wish, asked: Asked): Statement[] {
  const { language } = asked.question;
  const kinds = [
    ...(wish.own === undefined || own.length === 0
      ? []
      : [{ label: inLanguage(language, "egna", "of its own"), tracks: own }]),
    ...(wish.shared === undefined || shared.length === 0
      ? []
      : [{ label: inLanguage(language, "gemensamma", "shared"), tracks: shared }]),
  ];
  if (kinds.length === 0) return [];
  const parts = kinds.map(({ label, tracks }) => `${label} – ${listOf(tracks, language)}`);
  return [
    composed(
      `${place.name[language]}: ${parts.join("; ")}`,
      ...kinds.flatMap(({ tracks }) =>
        tracks.map(({ id }) => factOf(asked.knowledge, id, "status")),
      ),
    ),
  ];
}

function listOf(tracks: readonly Track[], language: Language): string {
  const [first, ...others] = tracks;
  const isAlike = first && others.every(({ status }) => status === first.status);
  const named = tracks.map(
    (track) => `${track.short[language]}${isAlike ? "" : stageOf(track, language)}`,
  );
  const all = others.length > 0 ? inLanguage(language, "alla ", "all ") : "";
  return `${listWords(named, language)}${isAlike ? stageOf(first, language, all) : ""}`;
}

/** How far one has come that is not in place. */
function stageOf({ status }: Track, language: Language, all = ""): string {
  return status === "running" ? "" : ` (${all}${STAGE_WORDS[status][language]})`;
}
