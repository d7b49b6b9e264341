/** How well a fact accounts for one term of a question. */
import { LANGUAGES, type ConceptId, type Language } from "../../knowledge/schema/base.ts";
import type { IndexedFact } from "../lexicon/indexed-fact.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Term } from "../question.ts";

/** 1 expressly, 0.9 in words, 0.7 in other words, 0.5 in part. */
export function matchOf(term: Term, entry: IndexedFact, lexicon: Lexicon): number {
  const whole = matchOfWhole(term, entry, lexicon);
  if (whole >= 0.9 || term.words.length === 0) return whole;
  return Math.max(whole, Math.min(...term.words.map((word) => matchOfWhole(word, entry, lexicon))));
}

function matchOfWhole(term: Term, entry: IndexedFact, lexicon: Lexicon): number {
  const inWords = holdsWord(entry, term);
  if (term.concepts.some((concept) => entry.concepts.has(concept))) return inWords ? 1 : 0.95;
  if (inWords) return 0.9;
  if (term.concepts.some((concept) => isNear(concept, entry, lexicon))) return 0.75;
  if (term.concepts.some((concept) => entry.textConcepts.has(concept))) return 0.7;
  if (term.compounds.some((word) => entry.words(term.language).has(word)))
    return holdsParts(entry, term) ? 0.5 : 0.3;
  return 0;
}

/** In the question's language; a word that no fact holds there may be one of the other language. */
export function holdsWord(entry: IndexedFact, { keys, language, foreign }: Term): boolean {
  const inLanguage = (one: Language): boolean => {
    const words = entry.words(one);
    return keys.some((key) => words.has(key));
  };
  return foreign ? LANGUAGES.some(inLanguage) : inLanguage(language);
}

function isNear(concept: ConceptId, entry: IndexedFact, { near }: Lexicon): boolean {
  return near.get(concept)?.some((other) => entry.concepts.has(other)) ?? false;
}

/** A long compound that nobody has written is told only by what holds nearly all of it. */
function holdsParts(entry: IndexedFact, { compounds, keys, language }: Term): boolean {
  const words = entry.words(language);
  const [key = ""] = keys;
  const held = compounds.filter((part) => words.has(part));
  if (key.length < LONG || held.some((part) => part.length > key.length)) return true;
  const longest = (parts: readonly string[]): number =>
    Math.max(0, ...parts.map((part) => part.length));
  const starts = longest(held.filter((part) => key.startsWith(part)));
  const ends = longest(held.filter((part) => key.endsWith(part)));
  return starts + ends >= key.length * 0.6;
}

const LONG = 10;
