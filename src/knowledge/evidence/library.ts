/** The documents' texts with everything that is needed to judge claims against them. */
import type { LocatedEntry } from "../origins.ts";
import type { Source } from "../schema/base.ts";
import type { DocumentEntry, RoleEntry } from "../schema/kinds.ts";
import { ordinaryEnglishTest } from "./english-names.ts";
import { intervalsIn, type Interval } from "./intervals.ts";
import { nameIndexOf, type NameIndex } from "./names.ts";
import { carriedNumbers, type NumberKey } from "./numbers.ts";
import {
  outlinedDocument,
  placeOf,
  type MissingPlace,
  type OutlinedDocument,
  type Place,
} from "./place.ts";
import type { Texts } from "./texts.ts";
import { isCapitalised, positionOf, stemsOf, wordsOf, type Word } from "./words.ts";

export interface Library {
  readonly documents: readonly DocumentEntry[];
  readonly roles: ReadonlyMap<string, RoleEntry>;
  /** Swedish names, as the documents write them. */
  readonly names: NameIndex;
  /** Names in both languages. */
  readonly allNames: NameIndex;
  /** Ids of the municipal organisations. */
  readonly municipalities: ReadonlySet<string>;
  /** The word is in common use, no name, as far as documents and knowledge base show. */
  readonly isOrdinary: (word: Word) => boolean;
  /** The English word stands in small letters somewhere in the knowledge base. */
  readonly isOrdinaryEnglish: (word: Word) => boolean;
  /** The cited place; undefined when the document has no text here. */
  readonly lookUp: (source: Source) => Place | MissingPlace | undefined;
}

/** What the cited places say together. */
export interface Proof {
  readonly text: string;
  readonly words: readonly Word[];
  readonly numbers: ReadonlySet<NumberKey>;
  /** Read only where a claim asks for them: that takes longer than all the rest. */
  readonly intervals: () => readonly Interval[];
  /** The documents that are cited. */
  readonly documents: readonly DocumentEntry[];
}

/** Prepares the texts once, for many claims. */
export function libraryOf(all: readonly LocatedEntry[], texts: Texts): Library {
  const documents = all.flatMap(({ kind, entry }) => (kind === "documents" ? [entry] : []));
  const roles = all.flatMap(({ kind, entry }) => (kind === "roles" ? [entry] : []));
  const outlined = new Map<string, OutlinedDocument>(
    documents.flatMap((document) => {
      const text = texts.get(document.id);
      return text === undefined ? [] : [[document.id, outlinedDocument(document, text)]];
    }),
  );
  const isChapter = chapterTest(all);
  return {
    documents,
    roles: new Map(roles.map((role) => [role.id, role])),
    names: nameIndexOf(all),
    allNames: nameIndexOf(all, ["sv", "en"]),
    municipalities: new Set(
      all.flatMap(({ kind, entry }) =>
        kind === "organizations" && entry.classification === "municipality" ? [entry.id] : [],
      ),
    ),
    isOrdinaryEnglish: ordinaryEnglishTest(all),
    isOrdinary: ordinaryTest([...texts.values()], curatedWords(all)),
    lookUp: (source) => {
      const document = outlined.get(source.document);
      return document === undefined ? undefined : placeOf(document, source, isChapter);
    },
  };
}

/** The evidence that several sources give together; undefined when one of them leads nowhere. */
export function proofOf(library: Library, sources: readonly Source[]): Proof | undefined {
  const places: Place[] = [];
  for (const source of sources) {
    const place = library.lookUp(source);
    if (place === undefined || "missing" in place) return undefined;
    places.push(place);
  }
  const text = places
    .flatMap(({ headings, paragraphs }) => [...headings, ...paragraphs])
    .join("\n");
  const cited = new Set<string>(sources.map(({ document }) => document));
  return {
    text,
    words: wordsOf(text),
    numbers: carriedNumbers(text),
    intervals: () => intervalsIn(text, "sv"),
    documents: library.documents.filter(({ id }) => cited.has(id)),
  };
}

/** A heading that is a municipality's name opens the chapter about it. */
function chapterTest(all: readonly LocatedEntry[]): (heading: string) => boolean {
  const names = all.flatMap(({ kind, entry }) =>
    kind === "areas" && entry.level === "municipality"
      ? [entry.name.sv, ...entry.aliases.sv].map((name) => wordsOf(name))
      : [],
  );
  return (heading) => {
    const words = wordsOf(heading);
    return names.some((name) => name.length === words.length && positionOf(name, words) === 0);
  };
}

/** Swedish texts in which words in common use stand in small letters. */
function curatedWords(all: readonly LocatedEntry[]): string[] {
  return all.flatMap(({ kind, entry }) => {
    if (kind === "vocabulary") return entry.sv;
    if (kind === "contradictions" || !("facts" in entry)) return [];
    const names = [entry.name.sv, ...entry.aliases.sv];
    const facts = entry.facts.flatMap(({ text, keywords }) => [text.sv, ...keywords.sv]);
    return [...names, ...facts];
  });
}

const QUESTION_WORDS = "vad varför vem vems vilka vilken vilket när var hur";
const SHORTEST_PART = 5;

/**
 * Tells words in common use: those that stand in small letters, or begin a sentence and are never
 * capitalised elsewhere, or are a part of such a word ("utsikter", "framtidsutsikter").
 */
function ordinaryTest(
  documents: readonly string[],
  curated: readonly string[],
): (word: Word) => boolean {
  const written = documents.flatMap((text) => wordsOf(text));
  // What a curator puts first in a sentence is just what is to be judged.
  const small = [QUESTION_WORDS, ...curated]
    .flatMap((text) => wordsOf(text))
    .filter(({ text }) => !isCapitalised(text));
  const words = [...written, ...small];
  const names = words.filter((word) => isCapitalised(word.text) && !word.startsSentence);
  const nameStems = new Set(names.flatMap(({ folded }) => stemsOf(folded)));
  const ordinary = words.filter(
    ({ text, folded, startsSentence }) =>
      !isCapitalised(text) || (startsSentence && !nameStems.has(folded)),
  );
  const stems = new Set(ordinary.flatMap(({ folded }) => stemsOf(folded)));
  const whole = [...new Set(ordinary.map(({ folded }) => folded))];
  return ({ folded }) =>
    stemsOf(folded).some((stem) => stems.has(stem)) ||
    (folded.length >= SHORTEST_PART &&
      whole.some((word) => word.startsWith(folded) || word.endsWith(folded)));
}
