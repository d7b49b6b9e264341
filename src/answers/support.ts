/**
 * Which facts carry an answer by the words of the question alone: for a knowledge base, or a fact in
 * it, that nothing has been learnt of. What one knows of how people ask weighs more: evidence.ts.
 */
import type { SubjectId } from "../knowledge/schema/base.ts";
import { countsTheSame } from "./counting.ts";
import { isOfOtherAge } from "./figure-asked-for.ts";
import type { IndexedFact } from "./lexicon/indexed-fact.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { tellsMoment } from "./moment.ts";
import type { Question, Term } from "./question.ts";
import type { Candidate } from "./rate.ts";
import {
  comparesOnly,
  holdsThen,
  isAboutDocument,
  isFigureOfPlace,
  isGapAskedFor,
  isOfSort,
  isStrangeName,
  needsSubject,
  ranksOthers,
} from "./requirements.ts";

/** Those of the candidates whose words carry an answer, not only a likeness. */
export function carryingByWords(
  found: readonly Candidate[],
  question: Question,
  lexicon: Lexicon,
): Candidate[] {
  const unmet = unmetBySubject(found);
  return found.filter(
    (candidate) =>
      mayCarry(candidate) &&
      isOfSort(candidate, question) &&
      !needsSubject(question) &&
      holdsThen(candidate.entry, question) &&
      isFigureOfPlace(candidate.entry, question) &&
      tellsMoment(candidate.entry, question, lexicon) &&
      !isOfOtherAge(candidate, question, lexicon) &&
      isAboutDocument(candidate, question, lexicon) &&
      isGapAskedFor(candidate, question, lexicon) &&
      !ranksOthers(candidate, question, lexicon) &&
      support(candidate, { found, unmet, question }) >= ENOUGH &&
      // Last: it reads the fact's text word by word.
      countsTheSame(candidate.entry, question, lexicon),
  );
}

/** What no likeness makes up for: the kind of answer, every property asked for, every word of a figure. */
function mayCarry({ entry, coverage, fit, missing, missingSlots }: Candidate): boolean {
  if (fit < 0.5 || missingSlots.length > 0 || coverage < 0.4) return false;
  if (missing.some(isStrangeName)) return false;
  return entry.fact.value?.kind !== "number" || missing.every(comparesOnly);
}

/** Below it a fact is only near. Chosen on the development questions: docs/adr/0003. */
const ENOUGH = 0;

/** A candidate's surroundings. */
interface Among {
  readonly found: readonly Candidate[];
  /** For each subject, the terms that no fact about it accounts for. */
  readonly unmet: ReadonlyMap<SubjectId, ReadonlySet<Term>>;
  readonly question: Question;
}

/**
 * What speaks for a fact being the answer, over what speaks against it. The weights are those of a
 * logistic regression on the development questions (right fact or not), rounded.
 */
function support(candidate: Candidate, { found, unmet, question }: Among): number {
  const { entry, coverage, fit, missing } = candidate;
  const names = question.mentions.length + question.places.filter((place) => !place.wide).length;
  const content = question.terms.filter((term) => !term.weak).length;
  const kind = question.ask === "whether" || fit === 1 ? 1 : 0;
  return (
    -2.5 +
    1.2 * coverage +
    kind +
    0.15 * Math.min(3, names) +
    0.33 * Math.min(6, content) +
    lead(candidate, found) -
    0.6 * missing.length +
    0.4 * describing(candidate, unmet) -
    0.2 * missing.filter((term) => term.unknown).length -
    0.75 * otherNumbers(entry, question) -
    (names === 0 ? guesses(question) : 0)
  );
}

/** "The working group that follows up …": words that say which subject is meant, told by another fact about it. */
function describing({ entry, missing }: Candidate, unmet: Among["unmet"]): number {
  if (missing.length === 0) return 0;
  const never = unmet.get(entry.fact.subject);
  return missing.filter((term) => never?.has(term) !== true).length;
}

/** For each subject, the terms that none of its facts accounts for. */
function unmetBySubject(found: readonly Candidate[]): Map<SubjectId, ReadonlySet<Term>> {
  const never = new Map<SubjectId, ReadonlySet<Term>>();
  for (const { entry, missing } of found) {
    const others = never.get(entry.fact.subject);
    const own = new Set(missing);
    never.set(entry.fact.subject, others === undefined ? own : own.intersection(others));
  }
  return never;
}

/** Where nothing is named, a word that was only guessed at from a misspelling carries little. */
function guesses({ terms, mended }: Question): number {
  const guessed = new Set(mended.values());
  return terms.filter((term) => guessed.has(term.text)).length;
}

/** How far it is ahead of the best fact about something else: 0–1.5. */
function lead(candidate: Candidate, found: readonly Candidate[]): number {
  const rival = found.find((other) => other.entry.fact.subject !== candidate.entry.fact.subject);
  return Math.min(1.5, Math.max(0, candidate.score - (rival?.score ?? 0)));
}

/** Numbers that the question tells and the fact does not hold; a yes/no question may tell a wrong one. */
function otherNumbers(entry: IndexedFact, question: Question): number {
  if (question.ask === "whether" || question.ask === "why") return 0;
  return question.numbers.filter((number) => !entry.numbers.has(number)).length;
}
