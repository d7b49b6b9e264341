/** "Vad hände 2019?", "Vad startade i juli 2017?": what began, ended or was under way at that time. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { ConceptId, Text } from "../../../knowledge/schema/base.ts";
import { isStopword } from "../../language/stopwords.ts";
import { composed, inLanguage, stated, type Asked, type Topic } from "../topic.ts";

export const thatYear: Topic = {
  id: "that-year",
  answer(asked) {
    const { question, knowledge } = asked;
    const { language, years, mentions, places, mendedText } = question;
    const [year] = years;
    if (year === undefined || years.length > 1 || mentions.length + places.length > 0)
      return undefined;
    if (!["what", "which"].includes(question.ask) || !asksWhatHappened(asked)) return undefined;
    const part = PART.exec(mendedText)?.[0];
    const time = part === undefined ? String(year) : `${part} ${String(year)}`;
    const side = sideAskedFor(asked);
    const told = onePerSubject(
      [...knowledge.facts.values()].filter(
        (fact) =>
          tells(fact, time, year, asked) && (side === undefined || isOfSide(fact, side, year)),
      ),
    );
    if (told.length === 0) return { outcome: "unknown", lead: [composed(silent(time)[language])] };
    const text = inLanguage(
      language,
      `Det här berättar överenskommelserna om ${time}:`,
      `This is what the agreements tell of ${time}:`,
    );
    return {
      outcome: "answered",
      lead: [composed(text, ...told)],
      details: told.map((fact) => stated(fact, language)),
      about: told.map(({ subject }) => subject),
    };
  },
};

function silent(time: string): Text {
  return {
    sv: `Överenskommelserna berättar inget om vad som hände ${time}.`,
    en: `The agreements tell nothing of what happened in ${time}.`,
  };
}

/** Nothing else is asked than what happened, and when. */
function asksWhatHappened({ question: { tokens, language } }: Asked): boolean {
  return (
    tokens.some(({ folded }) => HAPPENED.test(folded)) &&
    tokens.every(
      ({ text, folded, numeric }) =>
        numeric || isStopword(text, language) || HAPPENED.test(folded) || TIME.test(folded),
    )
  );
}

const HAPPENED =
  /^(hande|hant|handelser|skedde|skett|intraffade|startade|startades|borjade|inleddes|slutade|avslutades|tog slut|happened|happen|events|started|began|ended|finished)$/;
const MONTH =
  "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october";
const TIME = new RegExp(
  `^(${MONTH}|varen|sommaren|hosten|vintern|spring|summer|autumn|winter|aret|ar|year|under|during)$`,
);
/** The part of the year that stands before it: "i juli 2017", "våren 2019". */
const PART = new RegExp(`(?<!\\p{L})(${MONTH}|våren|hösten|spring|autumn)(?= (of )?\\d{4})`, "iu");

type Side = "start" | "end";

/** What began or what ended, where only that is asked for. */
function sideAskedFor({ question: { mendedText } }: Asked): Side | undefined {
  if (STARTED.test(mendedText)) return "start";
  return ENDED.test(mendedText) ? "end" : undefined;
}

const STARTED = /(?<!\p{L})(startade|startades|började|inleddes|started|began)(?!\p{L})/iu;
const ENDED = /(?<!\p{L})(slutade|avslutades|tog slut|ended|finished)(?!\p{L})/iu;

function isOfSide({ value, on }: Fact, side: Side, year: number): boolean {
  if (value?.kind !== "period") return on.includes(side as ConceptId);
  return (side === "start" ? value.from : value.to)?.startsWith(String(year)) ?? false;
}

/** It tells when something was, and names the time; the year of a document stands in much else. */
function tells(fact: Fact, time: string, year: number, { question, knowledge }: Asked): boolean {
  if (fact.gap || fact.local || !fact.asks.includes("when")) return false;
  const isOfDocument = [...knowledge.documents.values()].some(({ date }) =>
    date.startsWith(String(year)),
  );
  if (isOfDocument && fact.value?.kind !== "period") return false;
  return (
    // What lists several is told with each of them.
    !fact.on.some((concept) => LISTS.has(concept)) &&
    fact.on.some((concept) => OF_TIME.has(concept)) &&
    fact.text[question.language].toLowerCase().includes(time.toLowerCase())
  );
}

const OF_TIME: ReadonlySet<string> = new Set(["start", "end", "period", "change", "reform"]);

const LISTS: ReadonlySet<string> = new Set(["contradiction", "project"]);

/** Of several that tell of the same, the one that tells most plainly from when to when. */
function onePerSubject(facts: readonly Fact[]): Fact[] {
  const sorted = [...facts].sort(
    (a, b) => Number(b.value?.kind === "period") - Number(a.value?.kind === "period"),
  );
  return [...Map.groupBy(sorted, ({ subject }) => subject).values()].flatMap((same) =>
    same.slice(0, 1),
  );
}
