/** Aliases that cannot serve: nobody means one thing by them. */
import { namesIn, type Named } from "./duplicates.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import type { LocatedEntry } from "./origins.ts";
import type { Problem } from "./problem.ts";
import { LANGUAGES, type Language, type Text } from "./schema/base.ts";

/** Aliases without meaning of their own, and those that say again what the entry is called. */
export function aliasProblems(all: readonly LocatedEntry[]): Problem[] {
  return all.flatMap((located) =>
    LANGUAGES.flatMap((language) => {
      const names = namesIn(located, language);
      return names.flatMap((named, index) => {
        const message = faultOf(named, names.slice(0, index), language);
        return message === undefined ? [] : [{ ...located.origin, field: named.field, message }];
      });
    }),
  );
}

function faultOf(
  { name, field }: Named,
  before: readonly Named[],
  language: Language,
): Text | undefined {
  if (!field.startsWith("aliases.")) return undefined;
  if ([...name].filter((character) => LETTER_OR_DIGIT.test(character)).length < 2)
    return tooShort(name);
  if (hasFunctionWordsOnly(name, language)) return meaningless(name);
  return before.some((one) => sameLetters(one.name, name)) ? again(name) : undefined;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** An abbreviation in capitals may look like one: IT, OM. */
function hasFunctionWordsOnly(name: string, language: Language): boolean {
  if (name === name.toUpperCase()) return false;
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.every((word) => FUNCTION_WORDS[language].has(word));
}

function sameLetters(one: string, other: string): boolean {
  return spelt(one) === spelt(other);
}

function spelt(name: string): string {
  return name.trim().replaceAll(/\s+/g, " ").toLowerCase();
}

function tooShort(name: string): Text {
  return {
    sv: `"${name}" är för kort: skriv minst två bokstäver eller siffror, eller ta bort det`,
    en: `"${name}" is too short: write at least two letters or digits, or remove it`,
  };
}

function meaningless(name: string): Text {
  return {
    sv: `"${name}" står i nästan varje fråga: ta bort det, eller gör det till ett namn`,
    en: `"${name}" stands in almost every question: remove it, or make it a name`,
  };
}

function again(name: string): Text {
  return {
    sv: `"${name}" heter posten redan: ta bort det ena`,
    en: `"${name}" is what the entry is already called: remove one of them`,
  };
}
