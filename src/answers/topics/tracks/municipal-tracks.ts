/** A municipality's job tracks by how far they have come, and those that it shares with others. */
import { countWords, listWords } from "../../../knowledge/facts/wording.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { AreaCode } from "../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../answer.ts";
import { composed, factOf, inLanguage, touches, type Asked } from "../topic.ts";
import { stagesIn } from "./stages.ts";

export type Track = Extract<Subject, { kindOf: "track" }>;

/** Undefined where none of the places has any. */
export function ofMunicipalities(
  all: readonly Track[],
  places: readonly AreaCode[],
  asked: Asked,
): Draft | undefined {
  const { question } = asked;
  const wanted =
    touches(question, "wanted", "development") &&
    !/(har|finns|tagit|have|has)\b/.test(question.mendedText.toLowerCase());
  const drafts = places.map((code) =>
    ofOne(
      code,
      narrowed(
        all.filter((track) => track.areas.includes(code)),
        asked,
      ),
      { wanted, asked },
    ),
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

/** Tracks, and what they are said to go through where only those are asked for. */
interface Narrowed {
  readonly found: readonly Track[];
  readonly way: string;
}

function narrowed(found: readonly Track[], { question }: Asked): Narrowed {
  const [one] = question.mentions.flatMap(({ subjects, text }) => {
    const via = found.filter(({ through }) => through !== undefined && subjects.includes(through));
    return via.length === 0 ? [] : [{ found: via, way: text }];
  });
  return one ?? { found, way: "" };
}

function ofOne(
  code: AreaCode,
  { found, way }: Narrowed,
  { wanted, asked }: { readonly wanted: boolean; readonly asked: Asked },
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
  const asksFor = stagesIn(question.mendedText);
  const inOrder = STAGES_IN_ORDER.toSorted(
    (a, b) => Number(asksFor.includes(b)) - Number(asksFor.includes(a)),
  );
  const groups = inOrder.flatMap((status) => {
    const tracks = list.filter((track) => track.status === status);
    return tracks.length === 0
      ? []
      : [statusLine({ area: area.name[language], status, way }, tracks, asked)];
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

/** What is asked for comes first. */
const STAGES_IN_ORDER = ["running", "developing", "planned", "wanted"] as const;

interface Line {
  readonly area: string;
  readonly status: Track["status"];
  readonly way: string;
}

function statusLine({ area, status, way }: Line, list: readonly Track[], asked: Asked): Statement {
  const { question, knowledge } = asked;
  const { language } = question;
  const names = listWords(
    list.map((track) => track.short[language]),
    language,
  );
  const through = way === "" ? "" : inLanguage(language, ` genom ${way}`, ` through ${way}`);
  const text = {
    running: inLanguage(
      language,
      `${area} har ${many(list.length, "sv")}${through}: ${names}.`,
      `${area} has ${many(list.length, "en")}${through}: ${names}.`,
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

/** "ett jobbspår", "fem jobbspår". */
export function many(count: number, language: "sv" | "en"): string {
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
