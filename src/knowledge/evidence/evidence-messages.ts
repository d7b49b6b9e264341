/** What the check of evidence says, in both languages. */
import type { Language, Source, Text } from "../schema/base.ts";
import type { Interval } from "./intervals.ts";
import type { MissingPlace } from "./place.ts";

/** A heading that a document is said to have does not stand in its text. */
export function unwrittenHeading(heading: string, file: string): Text {
  return {
    sv: `rubriken "${heading}" finns inte i ${file}: skriv den som den står på en egen rad där, eller ta bort den`,
    en: `the heading "${heading}" is not in ${file}: write it as it stands on a line of its own there, or remove it`,
  };
}

export const NO_TITLE_PAGE: Text = {
  sv: "inget står före dokumentets första rubrik: skriv under source var namnet och datumet står",
  en: "nothing stands before the document's first heading: write under source where its name and date stand",
};

/** The place that a source names does not exist. */
export function missingPlace(source: Source, place: MissingPlace): Text {
  if (place.missing === "heading") {
    const { heading, near } = place;
    const list = "ask knowledge paragraphs --sources";
    return {
      sv: `stället finns inte: ${source.document} har ingen rubrik "${heading}" där: ${near === undefined ? `${list} visar alla` : `menar du "${near}"?`}`,
      en: `no such place: ${source.document} has no heading "${heading}" there: ${near === undefined ? `${list} shows all` : `did you mean "${near}"?`}`,
    };
  }
  const heading = source.under ?? source.section;
  const { paragraph, last } = place;
  return {
    sv: `stället finns inte: under "${heading}" i ${source.document} finns inget stycke ${paragraph}: ${last === 0 ? "skriv 0 (rubriken själv)" : `skriv ett från 0 (rubriken själv) till ${last}`}`,
    en: `no such place: under "${heading}" in ${source.document} there is no paragraph ${paragraph}: ${last === 0 ? "write 0 (the heading itself)" : `write one from 0 (the heading itself) to ${last}`}`,
  };
}

/** `what` does not stand in any of the cited places. */
export function notThere(what: Text, sources: readonly Source[]): Text {
  const places = (language: Language) =>
    sources.map((source) => placeWords(source, language)).join("; ");
  return {
    sv: `${what.sv} står inte i ${places("sv")}: rätta det eller källan`,
    en: `${what.en} does not stand in ${places("en")}: correct it or the source`,
  };
}

/** The same for a number in a text, which may be one that the curator has computed. */
export function numberNotThere(written: string, sources: readonly Source[]): Text {
  const what = { sv: `talet "${written}"`, en: `the number "${written}"` };
  const { sv, en } = notThere(what, sources);
  return {
    sv: `${sv}, eller skriv talet under derived om det är uträknat`,
    en: `${en}, or write the number under derived if it is computed`,
  };
}

/** An interval that stands in none of the cited places, beside those that do. */
export function intervalName(stated: Interval, there: readonly Interval[]): Text {
  const { written } = stated;
  const others = there.map((one) => `"${one.written}"`).join(", ");
  if (others === "") return { sv: `intervallet ${written}`, en: `the interval ${written}` };
  return {
    sv: `intervallet ${written} (där står ${others})`,
    en: `the interval ${written} (what stands there is ${others})`,
  };
}

/** "avtal-2030, 4.1.3 › Ängsby, stycke 1, 2". */
function placeWords({ document, section, under, paragraph }: Source, language: Language): string {
  const heading = under === undefined ? section : `${section} › ${under}`;
  const word = language === "sv" ? "stycke" : "paragraph";
  return `${document}, ${heading}, ${word} ${[paragraph].flat().join(", ")}`;
}
