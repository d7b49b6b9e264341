/**
 * Which facts carry an answer, the best first. Two things speak for a fact: that it accounts for the
 * question's words, and that people are known to ask for it so.
 */
import { carryingByEvidence, orderedByEvidence } from "./evidence.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { poolOf } from "./pool.ts";
import type { Question } from "./question.ts";
import { rater, type Candidate } from "./rate.ts";
import { carryingByWords } from "./support.ts";

/** Facts that are about all that is named and share a word, or are asked for so; the best first. */
export function candidates(question: Question, lexicon: Lexicon): Candidate[] {
  const rated = poolOf(question, lexicon)
    .map(rater(question, lexicon))
    .sort((a, b) => b.score - a.score || a.entry.place - b.entry.place);
  return lexicon.learnt === undefined ? rated : orderedByEvidence(rated, question, lexicon);
}

/** Those of the candidates that carry an answer, not only a likeness. */
export function carrying(
  found: readonly Candidate[],
  question: Question,
  lexicon: Lexicon,
): Candidate[] {
  return lexicon.learnt === undefined
    ? carryingByWords(found, question, lexicon)
    : carryingByEvidence(found, question, lexicon);
}
