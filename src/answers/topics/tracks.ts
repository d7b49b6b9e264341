/** Job tracks: a municipality's, those that hold a certain occupation, and who has or shares which. */
import { countWords, listWords, upperFirst } from "../../knowledge/facts/wording.ts";
import type { Knowledge, Subject } from "../../knowledge/knowledge.ts";
import type { AreaCode } from "../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../answer.ts";
import { holdsWord } from "../rate.ts";
import type { Term } from "../question.ts";
import { occupations } from "./occupations.ts";
import {
  composed,
  factOf,
  inLanguage,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "./topic.ts";

type Track = Extract<Subject, { kindOf: "track" }>;

export const tracks: Topic = {
  id: "tracks",
  answer(asked) {
    const { question, knowledge } = asked;
    if (!touches(question, "job-track")) return whoTrains(asked);
    if (!["which", "what", "who", "where", "how-many", "whether", "how"].includes(question.ask))
      return undefined;
    const all = subjectsOf(knowledge, "track");
    const places = question.places.filter((place) => !place.wide).map((place) => place.area);
    const subjects = occupations(asked);
    if (subjects.some((term) => term.unknown)) return undefined;
    if (places.length > 0 && subjects.length === 0) return ofMunicipalities(all, places, asked);
    if (places.length === 0 && (subjects.length > 0 || shared(asked)))
      return reverse(all, subjects, asked);
    if (places.length === 1 && subjects.length > 0 && question.ask === "whether")
      return hasTrack(all, places, subjects, asked);
    return undefined;
  },
};

/** "Vilka kommuner utbildar snickare?": those with a track for it, if there are any. */
function whoTrains(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  if (!touches(question, "train-people") || !touches(question, "municipality")) return undefined;
  if (!["which", "where"].includes(question.ask)) return undefined;
  if (question.places.length > 0 || question.mentions.length > 0) return undefined;
  const subjects = occupations(asked);
  if (subjects.length === 0 || subjects.some((term) => term.unknown)) return undefined;
  const found = reverse(subjectsOf(knowledge, "track"), subjects, asked);
  return found?.outcome === "answered" ? found : undefined;
}

function shared({ question }: Asked): boolean {
  return touches(question, "shared");
}

function ofMunicipalities(
  all: readonly Track[],
  places: readonly AreaCode[],
  asked: Asked,
): Draft | undefined {
  const { question } = asked;
  const through = question.mentions.flatMap((mention) => mention.subjects);
  const wanted =
    touches(question, "wanted", "development") &&
    !/(har|finns|tagit|have|has)\b/.test(question.mendedText.toLowerCase());
  const narrowed = (list: readonly Track[]): Track[] => {
    const via = list.filter(
      (track) => track.through !== undefined && through.includes(track.through),
    );
    return via.length > 0 ? via : [...list];
  };
  const drafts = places.map((code) =>
    ofOne(code, narrowed(all.filter((track) => track.areas.includes(code))), wanted, asked),
  );
  const known = drafts.filter((draft) => draft !== undefined);
  if (known.length === 0) return undefined;
  return {
    outcome: known.some((draft) => draft.outcome === "unknown")
      ? known.length > 1
        ? "partly"
        : "unknown"
      : "answered",
    lead: known.flatMap((draft) => draft.lead),
    details: known.flatMap((draft) => draft.details ?? []),
    about: known.flatMap((draft) => draft.about ?? []),
  };
}

function ofOne(
  code: AreaCode,
  found: readonly Track[],
  wanted: boolean,
  asked: Asked,
): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const area = knowledge.areas.get(code);
  if (area === undefined) return undefined;
  const own = found.filter((track) => !track.shared);
  const chosen = wanted
    ? own.filter((track) => track.status === "wanted" || track.status === "planned")
    : own;
  const list = chosen.length > 0 ? chosen : own;
  if (found.length === 0) return undefined;
  const groups = (["running", "developing", "planned", "wanted"] as const).flatMap((status) => {
    const tracks = list.filter((track) => track.status === status);
    return tracks.length === 0 ? [] : [statusLine(area.name[language], status, tracks, asked)];
  });
  const common = wanted
    ? []
    : commonLine(
        found.filter((track) => track.shared),
        area.name[language],
        asked,
      );
  const [lead, ...details] = [...groups, ...common];
  if (lead === undefined) return undefined;
  return { outcome: "answered", lead: [lead], details, about: [area.id] };
}

function statusLine(
  area: string,
  status: Track["status"],
  list: readonly Track[],
  asked: Asked,
): Statement {
  const { question, knowledge } = asked;
  const { language } = question;
  const names = listWords(
    list.map((track) => track.short[language]),
    language,
  );
  const text = {
    running: inLanguage(
      language,
      `${area} har ${many(list.length, "sv")}: ${names}.`,
      `${area} has ${many(list.length, "en")}: ${names}.`,
    ),
    developing: inLanguage(
      language,
      `${area} håller på att ta fram: ${names}.`,
      `${area} is developing: ${names}.`,
    ),
    planned: inLanguage(language, `${area} planerar: ${names}.`, `${area} plans: ${names}.`),
    wanted: inLanguage(
      language,
      `${area} vill utveckla: ${names}.`,
      `${area} wants to develop: ${names}.`,
    ),
  }[status];
  return composed(text, ...list.map((track) => factOf(knowledge, track.id, "status")));
}

