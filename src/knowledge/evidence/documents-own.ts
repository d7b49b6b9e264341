/** A document's own names and date: a text may always use them, they need no evidence. */
import type { DocumentEntry } from "../schema/kinds.ts";
import type { Language } from "../schema/base.ts";
import { writtenDate } from "./numbers.ts";

/**
 * The text without mentions of the documents ("bilaga 2", "överenskommelsen från 2018") and
 * without the full dates of those that it cites. The year alone is left where it stands.
 */
export function withoutDocuments(
  text: string,
  language: Language,
  documents: readonly DocumentEntry[],
  cited: readonly DocumentEntry[],
): string {
  const names = documents.flatMap((document) => [
    document.name[language],
    document.short[language],
    ...document.aliases[language],
  ]);
  const dates = cited.flatMap(({ date }) => [date, writtenDate(date, language)]);
  const phrases = [...names, ...dates.filter((date) => date.length > "2020".length)];
  return phrases
    .sort((one, other) => other.length - one.length)
    .reduce((rest, phrase) => rest.replaceAll(phrasePattern(phrase), "…"), text);
}

/** The phrase as whole words, with a genitive s, whatever its case. */
function phrasePattern(phrase: string): RegExp {
  const escaped = phrase.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}s?(?![\\p{L}\\p{N}])`, "giu");
}
