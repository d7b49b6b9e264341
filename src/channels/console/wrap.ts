/** Text laid out in lines of a terminal's width. */
import { stripVTControlCharacters } from "node:util";

export interface Layout {
  /** Columns of a line; Infinity for text that is not wrapped. */
  readonly width: number;
  /** Stands before the first line; the others are indented as far. */
  readonly bullet?: string;
}

/** Longer lines are hard to read. */
const WIDEST = 100;
/** Of a terminal that tells none: some report 0. */
const USUAL = 80;

/** The width of the lines on a terminal. */
export function widthOf({ columns }: { readonly columns?: number | undefined }): number {
  return Math.min(columns === undefined || columns === 0 ? USUAL : columns, WIDEST);
}

/** Breaks between words only: a longer word keeps its line, and a non-breaking space does not break. */
export function wrapped(text: string, { width, bullet = "" }: Layout): string[] {
  const room = Math.max(width - columns(bullet), 1);
  const lines: string[] = [];
  let line = "";
  for (const word of safe(text).split(/[ \t\r\n]+/)) {
    if (word === "") continue;
    if (line === "") line = word;
    else if (columns(line) + 1 + columns(word) <= room) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const indent = " ".repeat(columns(bullet));
  return lines.map((part, index) => (index === 0 ? bullet : indent) + part);
}

/** Without what could steer the terminal: an answer may repeat words of a question. */
function safe(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/(?![\t\r\n])\p{Cc}/gu, "");
}

/** How many columns a text takes, where each letter takes one. */
function columns(text: string): number {
  return [...text.normalize("NFC")].length;
}
