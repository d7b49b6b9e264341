/** Sources in words, as any channel may show them: folded into one line, or one line for each place. */
import type { ShownSource } from "../answers/answer.ts";
import type { Language } from "../knowledge/schema/base.ts";

const WORDS = {
  sv: {
    source: "Källa",
    sources: "Källor",
    section: "avsnitt",
    paragraph: "stycke",
    heading: "rubriken",
    and: "och",
    quotes: ["”", "”"],
  },
  en: {
    source: "Source",
    sources: "Sources",
    section: "section",
    paragraph: "paragraph",
    heading: "the heading",
    and: "and",
    quotes: ["“", "”"],
  },
} as const;

/** "Källor: Bilaga 2 (26 november 2020), avsnitt 1.1 och 1.3" */
export function foldedSources(sources: readonly ShownSource[], language: Language): string {
  const words = WORDS[language];
  const documents = [...Map.groupBy(sources, (source) => source.document).values()].map(
    (places) => {
      const sections = [...new Set(places.map((place) => sectionOf(place, language)))];
      return `${documentOf(places[0])}, ${words.section} ${listed(sections, language)}`;
    },
  );
  return `${sources.length === 1 ? words.source : words.sources}: ${documents.join("; ")}`;
}

/** "Bilaga 2 (26 november 2020), avsnitt 1.1, stycke 1 och 3–5", one for each section. */
export function fullSources(sources: readonly ShownSource[], language: Language): string[] {
  return sources.map((source) => {
    const parts = [
      documentOf(source),
      `${WORDS[language].section} ${sectionOf(source, language)}`,
      ...paragraphsOf(source, language),
    ];
    return parts.join(", ");
  });
}

function documentOf(source: ShownSource | undefined): string {
  return source === undefined ? "" : `${source.title} (${source.date})`;
}

/** "4.1.3 (…)": the inner heading in brackets; a heading without a number in quotation marks. */
function sectionOf({ section, places }: ShownSource, language: Language): string {
  const [opening, closing] = WORDS[language].quotes;
  const outer = places[0]?.section ?? section;
  const shown = /^\d/.test(outer) ? outer : `${opening}${outer}${closing}`;
  const inner = places[0]?.under;
  return inner === undefined ? shown : `${shown} (${inner})`;
}

/** "the heading", "stycke 1 och 3–5": what the source rests on within its section. */
export function paragraphsOf({ places }: ShownSource, language: Language): string[] {
  const words = WORDS[language];
  const numbers = [...new Set(places.flatMap((place) => place.paragraph))].sort((a, b) => a - b);
  const paragraphs = ranges(numbers.filter((number) => number > 0));
  return [
    ...(numbers.includes(0) ? [words.heading] : []),
    ...(paragraphs.length > 0 ? [`${words.paragraph} ${listed(paragraphs, language)}`] : []),
  ];
}

/** [1, 3, 4, 5] → ["1", "3–5"] */
function ranges(numbers: readonly number[]): string[] {
  const found: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.to === number - 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
}

function listed(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? "";
  const before = items.slice(0, -1);
  return before.length === 0 ? last : `${before.join(", ")} ${WORDS[language].and} ${last}`;
}
