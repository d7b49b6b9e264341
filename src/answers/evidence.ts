/**
 * How much speaks for each fact being what is asked for, where it has been learnt how people ask: that
 * they ask for it so, that it accounts for the question's words, that it is of the right kind; over
 * what speaks against it. The weights are those of a logistic regression on the development questions
 * (right fact or not), rounded: docs/adr/0019.
 */
import type { Subject } from "../knowledge/knowledge.ts";
import type { ConceptId } from "../knowledge/schema/base.ts";
import { countsNothing, countsTheSame } from "./counting.ts";
import {
  countsOthers,
  isAnotherFigure,
  isFigureAskedFor,
  isOfOtherAge,
  isPartOf,
} from "./figure-asked-for.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { tellsMoment, tellsOtherEnd, tellsSomeTime } from "./moment.ts";
import type { Question } from "./question.ts";
import type { Candidate } from "./rate.ts";
import {
  holdsThen,
  isAboutAnother,
  isAboutDocument,
  isFigureOfPlace,
  isGapAskedFor,
  isNoOffer,
  isOfEmployers,
  isOfNothingKnown,
  isOfOtherMajority,
  isOfOtherNames,
  isOfOtherTrack,
  isOfSort,
  isShareOfOther,
  isStrangeName,
  needsSubject,
  ranksOthers,
  WHICH_PLACE,
} from "./requirements.ts";
import { carryingByWords } from "./support.ts";

/** Even odds. Chosen on the development questions. */
const ENOUGH = 0;
/** So much speaks for one that nothing has been learnt of, and whose words carry an answer; or do not. */
const BY_WORDS = { carries: 0.5, doesNot: -2 };
/** Facts that are looked at closely: the rest is too far behind. */
const CLOSELY = 40;

/** The candidates anew, those first for which most speaks. */
export function orderedByEvidence(
  found: readonly Candidate[],
  question: Question,
  lexicon: Lexicon,
): Candidate[] {
  const rated = withTwins(found);
  const ordered = rated
    .map((candidate) => ({ candidate, favour: inFavour(candidate) }))
    .sort((a, b) => b.favour - a.favour);
  const byWords = new Set(carryingByWords(rated, question, lexicon));
  const near = ordered.slice(0, CLOSELY).map(({ candidate, favour }): Candidate => {
    const byWord = byWords.has(candidate);
    if (!lexicon.isLearnt(candidate.entry.fact.id))
      return { ...candidate, evidence: byWord ? BY_WORDS.carries : BY_WORDS.doesNot };
    const evidence = favour + (byWord ? 1 : 0) - against(candidate, question, lexicon);
    if (isRuledOut(candidate, question, lexicon))
      return { ...candidate, evidence: evidence - RULES_OUT };
    const least = isFigureAskedFor(candidate, question) ? ENOUGH : evidence;
    return { ...candidate, evidence: Math.max(evidence, least) };
  });
  return [
    ...withPartsBehind(near, question).sort((a, b) => b.evidence - a.evidence),
    ...ordered.slice(CLOSELY).map(({ candidate }) => candidate),
  ];
}

/** A figure of all comes before those of a part of them, where no part is asked for. */
function withPartsBehind(near: readonly Candidate[], question: Question): Candidate[] {
  if (question.ask !== "how-many") return [...near];
  return near.map((one) =>
    near.some((other) => isPartOf(one, other, question))
      ? { ...one, evidence: one.evidence - 1 }
      : one,
  );
}

/** Those of the candidates that carry an answer, not only a likeness. */
export function carryingByEvidence(
  found: readonly Candidate[],
  question: Question,
  lexicon: Lexicon,
): Candidate[] {
  return found.filter(
    (candidate) =>
      candidate.evidence >=
        ENOUGH + (countsNothing(candidate.entry, question) ? FOR_NO_NUMBER : 0) &&
      !isBesideIt(candidate, question, lexicon) &&
      (!candidate.entry.fact.gap ||
        candidate.likely >= LIKELY_GAP ||
        isGapAskedFor(candidate, question, lexicon)),
  );
}