function many(count: number, language: "sv" | "en"): string {
  const words = count === 1 ? inLanguage(language, "ett", "one") : countWords(count, language);
  return inLanguage(
    language,
    `${words} jobbspår`,
    `${words} job ${count === 1 ? "track" : "tracks"}`,
  );
}

function commonLine(
  list: readonly Track[],
  area: string,
  { question, knowledge }: Asked,
): Statement[] {
  if (list.length === 0) return [];
  const { language } = question;
  const names = listWords(
    list.map((track) => track.short[language]),
    language,
  );
  return [
    composed(
      inLanguage(
        language,
        `${area} är också med i kommunernas gemensamma spår: ${names}.`,
        `${area} also takes part in the municipalities' shared tracks: ${names}.`,
      ),
      ...list.map((track) => factOf(knowledge, track.id, "status")),
    ),
  ];
}

/** "I vilka kommuner finns spår mot barnskötare?" */
function reverse(
  all: readonly Track[],
  subjects: readonly Term[],
  asked: Asked,
): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const found = all.filter(
    (track) =>
      subjects.every((term) => speaksOf(track, term, asked)) && (!shared(asked) || track.shared),
  );
  if (found.length === 0) return undefined;
  const codes = [...new Set(found.flatMap((track) => track.areas))];
  const areas = listWords(
    codes.map((code) => knowledge.areas.get(code)?.name[language] ?? code),
    language,
  );
  const facts = found.map((track) => factOf(knowledge, track.id, "status"));
  const subject = subjects.map((term) => term.text).join(" ");
  const lead =
    subjects.length === 0
      ? inLanguage(
          language,
          `Gemensamma jobbspår: ${listWords(
            found.map((track) => track.name.sv),
            "sv",
          )}.`,
          `Shared job tracks: ${listWords(
            found.map((track) => track.name.en),
            "en",
          )}.`,
        )
      : question.ask === "whether"
        ? inLanguage(language, `Ja, i ${areas}.`, `Yes, in ${areas}.`)
        : question.ask === "how-many"
          ? inLanguage(
              language,
              `${upperFirst(countWords(codes.length, "sv"))} kommuner: ${areas}.`,
              `${upperFirst(countWords(codes.length, "en"))} municipalities: ${areas}.`,
            )
          : inLanguage(
              language,
              `Jobbspår med inriktning mot ${subject} nämns i ${areas}.`,
              `Job tracks for ${subject} are mentioned in ${areas}.`,
            );
  return {
    outcome: "answered",
    lead: [composed(lead, ...facts)],
    details: found.map((track) =>
      composed(trackLine(track, knowledge, language), factOf(knowledge, track.id, "status")),
    ),
  };
}

function trackLine(track: Track, knowledge: Knowledge, language: "sv" | "en"): string {
  const areas = listWords(
    track.areas.map((code) => knowledge.areas.get(code)?.name[language] ?? code),
    language,
  );
  const status = {
    running: inLanguage(language, "finns", "in place"),
    developing: inLanguage(language, "under utveckling", "being developed"),
    planned: inLanguage(language, "planeras", "planned"),
    wanted: inLanguage(
      language,
      "kommunen vill utveckla det",
      "the municipality wants to develop it",
    ),
  }[track.status];
  const common = track.shared ? inLanguage(language, ", gemensamt", ", shared") : "";
  return `${track.name[language]} – ${areas} (${status}${common})`;
}

function speaksOf(track: Track, term: Term, { lexicon }: Asked): boolean {
  const entry = lexicon.index.byId.get(`${track.id}/status`);
  if (entry === undefined) return false;
  if (holdsWord(entry, term)) return true;
  return term.concepts.some(
    (concept) => entry.textConcepts.has(concept) || entry.concepts.has(concept),
  );
}

function hasTrack(
  all: readonly Track[],
  places: readonly AreaCode[],
  subjects: readonly Term[],
  asked: Asked,
): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const here = all.filter((track) => places.every((code) => track.areas.includes(code)));
  const found = here.filter((track) => subjects.every((term) => speaksOf(track, term, asked)));
  const [first, ...others] = found;
  if (first === undefined) return undefined;
  const yes = question.negated
    ? inLanguage(language, "Jo", "Yes")
    : inLanguage(language, "Ja", "Yes");
  return {
    outcome: "answered",
    lead: [
      composed(
        `${yes}: ${trackLine(first, knowledge, language)}.`,
        ...found.map((track) => factOf(knowledge, track.id, "status")),
      ),
    ],
    details: others.map((track) =>
      composed(trackLine(track, knowledge, language), factOf(knowledge, track.id, "status")),
    ),
  };
}
