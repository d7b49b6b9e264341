/** Where an answer stands: chips of citations, and lines of text for those who want it in detail. */
import type { CitationAppearance } from "@microsoft/teams.api";
import type { ShownSource } from "../../../answers/answer.ts";
import { paragraphsOf } from "../../../conversation/source-words.ts";
import { WORDS, type Language } from "../words.ts";
import { LONGEST_CITATION_ABSTRACT, LONGEST_CITATION_NAME, shortened } from "./limits.ts";

/** The chip under a message; the name tells document and section, the abstract the whole place. */
export function citationOf(source: ShownSource, language: Language): CitationAppearance {
  const { section } = WORDS[language];
  const name = `${source.title}, ${section} ${numberOf(source)}`;
  return {
    name: shortened(name, LONGEST_CITATION_NAME),
    abstract: shortened(placeOf(source, language), LONGEST_CITATION_ABSTRACT),
  };
}

/** "Bilaga 2 (26 november 2020), avsnitt 1.1 Uppdrag, stycke 1 och 3–5" */
export function placeOf(source: ShownSource, language: Language): string {
  const words = WORDS[language];
  const parts = [
    `${source.title} (${source.date})`,
    `${words.section} ${source.section}`,
    ...paragraphsOf(source, language),
  ];
  return parts.join(", ");
}

function numberOf({ section, places }: ShownSource): string {
  const { section: outer, under } = places[0] ?? { section, under: undefined };
  return under === undefined ? outer : `${outer} (${under})`;
}
