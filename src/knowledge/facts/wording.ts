/** The few sentences that are composed from typed fields, in both languages. */
import type { Language, Text } from "../schema/base.ts";

const MONTHS: Record<Language, readonly string[]> = {
  sv: [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

const NUMBER_WORDS: Record<Language, readonly string[]> = {
  sv: [
    "noll",
    "en",
    "två",
    "tre",
    "fyra",
    "fem",
    "sex",
    "sju",
    "åtta",
    "nio",
    "tio",
    "elva",
    "tolv",
  ],
  en: [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
  ],
};

/** "2017-05" → "maj 2017"; "2020-11-26" → "26 november 2020"; "2020" → "2020". */
export function dateWords(date: string, language: Language): string {
  const [year = "", month, day] = date.split("-");
  const name = month === undefined ? undefined : MONTHS[language][Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** 3 → "tre" / "three"; from 13 on in figures. */
export function countWords(count: number, language: Language): string {
  return NUMBER_WORDS[language][count] ?? String(count);
}

/** Where an item holds "och" itself, the last is tied on with another word, in English by a comma. */
const LINKS = { sv: [" och", " samt"], en: [" and", ", and"] } as const;

/** "fyra kommuner" → "Fyra kommuner". */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "The idea group" → "the idea group": a name's article, where the name opens no sentence. */
export function midSentence(name: string): string {
  return name.replace(/^(The|Den|Det|De)(?= \p{Ll})/u, (article) => article.toLowerCase());
}

/** The order in which Swedish readers look for a name, Å, Ä and Ö last. */
export function inOrder(names: readonly string[]): string[] {
  return names.toSorted((a, b) => a.localeCompare(b, "sv"));
}

/** ["a", "b", "c"] → "a, b och c" / "a, b and c"; only the first may open a sentence. */
export function listWords(all: readonly string[], language: Language): string {
  const items = all.map((item, at) => (at === 0 ? item : midSentence(item)));
  const and = LINKS[language][items.some((item) => / (och|and) /.test(item)) ? 1 : 0];
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")}${and} ${items.at(-1) ?? ""}`;
}

/** 89983 → "89 983" (sv, no-break space) / "89,983" (en); 3.53 → "3,53" / "3.53". */
export function numberWords(value: number, language: Language): string {
  const [whole = "", fraction] = String(value).split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, language === "sv" ? "\u00A0" : ",");
  return fraction === undefined ? grouped : `${grouped}${language === "sv" ? "," : "."}${fraction}`;
}

const UNITS = {
  D: { sv: ["dag", "dagar"], en: ["day", "days"] },
  W: { sv: ["vecka", "veckor"], en: ["week", "weeks"] },
  M: { sv: ["månad", "månader"], en: ["month", "months"] },
  Y: { sv: ["år", "år"], en: ["year", "years"] },
} as const;

const EVERY: Record<string, Text> = {
  P1D: { sv: "varje dag", en: "every day" },
  P1W: { sv: "varje vecka", en: "every week" },
  P7D: { sv: "varje vecka", en: "every week" },
  P2W: { sv: "varannan vecka", en: "every other week" },
  P1M: { sv: "en gång i månaden", en: "once a month" },
  P3M: { sv: "en gång i kvartalet", en: "once a quarter" },
  P6M: { sv: "en gång i halvåret", en: "twice a year" },
  P1Y: { sv: "en gång om året", en: "once a year" },
};

const ORDINALS: Record<Language, readonly string[]> = {
  sv: ["", "", "", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde"],
  en: ["", "", "", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
};

/** "P2W" → "varannan vecka" / "every other week". */
export function everyWords(duration: string, language: Language): string {
  const fixed = EVERY[duration];
  if (fixed !== undefined) return fixed[language];
  const count = Number(duration.slice(1, -1));
  const unit = UNITS[duration.slice(-1) as keyof typeof UNITS][language];
  if (count === 2)
    return language === "sv"
      ? `${unit[0].endsWith("a") || unit[0] === "månad" ? "varannan" : "vartannat"} ${unit[0]}`
      : `every other ${unit[0]}`;
  const ordinal = ORDINALS[language][count] ?? String(count);
  return language === "sv" ? `var ${ordinal} ${unit[0]}` : `every ${ordinal} ${unit[0]}`;
}

/** "P6W"–"P8W" → "med 6–8 veckors mellanrum" / "at intervals of 6–8 weeks". */
export function betweenWords(from: string, to: string, language: Language): string {
  const unit = UNITS[to.slice(-1) as keyof typeof UNITS][language][1];
  if (from.slice(-1) !== to.slice(-1)) {
    const least = everyWords(from, language);
    const most = everyWords(to, language);
    return language === "sv" ? `mellan ${least} och ${most}` : `between ${least} and ${most}`;
  }
  const bounds = `${from.slice(1, -1)}–${to.slice(1, -1)}`;
  return language === "sv"
    ? `med ${bounds} ${unit}s mellanrum`
    : `at intervals of ${bounds} ${unit}`;
}
