/** How well one fact fits a question, seen from several sides. */
import type { ConceptId } from "../knowledge/schema/base.ts";
import type { IndexedFact } from "./lexicon/indexed-fact.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Question, Term } from "./question.ts";
import { aboutnessOf } from "./rate/aboutness.ts";
import { coverageOf, slotsMissing } from "./rate/coverage.ts";
import { fitOf } from "./rate/fit.ts";
import { manner, sharedNumbers, timeliness } from "./rate/preference.ts";
import { soughtBy, type Sought } from "./rate/sought.ts";

export interface Candidate {
  readonly entry: IndexedFact;
  /** How much of the question's content the fact accounts for, 0–1, rare words counting more. */
  readonly coverage: number;
  /** Does it answer the kind of question: 1 yes, 0.5 perhaps, 0 no. */
  readonly fit: number;
  /** Is its own subject what the question names? About 1 for each name. */
  readonly aboutness: number;
  /** Orders candidates; not a measure of truth. */
  readonly score: number;
  /** How likely it is meant, by what has been learnt of how people ask: 0-1. */
  readonly likely: number;
  /** How much speaks for it being what is asked for, 0 at even odds; −∞ where it has not been weighed. */
  readonly evidence: number;
  /** Terms that it does not account for. */
  readonly missing: readonly Term[];
  /** Properties asked for that it does not speak of. */
  readonly missingSlots: readonly ConceptId[];
}

/** Rates facts against a question, one at a time. */
export function rater(question: Question, lexicon: Lexicon): (entry: IndexedFact) => Candidate {
  const sought = soughtBy(question, lexicon);
  return (entry) => rate(entry, sought);
}

function rate(entry: IndexedFact, sought: Sought): Candidate {
  const { question, lexicon } = sought;
  const { coverage, missing, told } = coverageOf(entry, sought);
  const fit = fitOf(entry.fact, sought);
  const aboutness = aboutnessOf(entry, question, lexicon);
  const score =
    coverage * 4 +
    fit +
    aboutness +
    timeliness(entry, question, lexicon) +
    sharedNumbers(entry, question) +
    told * 0.3 +
    manner(entry, sought);
  return {
    entry,
    likely: question.meaning.likely.get(entry.fact.id) ?? 0,
    evidence: Number.NEGATIVE_INFINITY,
    coverage,
    fit,
    aboutness,
    score,
    missing,
    missingSlots: slotsMissing(entry, sought),
  };
}
