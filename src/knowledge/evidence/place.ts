/** The place in a document that a source points at, with the headings that it stands under. */
import { nearest } from "../nearest.ts";
import type { Source } from "../schema/base.ts";
import type { DocumentEntry } from "../schema/kinds.ts";
import { headingOf, outlineOf, type Outline } from "./paragraphs.ts";

/** A document split into paragraphs, for looking up many sources in it. */
export interface OutlinedDocument {
  readonly document: DocumentEntry;
  readonly outline: Outline;
}

/** What a source cites. */
export interface Place {
  /** Headings that the paragraphs stand under, section numbers left out. */
  readonly headings: readonly string[];
  readonly paragraphs: readonly string[];
}

/** What a source asks for that the document does not have. */
export type MissingPlace =
  | {
      readonly missing: "heading";
      readonly heading: string;
      /** One that may have been meant. */
      readonly near: string | undefined;
    }
  /** `last` is the highest that there is, 0 where the heading has no paragraphs. */
  | { readonly missing: "paragraph"; readonly paragraph: number; readonly last: number };

/** Name of the section that holds what stands before a document's first heading. */
const TITLE_PAGE = "titelsida";
const SECTION_NUMBER = /^\d+(\.\d+)*\s+/;

/** Splits the text of a document. */
export function outlinedDocument(document: DocumentEntry, text: string): OutlinedDocument {
  return { document, outline: outlineOf(document, text) };
}

/**
 * Looks a source up. `isChapter` tells headings that open a chapter about one municipality: the
 * one that a place stands in counts as one of its headings, however far up it is.
 */
export function placeOf(
  { document, outline }: OutlinedDocument,
  source: Source,
  isChapter: (heading: string) => boolean,
): Place | MissingPlace {
  const onTitlePage = source.section.toLowerCase() === TITLE_PAGE;
  const heading = onTitlePage ? -1 : headingOf(outline, source);
  if (heading === undefined) return missingHeading(outline, source);
  const section = headingOf(outline, { ...source, under: undefined });
  const indices = [
    heading,
    section ?? heading,
    chapterOf(document, outline, heading, isChapter),
    ...parentsOf(outline, heading),
  ];
  const headings = [...new Set(indices)].flatMap((index) => outline.headings[index] ?? []);
  const paragraphs: string[] = [];
  for (const number of [source.paragraph].flat()) {
    const isHeading = number === 0 && !onTitlePage;
    const found = outline.paragraphs.find(
      (paragraph) => paragraph.heading === heading && paragraph.number === number,
    );
    if (found === undefined && !isHeading)
      return { missing: "paragraph", paragraph: number, last: lastParagraph(outline, heading) };
    if (found !== undefined) paragraphs.push(found.text);
  }
  return { headings: headings.map((text) => text.replace(SECTION_NUMBER, "")), paragraphs };
}

function missingHeading(outline: Outline, source: Source): MissingPlace {
  const hasSection = headingOf(outline, { ...source, under: undefined }) !== undefined;
  const heading = hasSection ? (source.under ?? source.section) : source.section;
  return { missing: "heading", heading, near: nearest(heading, outline.headings) };
}

function lastParagraph({ paragraphs }: Outline, heading: number): number {
  return paragraphs.filter((paragraph) => paragraph.heading === heading).length;
}

/** Indices of the numbered headings above: "1.3" and "1" for "1.3.2". */
function parentsOf(outline: Outline, heading: number): number[] {
  const own = SECTION_NUMBER.exec(outline.headings[heading] ?? "")?.[0].trim() ?? "";
  const numbers = own.split(".");
  return numbers.slice(1).flatMap((_, length) => {
    const wanted = `${numbers.slice(0, length + 1).join(".")} `;
    const found = outline.headings.findIndex((text) => text.startsWith(wanted));
    return found < 0 ? [] : [found];
  });
}

/** Index of the chapter's heading, −1 outside chapters. A numbered heading ends an unnumbered one. */
function chapterOf(
  document: DocumentEntry,
  outline: Outline,
  heading: number,
  isChapter: (heading: string) => boolean,
): number {
  for (let index = heading; index >= 0; index -= 1) {
    const text = outline.headings[index] ?? "";
    if (isChapter(text)) return index;
    if (document.numbered && SECTION_NUMBER.test(text)) return -1;
  }
  return -1;
}
