/** Every place that a source can name, for looking one up while curating. */
import type { DocumentEntry } from "../schema/kinds.ts";
import { outlineOf, type Paragraph } from "./paragraphs.ts";

/** A heading with the paragraphs that are counted from it. */
export interface HeadingWithParagraphs {
  /** Undefined for what stands before the first heading (section "Titelsida"). */
  readonly heading: string | undefined;
  readonly paragraphs: readonly Paragraph[];
}

/** The document's headings in order, those without paragraphs of their own included. */
export function placesOf(document: DocumentEntry, text: string): HeadingWithParagraphs[] {
  const { headings, paragraphs } = outlineOf(document, text);
  const byHeading = Map.groupBy(paragraphs, ({ heading }) => heading);
  const before = byHeading.get(-1);
  return [
    ...(before === undefined ? [] : [{ heading: undefined, paragraphs: before }]),
    ...headings.map((heading, index) => ({ heading, paragraphs: byHeading.get(index) ?? [] })),
  ];
}
