/** The names that subjects bear, and which capitalised words of a text no evidence carries. */
import type { LocatedEntry } from "../origins.ts";
import type { Language } from "../schema/base.ts";
import {
  isAbbreviation,
  isCapitalised,
  positionOf,
  sameWord,
  standsAt,
  stemsOf,
  wordsOf,
  type Word,
} from "./words.ts";

/** One way to write a subject's name. */
interface NameForm {
  readonly subject: string;
  readonly words: readonly Word[];
  /** Its words may stand apart: "arbetsmarknadsavdelningen" under the heading "Ängsby". */
  readonly scattered: boolean;
}

/** All names and aliases of the subjects in one language or both, for finding them in texts. */
export interface NameIndex {
  readonly bySubject: ReadonlyMap<string, readonly NameForm[]>;
  /** By the stems of a form's first word. */
  readonly byFirstStem: ReadonlyMap<string, readonly NameForm[]>;
}

/**
 * Gathers the names of everything but roles, concepts and figures. A municipality and its own
 * organisation bear each other's names: a list of municipalities may leave "kommun" out.
 */
export function nameIndexOf(
  all: readonly LocatedEntry[],
  languages: readonly Language[] = ["sv"],
): NameIndex {
  const forms = all.flatMap((located) =>
    languages.flatMap((language) => formsOf(located, language)),
  );
  const areas = all.flatMap(({ kind, entry }) => (kind === "areas" ? [entry] : []));
  const shared = areas.flatMap(({ id, organization }) =>
    forms.flatMap((form) => {
      if (form.subject === id && organization !== undefined)
        return [{ ...form, subject: organization }];
      return form.subject === organization ? [{ ...form, subject: id }] : [];
    }),
  );
  const every = [...forms, ...shared];
  const byFirstStem = new Map<string, NameForm[]>();
  for (const form of every) {
    for (const stem of stemsOf(form.words[0]?.folded ?? "")) {
      byFirstStem.set(stem, [...(byFirstStem.get(stem) ?? []), form]);
    }
  }
  return { bySubject: Map.groupBy(every, ({ subject }) => subject), byFirstStem };
}

function formsOf({ kind, entry }: LocatedEntry, language: Language): NameForm[] {
  if (kind === "roles" || kind === "figures" || !("name" in entry) || !("aliases" in entry))
    return [];
  const scattered = kind === "units" || (kind === "organizations" && entry.area !== undefined);
  return [entry.name[language], ...entry.aliases[language]].map((name) => ({
    subject: entry.id,
    words: wordsOf(name),
    scattered,
  }));
}

/** Some name of the subject stands in the evidence. */
export function isNamedIn(subject: string, evidence: readonly Word[], index: NameIndex): boolean {
  return (index.bySubject.get(subject) ?? []).some(({ words, scattered }) =>
    scattered
      ? words.every((word) => isSmallWord(word) || stands(word, evidence))
      : positionOf(words, evidence) >= 0,
  );
}

/** What a text's names are held against. */
export interface NameEvidence {
  readonly words: readonly Word[];
  /** Some name of the subject stands there, or has been shown elsewhere. */
  readonly isCarried: (subject: string) => boolean;
  /** The word is in common use: with a capital at the start of a sentence it is no name. */
  readonly isOrdinary: (word: Word) => boolean;
}

/**
 * The proper names of a Swedish text that the evidence does not carry. Proper names are capitalised
 * words inside a sentence, abbreviations, and at the start of a sentence words that are not in
 * common use. A name is carried too when the subject that it belongs to is.
 */
export function missingNames(text: string, evidence: NameEvidence, index: NameIndex): string[] {
  const words = wordsOf(text);
  const isNamed = isNamedWord(words, evidence, index);
  return words
    .filter((word) => isProper(word, evidence) && !isNamed(word))
    .map((word) => word.text);
}

/** Tells which of a text's words stand in the evidence or are a part of the name of what does. */
export function isNamedWord(
  words: readonly Word[],
  evidence: NameEvidence,
  index: NameIndex,
): (word: Word) => boolean {
  const carried = new Set<Word | undefined>();
  for (const position of words.keys()) {
    for (const form of formsAt(words, position, index)) {
      if (!evidence.isCarried(form.subject)) continue;
      for (const offset of form.words.keys()) carried.add(words[position + offset]);
    }
  }
  return (word) => carried.has(word) || stands(word, evidence.words);
}

function stands(word: Word, evidence: readonly Word[]): boolean {
  return evidence.some((there) => sameWord(word, there));
}

/** "i", "på", "och": says nothing about whose name it is. */
function isSmallWord({ text }: Word): boolean {
  return text.length <= 3 && !isCapitalised(text);
}

function formsAt(words: readonly Word[], position: number, index: NameIndex): NameForm[] {
  const first = words[position];
  if (first === undefined) return [];
  const candidates = stemsOf(first.folded).flatMap((stem) => index.byFirstStem.get(stem) ?? []);
  return candidates.filter((form) => standsAt(form.words, words, position));
}

function isProper(word: Word, { isOrdinary }: NameEvidence): boolean {
  if (isAbbreviation(word.text)) return true;
  return isCapitalised(word.text) && (!word.startsSentence || !isOrdinary(word));
}
