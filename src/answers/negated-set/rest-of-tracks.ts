/** Municipalities for which no job track of the sort that is asked for is mentioned, or only a shared one. */
import { countWords, upperFirst } from "../../knowledge/facts/wording.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import type { ConceptId, Text } from "../../knowledge/schema/base.ts";
import type { AreaEntry } from "../../knowledge/schema/kinds.ts";
import type { Draft } from "../answer.ts";
import type { Track } from "../topics/municipal-tracks.ts";
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
  const facts = factsOf(draft, asked);
  const tracks = facts.flatMap(({ subject }) => {
    const one = knowledge.subjects.get(subject);
    return one?.kindOf === "track" ? [one] : [];
  });
  if (tracks.length === 0 || tracks.length < facts.length || question.mended.size > 0)
    return undefined;
  const all = subjectsOf(knowledge, "track");
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
      (text) => composed(text, ...facts),
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
  const how = [...new Set(common.map(({ status }) => STATUS[status][language]))].join(", ");
  const one = some.length === 1;
  return [
    inLanguage(
      language,
      `${names} har inget eget men är med i ett gemensamt (${how}).`,
      `${names} ${one ? "has" : "have"} none of ${one ? "its" : "their"} own but ${one ? "takes" : "take"} part in a shared one (${how}).`,
    ),
  ];
}

const STATUS: Record<Track["status"], Text> = {
  running: { sv: "finns", en: "in place" },
  developing: { sv: "under utveckling", en: "being developed" },
  planned: { sv: "planeras", en: "planned" },
  wanted: { sv: "önskat", en: "wished for" },
};
