/** Texts that stand under the other language: Swedish under `en`, English under `sv`. */
import { FUNCTION_WORDS } from "./function-words.ts";
import type { FieldMessage } from "./issue-messages.ts";
import type { LocatedEntry } from "./origins.ts";
import type { Problem } from "./problem.ts";
import { LANGUAGES, type Language, type Text } from "./schema/base.ts";

/** Names are what they are: many have no English one. */
const NAMING: ReadonlySet<string> = new Set(["name", "short", "aliases"]);

/** Every text that looks like the other language. */
export function languageProblems(all: readonly LocatedEntry[]): Problem[] {
  return all.flatMap(({ entry, origin }) =>
    wrongLanguages(entry).map((found) => ({ ...origin, ...found })),
  );
}

/** The fields below `value` whose texts look like the other language. */
function wrongLanguages(value: unknown, field = ""): FieldMessage[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (NAMING.has(key)) return [];
    const at = field === "" ? key : `${field}.${key}`;
    const language = LANGUAGES.find((one) => one === key);
    if (language === undefined || typeof inner !== "string") return wrongLanguages(inner, at);
    return looksLikeOther(inner, language) ? [{ field: at, message: WRONG[language] }] : [];
  });
}

/** Far more of its telling words are of the other language; what is quoted or translated is neither. */
function looksLikeOther(text: string, language: Language): boolean {
  const [own, other] = language === "sv" ? (["sv", "en"] as const) : (["en", "sv"] as const);
  const words = text.replaceAll(ASIDE, " ").match(/[\p{L}-]+/gu) ?? [];
  return words.length > 1 && tellingOf(words, other) > 2 * tellingOf(words, own);
}

const ASIDE = /\([^)]*\)|"[^"]*"|[”“][^”“]*[”“]/gu;

/** Words that only this language has; a capital may begin a name. */
function tellingOf(words: readonly string[], language: Language): number {
  return words.filter(
    (word) =>
      TELLING[language].has(word.toLowerCase()) ||
      (language === "sv" && /^\p{Ll}*[åäö]/u.test(word)),
  ).length;
}

/** Function words that are no words of the other language at all. */
const SHARED: ReadonlySet<string> = new Set(
  "i en om man in at not under is are her all his had has do so an on till".split(" "),
);
const TELLING: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: FUNCTION_WORDS.sv.difference(SHARED),
  en: FUNCTION_WORDS.en.difference(SHARED),
};

const WRONG: Readonly<Record<Language, Text>> = {
  sv: {
    sv: "det här ser ut som engelska: skriv det på svenska",
    en: "this looks English: write it in Swedish",
  },
  en: {
    sv: "det här ser ut som svenska: skriv det på engelska",
    en: "this looks Swedish: write it in English",
  },
};
