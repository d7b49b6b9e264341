/** All job tracks at once, by how far they have come, and which municipalities have so many of them. */
import { asksWhatOneIs } from "../../language/ask.ts";
import { countWords, listWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { Language } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import type { Track } from "./municipal-tracks.ts";
import { byNumberOfTracks } from "./number-of-tracks.ts";
import { areaNames } from "../names-told.ts";
import { leansOnTold } from "../leans-on-told.ts";
import { stagesIn } from "./stages.ts";
import {
  composed,
  factOf,
  inLanguage,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";

export const allTracks: Topic = {
  id: "all-tracks",
  answer(asked) {
    const { question, knowledge } = asked;
    if (!touches(question, "job-track") || !["which", "what", "how-many"].includes(question.ask))
      return undefined;
    const isOfNone =
      question.places.length === 0 &&
      question.mentions.every(({ firm, subjects: [id] }) => !firm && !knowledge.documents.has(id));
    // "Någon vill bli svetsare. Vilken kommun har ett spår för det?": not of them all.
    if (leansOnTold(asked)) return undefined;
    if (!isOfNone || !isOnlyAboutTracks(asked) || asksWhatOneIs(question.mendedText))
      return undefined;
    const tracks = subjectsOf(knowledge, "track");
    if (tracks.length < 2) return undefined;
    const counted = byNumberOfTracks(tracks, asked);
    if (counted !== undefined) return counted;
    return WHO_HAS.test(question.mendedText) ? whoHasAny(tracks, asked) : byStatus(tracks, asked);
  },
};

/** "Vilka kommuner har jobbspår?", "How many municipalities have …?" */
const WHO_HAS =
  /(?<!\p{L})(?:vilka|vilken|hur många|which|how many) (?:kommun(?:er)?|municipalit(?:y|ies))(?!\p{L})/iu;

/** The municipalities of which tracks of the stages that are asked for are told, and of how many. */
function whoHasAny(tracks: readonly Track[], asked: Asked): Draft | undefined {
  const { language, mendedText } = asked.question;
  const stages = stagesIn(mendedText);
  const found = tracks.filter(({ status }) => stages.length === 0 || stages.includes(status));
  const codes = [...new Set(found.flatMap(({ areas }) => areas))];
  if (codes.length === 0) return undefined;
  const count = upperFirst(countWords(codes.length, language));
  const names = areaNames(codes, asked);
  const text = inLanguage(
    language,
    `${count} kommuner: ${names}.`,
    `${count} municipalities: ${names}.`,
  );
  const facts = found.map(({ id }) => factOf(asked.knowledge, id, "status"));
  return {
    outcome: "answered",
    lead: [composed(text, ...facts)],
    details: byStatus(tracks, asked)?.lead ?? [],
  };
}

function isOnlyAboutTracks({ question }: Asked): boolean {
  const isOfStage = stagesIn(question.mendedText).length > 0;
  return question.terms.every(
    (term) =>
      term.weak ||
      NOW.test(term.text) ||
      stagesIn(term.text).length > 0 ||
      (isOfStage && term.concepts.some((concept) => OF_STAGES.has(concept))) ||
      term.concepts.some((concept) => FRAME.has(concept)),
  );
}

/** "Nu", "totalt", and what only limits a number: "bara två", "minst tre". */
const NOW =
  /^(nu|idag|i dag|totalt|sammanlagt|now|today|total|bara|endast|exakt|precis|minst|only|just|exactly|precisely)$/iu;
const FRAME: ReadonlySet<string> = new Set([
  "job-track",
  "job-track-2",
  "count",
  "status",
  "municipality",
  "definition",
  "largest",
  "smallest",
  "more-than",
  "less-than",
  "sum",
  // "have job tracks", "have no job tracks"
  "in-work",
  "unemployed-2",
]);

/** "spår under utveckling" */
const OF_STAGES: ReadonlySet<string> = new Set(["development", "developing", "building-up-1"]);

const ORDER = ["running", "developing", "planned", "wanted"] as const;

function byStatus(tracks: readonly Track[], asked: Asked): Draft | undefined {
  const { language, mendedText } = asked.question;
  const stages = stagesIn(mendedText);
  const groups = ORDER.filter((status) => stages.length === 0 || stages.includes(status))
    .map((status) => ({ status, found: tracks.filter((track) => track.status === status) }))
    .filter(({ found }) => found.length > 0);
  if (groups.length === 0) return undefined;
  const counts = listWords(
    groups.map(({ status, found }) => STATUS[status][language](found.length)),
    language,
  );
  const all = countWords(tracks.length, language);
  const lines = groups.map(({ status, found }) =>
    composed(
      `${upperFirst(HEADING[status][language])}: ${listWords(
        found.map((track) => track.name[language]),
        language,
      )}.`,
      ...found.map((track) => factOf(asked.knowledge, track.id, "status")),
    ),
  );
  return {
    outcome: "answered",
    lead: [
      {
        text:
          stages.length > 0
            ? inLanguage(
                language,
                `Av ${all} jobbspår som nämns: ${counts}.`,
                `Of ${all} job tracks that are mentioned: ${counts}.`,
              )
            : inLanguage(
                language,
                `Överenskommelserna nämner ${all} jobbspår: ${counts}.`,
                `The agreements mention ${all} job tracks: ${counts}.`,
              ),
        facts: lines.flatMap(({ facts }) => facts),
      },
    ],
    details: lines,
  };
}

type Counted = (count: number) => string;

const STATUS: Readonly<Record<Track["status"], Readonly<Record<Language, Counted>>>> = {
  running: {
    sv: (n) => `${howMany(n)} fanns när de skrevs`,
    en: (n) => `${were(n)} in place when they were written`,
  },
  developing: {
    sv: (n) => `${howMany(n)} höll på att utvecklas`,
    en: (n) => `${were(n)} being developed`,
  },
  planned: {
    sv: (n) => `${howMany(n)} var ${n === 1 ? "planerat" : "planerade"}`,
    en: (n) => `${were(n)} planned`,
  },
  wanted: {
    sv: (n) => `${howMany(n)} ville man utveckla`,
    en: (n) => `${were(n)} wished for`,
  },
};

/** "ett", "två": of a "jobbspår". */
function howMany(count: number): string {
  return count === 1 ? "ett" : countWords(count, "sv");
}

function were(count: number): string {
  return `${countWords(count, "en")} ${count === 1 ? "was" : "were"}`;
}

const HEADING = {
  running: { sv: "finns", en: "in place" },
  developing: { sv: "håller på att utvecklas", en: "being developed" },
  planned: { sv: "planerade", en: "planned" },
  wanted: { sv: "vill man utveckla", en: "wished for" },
} as const;
