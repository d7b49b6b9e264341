/** The distinct numbers and proper names of a document, each with the line where it first stands. */
import type { DocumentEntry } from "../schema/kinds.ts";
import { statedNumbers, type NumberKey } from "./numbers.ts";
import { outlineOf } from "./paragraphs.ts";
import { isAbbreviation, isCapitalised, sameWord, stemsOf, wordsOf, type Word } from "./words.ts";

/** A number of the document, as it stands there. */
export interface FoundNumber {
  readonly key: NumberKey;
  readonly written: string;
  /** Line in the file, the first being 1; undefined for a heading. */
  readonly line: number | undefined;
}

/** A proper name of the document: a row of capitalised words, or an abbreviation. */
export interface FoundName {
  readonly words: readonly Word[];
  readonly written: string;
  readonly line: number | undefined;
}

export interface DocumentContent {
  readonly numbers: readonly FoundNumber[];
  readonly names: readonly FoundName[];
}

interface Line {
  readonly line: number | undefined;
  readonly text: string;
}

const SECTION_NUMBER = /^\d+(\.\d+)*\s+/;

/** Reads everything but the table of contents; a number or name is listed once. */
export function contentOf(document: DocumentEntry, text: string): DocumentContent {
  const lines = tellingLines(document, text);
  const numbers = new Map<NumberKey, FoundNumber>();
  for (const { line, text: content } of lines) {
    for (const { key, written } of statedNumbers(content, "sv")) {
      if (!numbers.has(key)) numbers.set(key, { key, written, line });
    }
  }
  return { numbers: [...numbers.values()], names: distinctNames(lines) };
}

/** Headings without their numbers, and the paragraphs under headings that are not skipped. */
function tellingLines(document: DocumentEntry, text: string): Line[] {
  const { headings, paragraphs } = outlineOf(document, text);
  const skipped = new Set(document.skip);
  const lines: Line[] = headings
    .filter((heading) => !skipped.has(heading))
    .map((heading) => ({ line: undefined, text: heading.replace(SECTION_NUMBER, "") }));
  let skippingUnder: number | undefined;
  for (const { heading, line, text: content } of paragraphs) {
    // A title of contents that is no heading hides the rest of what stands under its heading.
    if (skipped.has(content)) skippingUnder = heading;
    if (heading !== skippingUnder && !skipped.has(headings[heading] ?? "")) {
      lines.push({ line, text: content });
    }
  }
  return lines;
}

function distinctNames(lines: readonly Line[]): FoundName[] {
  const worded = lines.map(({ line, text }) => ({ line, words: wordsOf(text) }));
  const isName = nameTest(worded.flatMap(({ words }) => words));
  const names = worded.flatMap(({ line, words }) =>
    nameRows(words, isName).map((row) => ({
      words: row,
      written: row.map(({ text }) => text).join(" "),
      line,
    })),
  );
  const distinct: FoundName[] = [];
  for (const name of names) {
    if (!distinct.some((other) => sameName(name.words, other.words))) distinct.push(name);
  }
  return distinct;
}

/**
 * Tells names from other words. At the start of a sentence a capital says nothing: a word there is
 * a name if it is capitalised elsewhere, or if another name follows ("Disa Lund") and it never
 * stands in small letters.
 */
function nameTest(all: readonly Word[]): (word: Word, next: Word | undefined) => boolean {
  const capitalised = all.filter(
    ({ text, startsSentence }) => isCapitalised(text) && !startsSentence,
  );
  const known = new Set(capitalised.flatMap(({ folded }) => stemsOf(folded)));
  const small = new Set(all.filter(({ text }) => !isCapitalised(text)).map(({ folded }) => folded));
  const isInnerName = (word: Word) => isCapitalised(word.text) && !word.startsSentence;
  return (word, next) => {
    if (!isCapitalised(word.text)) return false;
    if (!word.startsSentence || isAbbreviation(word.text) || known.has(word.folded)) return true;
    const continues = next?.followsDirectly === true && isInnerName(next);
    return continues && !isAbbreviation(next.text) && !small.has(word.folded);
  };
}

/** Unbroken rows of words that are names. */
function nameRows(words: readonly Word[], isName: ReturnType<typeof nameTest>): Word[][] {
  const rows: Word[][] = [];
  let continues = false;
  for (const [index, word] of words.entries()) {
    const named = isName(word, words[index + 1]);
    if (named && continues && word.followsDirectly) rows.at(-1)?.push(word);
    else if (named) rows.push([word]);
    continues = named;
  }
  return rows;
}

/** The same words, inflections aside. */
export function sameName(one: readonly Word[], other: readonly Word[]): boolean {
  return (
    one.length === other.length &&
    one.every((word, index) => {
      const there = other[index];
      return there !== undefined && sameWord(word, there);
    })
  );
}
