/** How much of the documents the knowledge base carries, so that nothing is forgotten silently. */
import type { Entries } from "../entries.ts";
import type { DocumentEntry, LeftOut } from "../schema/kinds.ts";
import { carriedOf } from "./carried.ts";
import { contentOf, sameName } from "./document-content.ts";
import { statedNumbers } from "./numbers.ts";
import type { Texts } from "./texts.ts";
import { wordsOf } from "./words.ts";

/** A number or name of a document, written as it first stands there. */
export interface Found {
  readonly written: string;
  /** Line in the document's file, the first being 1; undefined when it stands in a heading. */
  readonly line: number | undefined;
}

/** What has become of all numbers, or all names, of a document. */
export interface Tally {
  /** Stand in a fact, a typed field, a figure, a name or an alias. */
  readonly carried: readonly Found[];
  /** Stand in left-outs.yaml, with a reason, and are not carried. */
  readonly explained: readonly Found[];
  readonly missing: readonly Found[];
  /** Share carried of those that are not explained, 0 to 1; 1 when there are none. */
  readonly share: number;
}

export interface DocumentCoverage {
  readonly document: DocumentEntry;
  readonly numbers: Tally;
  readonly names: Tally;
}

/** One item for each document that has a text, in the order of documents.yaml. */
export type Coverage = readonly DocumentCoverage[];

/** Compares the documents' texts with what the entries state about them. */
export function coverageOf(entries: Entries, texts: Texts): Coverage {
  return entries.documents.flatMap((document) => {
    const text = texts.get(document.id);
    return text === undefined ? [] : [documentCoverage(entries, document, text)];
  });
}

function documentCoverage(
  entries: Entries,
  document: DocumentEntry,
  text: string,
): DocumentCoverage {
  const { numbers, names } = contentOf(document, text);
  const carried = carriedOf(entries, document.id);
  const leftOut = entries["left-outs"].filter((one) => one.document === document.id);
  const isExplainedNumber = explainedNumbers(leftOut);
  const isExplainedName = explainedNames(leftOut);
  return {
    document,
    numbers: tally(
      numbers,
      ({ key }) => carried.hasNumber(key),
      ({ key }) => isExplainedNumber.has(key),
    ),
    names: tally(
      names,
      ({ words }) => carried.hasName(words),
      ({ words }) => isExplainedName.some((name) => sameName(name, words)),
    ),
  };
}

function explainedNumbers(leftOut: readonly LeftOut[]): ReadonlySet<string> {
  const numbers = leftOut.filter(({ kind }) => kind === "number");
  return new Set(numbers.flatMap(({ value }) => statedNumbers(value, "sv").map(({ key }) => key)));
}

function explainedNames(leftOut: readonly LeftOut[]) {
  return leftOut.filter(({ kind }) => kind === "name").map(({ value }) => wordsOf(value));
}

function tally<T extends Found>(
  found: readonly T[],
  isCarried: (one: T) => boolean,
  isExplained: (one: T) => boolean,
): Tally {
  const carried = found.filter((one) => isCarried(one));
  const rest = found.filter((one) => !isCarried(one));
  const explained = rest.filter((one) => isExplained(one));
  const missing = rest.filter((one) => !isExplained(one));
  const counted = carried.length + missing.length;
  return { carried, explained, missing, share: counted === 0 ? 1 : carried.length / counted };
}
