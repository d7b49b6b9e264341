/** Numbers, years and months in a text, in a form that makes both languages comparable. */
import type { Language } from "../schema/base.ts";
import { carriedByWord, statedMultiple, statedNumber } from "./number-words.ts";

/** "5.7", "2018", "month 11" or "times 2". */
export type NumberKey = string;

/** A number as it stands in a text, with the key to compare it by. */
export interface NumberMention {
  readonly key: NumberKey;
  readonly written: string;
}

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  sv: "januari februari mars april maj juni juli augusti september oktober november december".split(
    " ",
  ),
  en: "January February March April May June July August September October November December".split(
    " ",
  ),
};

const THOUSANDS = /(?<!\d)(\d{1,3})((?:[ \u00a0\u202f]\d{3})+)(?!\d)/g;
const ENGLISH_THOUSANDS = /(?<!\d)(\d{1,3})((?:,\d{3})+)(?![\d,])/g;
const DIGITS = /\d+(?:[.,]\d+)*/g;
const ISO_DATE = /\b\d{4}-\d{2}(-\d{2})?\b/g;
const WORD = /\p{L}+/gu;
/** What is counted twice is doubled, too, and so is "dubbelarbete". */
const DOUBLED = /(?<!\p{L})((två|2) (gånger|ggr)(?!\p{L})|dubb[el]l)/iu;

/** A half is 0.5; other parts are told by their numbers, as in words ("tre fjärdedelar"). */
const PARTS: Readonly<Record<string, string>> = {
  "½": "0.5",
  "⅓": "3",
  "⅔": "2 3",
  "¼": "4",
  "¾": "3 4",
};
const PART = new RegExp(`[${Object.keys(PARTS).join("")}]`, "g");

/** The key of a number. */
export function keyOf(value: number): NumberKey {
  return String(value);
}

/** The numbers that a text states for certain; articles and "the other" are not among them. */
export function statedNumbers(text: string, language: Language): NumberMention[] {
  const plain = inPlainDigits(text);
  const undated = plain.replaceAll(ISO_DATE, "…");
  return [
    ...isoDates(plain),
    ...parts(plain),
    ...digitNumbers(undated, language),
    ...namedMonths(undated, language),
    ...numbersInWords(plain, language),
  ];
}

/** "２０" and other digits of the same sort become "20". */
function inPlainDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => digit.normalize("NFKC"));
}

function parts(text: string): NumberMention[] {
  return [...text.matchAll(PART)].flatMap(([written]) =>
    (PARTS[written] ?? "").split(" ").map((value) => ({ key: keyOf(Number(value)), written })),
  );
}

function numbersInWords(text: string, language: Language): NumberMention[] {
  return [...text.matchAll(WORD)].flatMap(([written]) => {
    const word = written.toLowerCase();
    const value = statedNumber(word, language);
    if (value !== undefined) return [{ key: keyOf(value), written }];
    const multiple = statedMultiple(word, language);
    return multiple === undefined ? [] : [{ key: multipleKey(multiple), written }];
  });
}

/** Every number that a Swedish text can be taken to carry, "en" and "andra" among them. */
export function carriedNumbers(text: string): Set<NumberKey> {
  const words = [...text.matchAll(WORD)].flatMap(([word]) =>
    carriedByWord(word.toLowerCase()).map((value) => keyOf(value)),
  );
  const doubled = DOUBLED.test(text) ? [multipleKey(2)] : [];
  return new Set([...statedNumbers(text, "sv").map(({ key }) => key), ...words, ...doubled]);
}

/** The keys of a date with any precision: "2020-11" → 2020 and month 11. */
export function dateKeys(date: string): NumberKey[] {
  const [year = "", month, day] = date.split("-");
  return [
    year,
    ...(month === undefined ? [] : [monthKey(Number(month))]),
    ...(day === undefined ? [] : [keyOf(Number(day))]),
  ];
}

/** A date as people write it: "26 november 2020", "November 2020". */
export function writtenDate(date: string, language: Language): string {
  const [year, month, day] = date.split("-");
  const name = month === undefined ? undefined : MONTHS[language][Number(month) - 1];
  return [day === undefined ? undefined : Number(day), name, year]
    .filter((part) => part !== undefined)
    .join(" ");
}

function digitNumbers(text: string, language: Language): NumberMention[] {
  const joined = text.replaceAll(THOUSANDS, (number) => number.replaceAll(/\D/g, ""));
  const plain =
    language === "en"
      ? joined.replaceAll(ENGLISH_THOUSANDS, (number) => number.replaceAll(",", ""))
      : joined;
  return [...plain.matchAll(DIGITS)].flatMap(([written]) => {
    const separators = written.replaceAll(/\d/g, "");
    // "1.3.1" is a section's number, no quantity.
    if (separators.length > 1) return [];
    return [{ key: keyOf(Number(written.replace(",", "."))), written }];
  });
}

/** English "may" and "march" are words too: a month stands beside a number or after "in". */
function namedMonths(text: string, language: Language): NumberMention[] {
  return MONTHS[language].flatMap((month, index) => {
    const pattern =
      language === "sv"
        ? new RegExp(`(?<!\\p{L})${month}(?!\\p{L})`, "iu")
        : new RegExp(`(\\d |\\b(in|since|until|from|to|by) )${month}\\b|\\b${month} \\d`, "u");
    return pattern.test(text) ? [{ key: monthKey(index + 1), written: month }] : [];
  });
}

function isoDates(text: string): NumberMention[] {
  return [...text.matchAll(ISO_DATE)].flatMap(([written]) =>
    dateKeys(written).map((key) => ({ key, written })),
  );
}

function multipleKey(times: number): NumberKey {
  return `times ${times}`;
}

function monthKey(month: number): NumberKey {
  return `month ${month}`;
}
