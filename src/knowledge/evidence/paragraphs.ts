/** The plain text of a document as numbered paragraphs under its headings, so that a source can be looked up. */
import type { DocumentEntry } from "../schema/kinds.ts";
import type { Source } from "../schema/base.ts";

export interface Paragraph {
  /** Position of its heading among the document's headings, from 0; −1 before the first. */
  readonly heading: number;
  /** Counted from that heading, the first being 1. */
  readonly number: number;
  /** Line in the file, the first being 1. */
  readonly line: number;
  readonly text: string;
}

export interface Outline {
  readonly headings: readonly string[];
  readonly paragraphs: readonly Paragraph[];
}

const MARKED = /^#+\s*/;
const NUMBERED = /^\d+(\.\d+)*\s+\S/;
const CONTENTS_LINE = /\t|\.{4,}/;

/** Splits a document's text; one non-empty line is one paragraph. */
export function outlineOf(document: DocumentEntry, text: string): Outline {
  const extra = new Set(document.headings);
  const headings: string[] = [];
  const paragraphs: Paragraph[] = [];
  let number = 0;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const isHeading =
      MARKED.test(line) ||
      extra.has(line) ||
      (document.numbered && NUMBERED.test(line) && !CONTENTS_LINE.test(line));
    if (isHeading) {
      headings.push(plain(line));
      number = 0;
    } else {
      number += 1;
      paragraphs.push({ heading: headings.length - 1, number, line: index + 1, text: line });
    }
  }
  return { headings, paragraphs };
}

/** A heading without marks: "### *Industri*" → "Industri". */
function plain(line: string): string {
  return line
    .replace(MARKED, "")
    .replaceAll(/[*¹²³]/g, "")
    .trim();
}

/** The heading that a source points at, or undefined when the document has none such. */
export function headingOf(outline: Outline, source: Source): number | undefined {
  const section = outline.headings.findIndex((heading) => matches(heading, source.section));
  if (section < 0) return undefined;
  if (source.under === undefined) return section;
  const wanted = source.under;
  const under = outline.headings.findIndex(
    (heading, index) => index > section && matches(heading, wanted),
  );
  return under < 0 ? undefined : under;
}

/** Case is ignored; a numbered heading may be named by its number alone ("1.3.1"). */
function matches(heading: string, wanted: string): boolean {
  const text = heading.normalize("NFC").toLowerCase();
  const asked = wanted.normalize("NFC").toLowerCase();
  return text === asked || (/^\d[\d.]*$/.test(asked) && text.startsWith(`${asked} `));
}
