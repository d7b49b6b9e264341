/** How often something happens, as a text says it: "varannan vecka", "en gång i kvartalet", "quarterly". */
import type { Language } from "../schema/base.ts";
import { wordNumber } from "./number-words.ts";

/** Comparable lengths: "14 days" (also for two weeks) or "3 months" (also for a quarter). */
export interface Interval {
  readonly from: string;
  /** The same as `from` where the text gives no bounds. */
  readonly to: string;
  /** As it stands in the text. */
  readonly written: string;
}

type Measure = "days" | "weekdays" | "months";

interface Unit {
  /** A regular expression for the unit, whatever its form. */
  readonly pattern: string;
  readonly length: number;
  readonly measure: Measure;
}

const UNITS: Readonly<Record<Language, readonly Unit[]>> = {
  sv: [
    { pattern: "dag(?:en|ar|ars)?|dygn(?:et|s)?", length: 1, measure: "days" },
    { pattern: "(?:var|arbets)dag(?:en|ar|ars)?", length: 1, measure: "weekdays" },
    { pattern: "veck(?:a|an|or|ors)", length: 7, measure: "days" },
    { pattern: "månad(?:en|er|ers)?", length: 1, measure: "months" },
    { pattern: "kvartal(?:et|s)?", length: 3, measure: "months" },
    { pattern: "tertial(?:et|s)?", length: 4, measure: "months" },
    { pattern: "halvår(?:et|s)?|termin(?:en|er|ers)?", length: 6, measure: "months" },
    { pattern: "år(?:et|s)?", length: 12, measure: "months" },
  ],
  en: [
    { pattern: "days?", length: 1, measure: "days" },
    { pattern: "(?:week|working )days?", length: 1, measure: "weekdays" },
    { pattern: "weeks?", length: 7, measure: "days" },
    { pattern: "fortnights?", length: 14, measure: "days" },
    { pattern: "months?", length: 1, measure: "months" },
    { pattern: "quarters?", length: 3, measure: "months" },
    { pattern: "half[- ]years?|terms?|semesters?", length: 6, measure: "months" },
    { pattern: "years?", length: 12, measure: "months" },
  ],
};

/** One word that says it all. */
const ADVERBS: Readonly<Record<Language, readonly Unit[]>> = {
  sv: [
    { pattern: "daglig(?:en|t|a)?", length: 1, measure: "days" },
    { pattern: "veckovis|veckolig(?:en|t|a)?|veckomöte\\p{L}*", length: 7, measure: "days" },
    { pattern: "månadsvis|månatlig(?:en|t|a)?|månadsmöte\\p{L}*", length: 1, measure: "months" },
    { pattern: "kvartalsvis|kvartalsmöte\\p{L}*", length: 3, measure: "months" },
    { pattern: "halvårsvis|terminsvis|halvårlig(?:en|t|a)?", length: 6, measure: "months" },
    { pattern: "årlig(?:en|t|a)?|årsvis", length: 12, measure: "months" },
  ],
  en: [
    { pattern: "daily", length: 1, measure: "days" },
    { pattern: "weekly", length: 7, measure: "days" },
    { pattern: "fortnightly", length: 14, measure: "days" },
    { pattern: "monthly", length: 1, measure: "months" },
    { pattern: "quarterly", length: 3, measure: "months" },
    { pattern: "half-yearly|six-monthly|biannual(?:ly)?", length: 6, measure: "months" },
    { pattern: "yearly|annual(?:ly)?", length: 12, measure: "months" },
  ],
};

const WORD = String.raw`\p{L}+|\d+`;
const ORDINAL = String.raw`\p{L}+(?:de|te|je)|\d+(?::?[ae])?`;

/** One number or two as bounds: "6–8", "fjärde till sjätte". */
function bounds(number: string): string {
  return String.raw`(?<from>${number})(?:\s?(?:-|–|till|eller|to|or)\s?(?<to>${number}))?`;
}

interface Form {
  /** A regular expression for what stands around a unit. */
  readonly around: (unit: string) => string;
  /** The number says how often in one unit, not how many units lie between. */
  readonly times?: true;
}