/** Near, and so still told as the nearest, but of others than those who are asked about. */
function isBesideIt(candidate: Candidate, question: Question, lexicon: Lexicon): boolean {
  return (
    ranksOthers(candidate, question, lexicon) ||
    (WHICH_PLACE.test(question.mendedText) && leavesOutTerm(candidate, question, lexicon)) ||
    isShareOfOther(candidate, question) ||
    isOfOtherMajority(candidate, question) ||
    isOfOtherTrack(candidate, question, lexicon) ||
    isOfEmployers(candidate, question) ||
    isNoOffer(candidate, question)
  );
}

/** So much more must speak for what tells no number where one is asked for. It may still be the nearest. */
const FOR_NO_NUMBER = 2;
/** People are known to ask so for what this fact says is not told. */
const LIKELY_GAP = 0.2;

function inFavour({ likely, coverage, fit, score }: Candidate): number {
  return -3.2 + 0.5 * logOdds(likely) + coverage + 1.1 * fit + 0.15 * score;
}

/**
 * What says the same in other words is asked for in the same words: each is nearly as likely as
 * both. The one that people ask for so more often stays ahead.
 */
function withTwins(rated: readonly Candidate[]): readonly Candidate[] {
  const likely = rated.filter((candidate) => candidate.likely >= ALSO_LIKELY);
  const shared = new Map<Candidate, number>();
  for (const one of likely) {
    const twins = likely.filter((other) => other !== one && tellsSameFigure(one, other));
    if (twins.length > 0)
      shared.set(
        one,
        twins.reduce((sum, { likely: own }) => sum + OF_TWIN * own, one.likely),
      );
  }
  if (shared.size === 0) return rated;
  return rated.map((one) => ({ ...one, likely: shared.get(one) ?? one.likely }));
}

const ALSO_LIKELY = 0.02;
/** How much of a twin's likelihood counts as one's own. */
const OF_TWIN = 0.8;

/** A figure that is no year and no small number hardly stands for two things. */
function tellsSameFigure({ entry: one }: Candidate, { entry: other }: Candidate): boolean {
  if (one.fact.gap || other.fact.gap) return false;
  return [...one.numbers].some(
    (number) =>
      /^\d{3,}$/.test(number) && !/^(19|20)\d\d$/.test(number) && other.numbers.has(number),
  );
}

/** −9 to 5. */
function logOdds(likelihood: number): number {
  const bounded = Math.min(0.995, Math.max(1e-4, likelihood));
  return Math.log(bounded / (1 - bounded));
}

function against(candidate: Candidate, question: Question, lexicon: Lexicon): number {
  const { entry, missing } = candidate;
  return (
    silence(candidate, question) +
    unspoken(candidate, lexicon) +
    (isOfSort(candidate, question) ? 0 : 1) +
    (isAnotherFigure(candidate) ? 1 : 0) +
    (isUnaskedContradiction(candidate, question) ? 1.5 : 0) +
    (countsTheSame(entry, question, lexicon) ? 0 : 1) +
    (tellsOtherEnd(entry, question) ? 2 : 0) +
    (leavesOutResult(candidate, question) ? 1.5 : 0) +
    (isOfThoseLacking(candidate, question) ? 1.5 : 0) +
    (missing.some(isStrangeName) ? 2.5 : 0) +
    (isOfNothingKnown(missing, question) ? 0.6 : 0) +
    (leavesOutTerm(candidate, question, lexicon) ? 0.4 : 0) +
    (question.ask === "how-many" && isAboutAnother(candidate, question, lexicon) ? OF_ANOTHER : 0)
  );
}

