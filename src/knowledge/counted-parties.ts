/** Checks numbers that are written beside what they count: parties in words, and numbers said to be computed. */
import { keyOf, statedNumbers } from "./evidence/numbers.ts";
import type { LocatedEntry } from "./origins.ts";
import type { Problem } from "./problem.ts";
import { LANGUAGES, type Language, type Text } from "./schema/base.ts";

/** Groups whose text tells another number of parties than `parties` lists; `derived` that no text states. */
export function countProblems(all: readonly LocatedEntry[]): Problem[] {
  return all.flatMap((located) => [...otherCount(located), ...underived(located)]);
}

const PARTIES: Readonly<Record<Language, RegExp>> = {
  sv: /(\p{L}+|\d+) parter(?!\p{L})/giu,
  en: /([\p{L}-]+|\d+) parties(?!\p{L})/giu,
};

function otherCount({ kind, entry, origin }: LocatedEntry): Problem[] {
  if (kind !== "groups" || entry.parties.length === 0) return [];
  const listed = entry.parties.length;
  return entry.facts.flatMap(({ text }, index) =>
    LANGUAGES.flatMap((language) => {
      const said = [...text[language].matchAll(PARTIES[language])]
        .flatMap(([, word = ""]) => statedNumbers(word, language))
        .find(({ key }) => key !== keyOf(listed));
      if (said === undefined) return [];
      const message = notAsMany(said.written, listed);
      return [{ ...origin, field: `facts.${index}.text.${language}`, message }];
    }),
  );
}

function notAsMany(said: string, listed: number): Text {
  return {
    sv: `texten säger "${said}" parter, men 'parties' räknar upp ${listed}: rätta det ena`,
    en: `the text says "${said}" parties, but 'parties' lists ${listed}: correct one of them`,
  };
}

function underived({ kind, entry, origin }: LocatedEntry): Problem[] {
  if (kind === "contradictions")
    return unstated(entry).map(({ at, message }) => ({ ...origin, field: at, message }));
  if (!("facts" in entry)) return [];
  return entry.facts.flatMap((fact, index) =>
    unstated(fact).map(({ at, message }) => ({
      ...origin,
      field: `facts.${index}.${at}`,
      message,
    })),
  );
}

interface Computed {
  readonly text: Text;
  readonly derived: readonly number[];
}

function unstated({ text, derived }: Computed): { at: string; message: Text }[] {
  if (derived.length === 0) return [];
  const stated = new Set(
    LANGUAGES.flatMap((language) => statedNumbers(text[language], language)).map(({ key }) => key),
  );
  return [...derived.entries()]
    .filter(([, value]) => !stated.has(keyOf(value)) && !stated.has(`times ${value}`))
    .map(([index, value]) => ({ at: `derived.${index}`, message: notStated(value) }));
}

function notStated(value: number): Text {
  return {
    sv: `talet ${value} står inte i texten: ta bort det, eller skriv det i texten`,
    en: `the number ${value} does not stand in the text: remove it, or write it in the text`,
  };
}