const FORMS: Readonly<Record<Language, readonly Form[]>> = {
  sv: [
    { around: (unit) => `(?:varje|alla) (?:${unit})` },
    { around: (unit) => `(?<second>varannan|vartannat) (?:${unit})` },
    { around: (unit) => `(?:var|vart) ${bounds(ORDINAL)} (?:${unit})` },
    { around: (unit) => `${bounds(WORD)} (?:${unit}) (?:mellanrum|intervall)` },
    {
      around: (unit) =>
        String.raw`${bounds(WORD)}\s?(?:gång(?:er)?|ggr)(?: per | i | om | varje |\s?/\s?)(?:${unit})`,
      times: true,
    },
  ],
  en: [
    { around: (unit) => `(?:every|each) (?:${unit})` },
    { around: (unit) => `every (?<second>other|second) (?:${unit})` },
    { around: (unit) => `every ${bounds(WORD)} (?:${unit})` },
    { around: (unit) => `intervals of ${bounds(WORD)} (?:${unit})` },
    { around: (unit) => `${bounds(WORD)} (?:${unit}) apart` },
    { around: (unit) => `(?<once>once) (?:an?|per|each|every) (?:${unit})`, times: true },
    { around: (unit) => `(?<second>twice) (?:an?|per|each|every) (?:${unit})`, times: true },
    { around: (unit) => `${bounds(WORD)} times (?:an?|per|each|every) (?:${unit})`, times: true },
  ],
};

interface Reading extends Unit {
  readonly expression: RegExp;
  readonly times: boolean;
}

/** Put together once: every text of the knowledge base is read with all of them. */
const READINGS: Readonly<Record<Language, readonly Reading[]>> = {
  sv: readings("sv"),
  en: readings("en"),
};

function readings(language: Language): Reading[] {
  const forms = UNITS[language].flatMap((unit) =>
    FORMS[language].map(({ around, times = false }) => ({
      ...unit,
      times,
      expression: wholeWords(around(unit.pattern)),
    })),
  );
  const adverbs = ADVERBS[language].map((unit) => ({
    ...unit,
    times: false,
    expression: wholeWords(unit.pattern),
  }));
  return [...forms, ...adverbs];
}

function wholeWords(pattern: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, "giu");
}

/** Every interval that a text states. */
export function intervalsIn(text: string, language: Language): Interval[] {
  return READINGS[language].flatMap((reading) =>
    [...text.matchAll(reading.expression)].flatMap((match) => {
      const counts = countsOf(match, language);
      return counts === undefined ? [] : [intervalOf(reading, counts, match[0])];
    }),
  );
}

/** The interval of an ISO 8601 duration, or of two as its bounds. */
export function intervalOfDurations(from: string, to = from): Interval {
  const written = from === to ? from : `${from}–${to}`;
  return { from: lengthOfDuration(from), to: lengthOfDuration(to), written };
}

/** Every length of time that a text states: "tio arbetsdagar", "two weeks". */
export function lengthsIn(text: string, language: Language): Interval[] {
  return UNITS[language].flatMap((unit) =>
    [...text.matchAll(wholeWords(`(?<from>${WORD})\\s(?:${unit.pattern})`))].flatMap((match) => {
      const counts = countsOf(match, language);
      return counts === undefined ? [] : [intervalOf({ ...unit, times: false }, counts, match[0])];
    }),
  );
}

/** They say the same, in whatever words. */
export function sameInterval(one: Interval, other: Interval): boolean {
  return one.from === other.from && one.to === other.to;
}

/** From how many to how many; undefined where the words in that place are no numbers. */
function countsOf({ groups }: RegExpExecArray, language: Language): [number, number] | undefined {
  if (groups?.["second"] !== undefined) return [2, 2];
  const [from, to] = [groups?.["from"], groups?.["to"]];
  if (from === undefined) return [1, 1];
  const least = countOf(from, language);
  const most = to === undefined ? least : countOf(to, language);
  return least === undefined || most === undefined ? undefined : [least, most];
}

function countOf(written: string, language: Language): number | undefined {
  const word = written.toLowerCase();
  if (/^\d/.test(word)) return Number.parseInt(word, 10);
  return wordNumber(word, language);
}

function intervalOf(
  { length, measure, times }: Omit<Reading, "expression">,
  [least, most]: readonly [number, number],
  written: string,
): Interval {
  // Six times a year is every second month: the more often, the shorter.
  const [from, to] = times ? [length / most, length / least] : [length * least, length * most];
  return { from: `${from} ${measure}`, to: `${to} ${measure}`, written };
}

const DURATIONS = {
  D: { length: 1, measure: "days" },
  W: { length: 7, measure: "days" },
  M: { length: 1, measure: "months" },
  Y: { length: 12, measure: "months" },
} as const;

function lengthOfDuration(duration: string): string {
  const { length, measure } = DURATIONS[duration.slice(-1) as keyof typeof DURATIONS];
  return `${Number(duration.slice(1, -1)) * length} ${measure}`;
}