/** "Vem ansvarar för KUR i Ängsby?", "Vilken åldersgräns gäller för KUR?", of what is told of something else. */
function leavesOutTerm(
  { entry, missing }: Candidate,
  { mentions, ask }: Question,
  { knowledge }: Lexicon,
): boolean {
  // "Vad gör KUR?": what the thing does may be told without its name.
  if (ask === "what") return false;
  return mentions.some(
    ({ subjects, start, end }) =>
      knowledge.subjects.get(subjects[0])?.kindOf === "term" &&
      !entry.subjects.has(subjects[0]) &&
      missing.some((term) => term.start >= start && term.end <= end),
  );
}

/** "Har det lett till jobb?" of what tells no result. */
function leavesOutResult({ missingSlots }: Candidate, { yesNo }: Question): boolean {
  return yesNo && missingSlots.includes(RESULT);
}

const RESULT = "result" as ConceptId;

/** "Vilka har ett avtal?" of what tells who has none. */
function isOfThoseLacking({ entry }: Candidate, { concepts, negated }: Question): boolean {
  return entry.fact.on.includes(LACKING) && !negated && !concepts.has(LACKING);
}

const LACKING = "lacking" as ConceptId;

/** It is of another time, place or thing, or of others than those who are asked about. */
function isRuledOut(candidate: Candidate, question: Question, lexicon: Lexicon): boolean {
  const { entry } = candidate;
  return (
    needsSubject(question) ||
    !holdsThen(entry, question) ||
    !isFigureOfPlace(entry, question) ||
    !tellsSomeTime(entry, question) ||
    !tellsMoment(entry, question, lexicon) ||
    !isAboutDocument(candidate, question, lexicon) ||
    isAboutAnother(candidate, question, lexicon) ||
    namesOnlyOthers(candidate, question, lexicon) ||
    isOfOtherAge(candidate, question, lexicon) ||
    countsOthers(candidate, question, lexicon) ||
    isOfOtherNames(entry, question)
  );
}

/** "Hur går det för Vägen In i Granåsa?": with no other word of content, all names must be spoken of. */
function namesOnlyOthers(
  { entry }: Candidate,
  { terms, mentions }: Question,
  { knowledge }: Lexicon,
): boolean {
  const isPlain = terms.every(
    (term) =>
      term.weak || mentions.some(({ start, end }) => term.start >= start && term.end <= end),
  );
  return (
    isPlain &&
    mentions.some(
      ({ firm, subjects }) =>
        firm &&
        SPOKEN_OF.has(knowledge.subjects.get(subjects[0])?.kindOf ?? "area") &&
        !subjects.some((id) => entry.subjects.has(id)),
    )
  );
}

const SPOKEN_OF: ReadonlySet<Subject["kindOf"]> = new Set([
  "group",
  "project",
  "agreement",
  "unit",
]);

/** Properties that are asked for and that it does not speak of, such as what it costs or who leads. */
function unspoken({ missingSlots }: Candidate, { strict }: Lexicon): number {
  return missingSlots.reduce((sum, slot) => sum + (strict.has(slot) ? 0.7 : 0.25), 0);
}

function isUnaskedContradiction({ entry, likely }: Candidate, { concepts }: Question): boolean {
  if (likely > MOST_LIKELY || !entry.fact.on.includes(CONTRADICTION)) return false;
  return !ASKS_OF_CHANGE.some((one) => concepts.has(one));
}

/** People are known to ask so for nothing else. */
const MOST_LIKELY = 0.5;

const CONTRADICTION = "contradiction" as ConceptId;
const ASKS_OF_CHANGE = ["contradiction", "change", "difference"] as ConceptId[];

const RULES_OUT = 4.5;
/** However surely people are known to ask so: the figure of one area is not its neighbour's. */
const OF_ANOTHER = 1.5;

/** The likelier it is that nothing tells what is asked for, the less speaks for what tells something. */
function silence({ entry }: Candidate, { meaning: { untold } }: Question): number {
  return entry.fact.gap ? 0 : 0.5 * Math.log(Math.max(untold, 1e-3));
}
