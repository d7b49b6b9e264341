/** Municipalities for which no job track of the sort that is asked for is mentioned, or only a shared one. */
import { fold } from "../../knowledge/fold.ts";
import { countWords, upperFirst } from "../../knowledge/facts/wording.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import type { ConceptId } from "../../knowledge/schema/base.ts";
import type { AreaEntry } from "../../knowledge/schema/kinds.ts";
import type { Draft } from "../answer.ts";
import { tokensOf } from "../language/tokens.ts";
import { namesOf } from "../lexicon/names.ts";
import type { Term } from "../question.ts";
import { occupations } from "../topics/tracks/occupations.ts";
import type { Track } from "../topics/tracks/municipal-tracks.ts";
import { STAGE_WORDS } from "../topics/tracks/stages.ts";
import {
  composed,
  factsAbout,
  inLanguage,
  stated,
  subjectsOf,
  touches,
  type Asked,
} from "../topics/topic.ts";
import type { Answered, AskedSet } from "./asked-set.ts";
import { factsOf, namesTogether, notProven, soFar } from "./members.ts";

type Area = Extract<Subject, { kindOf: "area" }>;

/** Undefined where the answer is not about tracks. */
export function restOfTracks(set: AskedSet, { asked, draft }: Answered): Draft | undefined {
  const { question, knowledge } = asked;
  if (set.kind !== "municipality" || question.places.some(({ wide }) => !wide)) return undefined;
  const found = tracksOf({ asked, draft });
  if (found.length === 0) return undefined;
  if (!occupations(asked).every((term) => isNamedBy(found, term))) return undefined;
  const all = subjectsOf(knowledge, "track");
  const tracks = all.filter((track) => found.some((one) => one === track || isAlsoFor(one, track)));
  const areas = set.members.filter((member) => member.kindOf === "area");
  const none = areas.filter((area) => !hasAny(area, tracks));
  const own = tracks.filter(({ shared }) => !shared);
  const onlyShared = touches(question, "shared")
    ? []
    : areas.filter((area) => !none.includes(area) && !hasAny(area, own));
  const unknown = none.filter((area) => !hasAny(area, all));
  const untold = unknown.flatMap(({ id }) =>
    factsAbout(knowledge, id).filter(({ gap, on }) => gap && on.includes(JOB_TRACK)),
  );
  return {
    ...draft,
    outcome: "answered",
    lead: [noneWords(none, areas.length, asked), ...sharedWords(onlyShared, tracks, asked)].map(
      (text) => composed(text, ...factsOf(draft, asked)),
    ),
    details: [
      ...untold.map((fact) => stated(fact, question.language)),
      ...draft.lead,
      ...(tracks.length === all.length ? [] : (draft.details ?? [])),
    ],
    caveats: [
      ...(draft.caveats ?? []),
      ...(none.length === 0 ? [] : [notProven(question.language)]),
    ],
  };
}

const JOB_TRACK = "job-track" as ConceptId;

/** Those that an answer about nothing else rests on. */
export function tracksOf({ asked, draft }: Answered): Track[] {
  const subjects = factsOf(draft, asked).map(({ subject }) =>
    asked.knowledge.subjects.get(subject),
  );
  const tracks = subjects.filter((subject) => subject?.kindOf === "track");
  return tracks.length === subjects.length ? tracks : [];
}

/** It is in their names, not only in a word that looks like it. */
function isNamedBy(tracks: readonly Track[], { text, keys, words }: Term): boolean {
  if (words.length > 0) return words.every((word) => isNamedBy(tracks, word));
  const names = fold(
    tracks.flatMap((track) => [...namesOf(track), track.short.sv, track.short.en]).join(" "),
  );
  return keys.some((key) => key.length >= text.length - LONGEST_ENDING && names.includes(key));
}

const LONGEST_ENDING = 2;

/** "kock" and "måltidsbiträde/kock". */
function isAlsoFor(one: Track, other: Track): boolean {
  const [words, others] = [one, other].map(({ short }) =>
    tokensOf(short.sv).map(({ folded }) => folded),
  );
  return words?.length === 1 && others?.includes(words[0] ?? "") === true;
}

function hasAny(area: AreaEntry, tracks: readonly Track[]): boolean {
  return tracks.some((track) => track.areas.includes(area.code));
}

function noneWords(none: readonly Area[], all: number, { question }: Asked): string {
  const { language, ask } = question;
  const names = namesTogether(none, language);
  const count = countWords(none.length === 0 ? all : none.length, language);
  if (none.length === 0)
    return inLanguage(
      language,
      `Ingen: något sådant jobbspår nämns för alla ${count} kommuner.`,
      `None: such a job track is mentioned for all ${count} municipalities.`,
    );
  if (ask === "how-many")
    return inLanguage(
      language,
      `${upperFirst(count)} ${none.length === 1 ? "kommun" : "kommuner"}, ${soFar("sv")}: ${names}.`,
      `${upperFirst(count)} ${none.length === 1 ? "municipality" : "municipalities"}, ${soFar("en")}: ${names}.`,
    );
  return inLanguage(
    language,
    `Inget sådant jobbspår nämns för ${names}.`,
    `No such job track is mentioned for ${names}.`,
  );
}

/** "A och B har inget eget, men delar ett gemensamt (planeras)." */
function sharedWords(
  some: readonly Area[],
  tracks: readonly Track[],
  { question }: Asked,
): string[] {
  if (some.length === 0) return [];
  const { language } = question;
  const names = namesTogether(some, language);
  const common = tracks.filter(
    (track) => track.shared && some.some(({ code }) => track.areas.includes(code)),
  );
  const how = [...new Set(common.map(({ status }) => STAGE_WORDS[status][language]))].join(", ");
  const one = some.length === 1;
  return [
    inLanguage(
      language,
      `${names} har inget eget men är med i ett gemensamt (${how}).`,
      `${names} ${one ? "has" : "have"} none of ${one ? "its" : "their"} own but ${one ? "takes" : "take"} part in a shared one (${how}).`,
    ),
  ];
}
