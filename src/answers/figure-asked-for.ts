/** Whether a figure is the one that is asked for: of those who are asked about, no others and no part of them. */
import type { ConceptId } from "../knowledge/schema/base.ts";
import { isStopword } from "./language/stopwords.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Question } from "./question.ts";
import type { Candidate } from "./rate.ts";
import { comparesOnly } from "./requirements.ts";

/** Every word of a figure tells which it is. */
export function isAnotherFigure(candidate: Candidate): boolean {
  return isFigure(candidate) && !candidate.missing.every(comparesOnly);
}

function isFigure({ entry }: Candidate): boolean {
  return entry.fact.value?.kind === "number";
}

/** How many there are, not which share. */
function isNumber({ entry }: Candidate): boolean {
  const { value } = entry.fact;
  return value?.kind === "number" && value.unit !== "percent";
}

/** "Hur många över 60 …?": a figure of all ages is none of these. */
export function isOfOtherAge({ entry }: Candidate, question: Question, lexicon: Lexicon): boolean {
  const { tokens, ask } = question;
  if (ask !== "how-many" || entry.numbers.size === 0) return false;
  return tokens.some(
    ({ text, numeric }, at) => numeric && isAge(at, question, lexicon) && !entry.numbers.has(text),
  );
}

/** "över 60 år", "mellan 25 och 49", and neither of anything else. */
function isAge(at: number, question: Question, { words }: Lexicon): boolean {
  const { tokens, language } = question;
  const age = Number(tokens[at]?.text);
  const isOfNothing = (next = tokens[at + 1]): boolean =>
    next === undefined || isStopword(next.text, language) || words.isVerb(next);
  if (age < YOUNGEST || age > OLDEST) return false;
  if (YEARS.test(tokens[at + 1]?.text ?? "")) return true;
  if (/^(mellan|between)$/iu.test(tokens[at - 3]?.text ?? ""))
    return tokens[at - 2]?.numeric === true && isOfNothing();
  return (
    isOfNothing() &&
    /^(över|under|fyllda|over|above|below|aged)$/iu.test(tokens[at - 1]?.text ?? "")
  );
}

const YEARS = /^(år|åringar|years?|year-olds?)$/iu;

/** "på 3 år" is how long something takes, nobody's age. */
const YOUNGEST = 15;
const OLDEST = 99;

/** "Hur många unga ingår i målgruppen?": a figure of all who do counts others as well. */
export function countsOthers(candidate: Candidate, question: Question, lexicon: Lexicon): boolean {
  const { tokens, language, ask } = question;
  if (ask !== "how-many" || !isFigure(candidate)) return false;
  return candidate.missing.some(({ start, end }) =>
    lexicon.sorts
      .all(tokens.slice(start, end), language)
      .some(({ values }) => values.includes(SOME_PEOPLE)),
  );
}

const SOME_PEOPLE = "some-people" as ConceptId;

/** A figure that accounts for each word, and of which nothing more is told than is asked, is the answer. */
export function isFigureAskedFor(candidate: Candidate, { ask, concepts }: Question): boolean {
  const { entry, missing, coverage } = candidate;
  return (
    ask === "how-many" &&
    isNumber(candidate) &&
    missing.length === 0 &&
    coverage >= ALL_WORDS &&
    entry.fact.on.every((concept) => concepts.has(concept))
  );
}

const ALL_WORDS = 0.9;

/** "Hur många är de?": the men are a part of those whom another figure counts, and no part is asked for. */
export function isPartOf(candidate: Candidate, whole: Candidate, { concepts }: Question): boolean {
  const { subject, on } = candidate.entry.fact;
  const of = whole.entry.fact;
  if (!isNumber(candidate) || !isNumber(whole)) return false;
  const beyond = on.filter((concept) => !of.on.includes(concept));
  return (
    subject === of.subject &&
    of.on.every((concept) => on.includes(concept)) &&
    beyond.length > 0 &&
    !beyond.some((concept) => concepts.has(concept))
  );
}
