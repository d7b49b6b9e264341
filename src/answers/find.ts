/**
 * Which facts carry an answer. A fact qualifies when it is about everything that the question names
 * and accounts for the question's words of content; how well it reads decides only among those.
 */
import type { ConceptId, SubjectId } from "../knowledge/schema/base.ts";
import { countsTheSame } from "./counting.ts";
import type { IndexedFact } from "./lexicon/indexed-fact.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { tellsMoment } from "./moment.ts";
import { poolOf } from "./pool.ts";
import type { Question, Term } from "./question.ts";
import { matchOf, rater, type Candidate } from "./rate.ts";

/** Facts that are about all that is named and share a word or concept, the best first. */
export function candidates(question: Question, lexicon: Lexicon): Candidate[] {
  return poolOf(question, lexicon)
    .map(rater(question, lexicon))
    .sort((a, b) => b.score - a.score || a.entry.place - b.entry.place);
}

/** Those of the candidates that carry an answer, not only a likeness. */
export function carrying(
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
      isAboutDocument(candidate, question, lexicon) &&
      isGapAskedFor(candidate, question, lexicon) &&
      support(candidate, { found, unmet, question }) >= ENOUGH &&
      // Last: it reads the fact's text word by word.
      countsTheSame(candidate.entry, question, lexicon),
  );
}

const MUNICIPALITY = "municipality" as ConceptId;

/** It speaks of the sort of thing that is asked for; what is about a place tells of a municipality. */
function isOfSort({ entry, missing }: Candidate, { focus }: Question): boolean {
  if (focus === undefined || !missing.includes(focus)) return true;
  return focus.concepts.includes(MUNICIPALITY) && entry.areas.size > 0;
}

/** The county's figure is not a municipality's. */
export function isFigureOfPlace({ fact }: IndexedFact, { places }: Question): boolean {
  if (fact.value?.kind !== "number" || places.length === 0) return true;
  const { area } = fact.value;
  return places.some((place) => place.area === area || place.subject === fact.subject);
}

/** A document's name and date answer only those who ask for just that. */
function isAboutDocument(
  { entry }: Candidate,
  question: Question,
  { knowledge }: Lexicon,
): boolean {
  if (!knowledge.documents.has(entry.fact.subject)) return true;
  return question.terms.every(
    (term) =>
      term.weak ||
      term.concepts.some((concept) => entry.fact.on.includes(concept)) ||
      question.mentions.some((named) => term.start >= named.start && term.end <= named.end),
  );
}

/** What holds from a year on is not said of the years before, unless the fact itself names them. */
export function holdsThen({ fact, numbers }: IndexedFact, { years }: Question): boolean {
  const from = Number(fact.valid?.from?.slice(0, 4) ?? 0);
  return years.length === 0 || years.some((year) => year >= from || numbers.has(String(year)));
}

const RELATIONS: ReadonlySet<string> = new Set([
  "cadence",
  "members",
  "leader",
  "owner",
  "partner",
  "represent",
  "start",
  "end",
  "period",
  "contact",
  "goal",
  "purpose",
  "result",
  "coordinator",
  "reports-to",
  "status",
  "definition",
]);

/** "Hur ofta träffas de?" with nothing named asks about nothing in particular. */
function needsSubject({ mentions, places, terms }: Question): boolean {
  if (mentions.length > 0 || places.length > 0) return false;
  return terms.every(
    (term) => term.weak || term.concepts.some((concept) => RELATIONS.has(concept)),
  );
}

/** What no likeness makes up for: the kind of answer, every property asked for, every word of a figure. */
function mayCarry({ entry, coverage, fit, missing, missingSlots }: Candidate): boolean {
  if (fit < 0.5 || missingSlots.length > 0 || coverage < 0.4) return false;
  if (missing.some(isStrangeName)) return false;
  return entry.fact.value?.kind !== "number" || missing.every(comparesOnly);
}

/** A name that the knowledge base does not have: no fact is about it. */
export function isStrangeName({ unknown, start, text }: Term): boolean {
  return unknown && start > 0 && /^\p{Lu}/u.test(text);
}

/** "gymnasial utbildning eller högre": the last word compares, it is no other property. */
export function comparesOnly(term: Term): boolean {
  const concepts: readonly string[] = term.concepts;
  return concepts.includes("more") || concepts.includes("fewer");
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

/** That the documents are silent about a property matters only to those who ask for that property. */
function isGapAskedFor({ entry }: Candidate, question: Question, lexicon: Lexicon): boolean {
  if (!entry.fact.gap) return true;
  const about = entry.fact.on.filter((concept) => lexicon.slots.has(concept));
  if (about.length === 0 || about.some((concept) => question.concepts.has(concept))) return true;
  return question.terms.every((term) => term.weak || matchOf(term, entry, lexicon) >= 0.75);
}

/** Numbers that the question tells and the fact does not hold; a yes/no question may tell a wrong one. */
function otherNumbers(entry: IndexedFact, question: Question): number {
  if (question.ask === "whether" || question.ask === "why") return 0;
  return question.numbers.filter((number) => !entry.numbers.has(number)).length;
}
