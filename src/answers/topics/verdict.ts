/**
 * Yes or no before a fact's own words: only where the fact plainly says, or plainly denies, all that
 * is asked. A wrong yes is worse than none, and the fact is told either way.
 */
import type { ConceptId } from "../../knowledge/schema/base.ts";
import { isYesNo } from "../language/ask.ts";
import { tokensOf } from "../language/tokens.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Verdict } from "../answer.ts";
import type { Question, Term } from "../question.ts";
import type { Candidate } from "../rate.ts";
import { matchOf } from "../rate/match.ts";
import { isOfYears } from "./of-years.ts";
import { SORTS } from "./seats/party-sorts.ts";
import { rolesBeside } from "./seats/roles-beside.ts";
import { touches } from "./topic.ts";
import { countsOther, holdsNumbers } from "./verdict/counts.ts";
import { isDoneBy } from "./verdict/doer.ts";
import { claimsAlike } from "./verdict/further.ts";
import { hasMembers, mayMislead } from "./verdict/may-mislead.ts";
import { isOnlyForSome } from "./verdict/of-all.ts";

/** "Jo" to a question that denies is a yes after all. */
export interface Judged {
  readonly verdict: Verdict;
  readonly afterAll: boolean;
}

/** Undefined where the fact is better told without yes or no. */
export function verdict(best: Candidate, question: Question, lexicon: Lexicon): Judged | undefined {
  const { entry } = best;
  const { fact } = entry;
  const twofold = fact.on.includes("contradiction" as ConceptId);
  // "Pågår det?" is no question for a fact that says from when to when.
  const isPlan = fact.value?.kind === "period" && question.years.length === 0;
  // What a later document tells is no yes for the year that is asked about.
  if (!isOfYears(fact, question, lexicon.knowledge)) return undefined;
  if (!question.yesNo || twofold || isPlan || mayMislead(best, question, lexicon)) return undefined;
  if (asksNothing(question)) return undefined;
  if (isOnlyForSome(fact, question)) return NO;
  if (question.numbers.length > 0 && !holdsNumbers(entry.fact.text[question.language], question))
    return countsOther(best, question) ? NO : undefined;
  if (!isWhollyMet(best, question, lexicon)) return undefined;
  const text = fact.text[question.language];
  if (isOnlyWhenNeeded(text, question, lexicon)) return undefined;
  if (fact.negative) return deniesAll(text, question, lexicon) ? NO : undefined;
  if (DENIAL.test(text) && !question.negated) return undefined;
  if (!question.negated || isDeniedBefore(question)) return YES;
  return isDeniedAtOnce(question) ? YES_AFTER_ALL : undefined;
}

const YES: Judged = { verdict: "yes", afterAll: false };
const YES_AFTER_ALL: Judged = { verdict: "yes", afterAll: true };
const NO: Judged = { verdict: "no", afterAll: false };

/** "Jag kan inte komma, får ersättaren besluta?": the question itself denies nothing. */
function isDeniedBefore({ text }: Question): boolean {
  const asking = text.split(/[.,;:–]\s/u).at(-1) ?? "";
  return asking !== text && !DENIAL.test(asking) && isYesNo(asking);
}

/** "Har inte Ängsby …?", not "får ledamoten besluta i projekt som den inte är part i?" */
function isDeniedAtOnce({ tokens, mentions, places }: Question): boolean {
  const not = tokens.findIndex(({ text }) => DENIAL.test(text));
  const before = tokens
    .slice(0, not)
    .filter((_, at) => ![...mentions, ...places].some(({ start, end }) => at >= start && at < end));
  return before.length <= MOST_BEFORE_DENIAL;
}

/** The verb, and one more: "Ska ledamoten inte …?" */
const MOST_BEFORE_DENIAL = 2;

/** "Ingår skolan i gruppen?": not of one who is only called in. */
function isOnlyWhenNeeded(text: string, question: Question, lexicon: Lexicon): boolean {
  if (WHEN_NEEDED.test(question.text)) return false;
  const sentences = text.split(SENTENCE);
  const always = sentences.filter((sentence) => !WHEN_NEEDED.test(sentence)).join(" ");
  return sentences.some(
    (sentence) =>
      WHEN_NEEDED.test(sentence) &&
      question.terms.some((term) => isOf(term, sentence) && !isOf(term, always)),
  );

  function isOf(term: Term, told: string): boolean {
    return !term.weak && holdsAll(told, { ...question, terms: [term] }, lexicon);
  }
}

const WHEN_NEEDED = /(?<!\p{L})(vid behov|när det behövs|when needed|if needed)(?!\p{L})/iu;
const SENTENCE = /(?<=[.;:])\s/u;

/** Only names, and words without content: what is asked of them was not understood. */
function asksNothing({ terms, mentions, numbers }: Question): boolean {
  return (
    numbers.length === 0 &&
    terms.every(
      (term) =>
        term.weak ||
        (term.concepts.length > 0 && term.concepts.every((concept) => SORTS.has(concept))) ||
        mentions.some(({ start, end }) => term.start >= start && term.end <= end),
    )
  );
}

/** Every name and every word of content is told, and nothing goes further than the fact. */
function isWhollyMet(best: Candidate, question: Question, lexicon: Lexicon): boolean {
  const { entry, coverage, missing } = best;
  const text = entry.fact.text[question.language];
  const asked = question.text;
  return (
    coverage >= 0.8 &&
    missing.length === 0 &&
    question.terms.every((term) => term.weak || matchOf(term, entry, lexicon) >= PLAINLY) &&
    claimsAlike(asked, text) &&
    isOfPlaces(entry, question) &&
    isInOneClause(best, question, lexicon) &&
    !isAnotherSeat(best, question, lexicon) &&
    isDoneBy(entry.fact, question, lexicon) &&
    question.mentions.every(({ firm, subjects }) =>
      subjects.some((id) =>
        lexicon.knowledge.documents.has(id)
          ? entry.fact.sources.some(({ document }) => document === id)
          : !firm || entry.subjects.has(id),
      ),
    )
  );
}

/** Each place is told of, also the county, where it is asked what belongs to it. */
function isOfPlaces({ subjects, fact }: Candidate["entry"], question: Question): boolean {
  const belongs = touches(question, "located-in", "belong-to") || INCLUDED.test(question.text);
  const named = question.places.filter(({ wide }) => !wide || belongs);
  const text = fact.text[question.language].toLowerCase();
  return named.every(
    ({ subject, start, end, wide }) =>
      // Every fact is about the county in some way.
      (!wide && subjects.has(subject)) ||
      question.tokens.slice(start, end).every((token) => text.includes(token.text.toLowerCase())),
  );
}

const INCLUDED = /(?<!\p{L})(ingår|tillhör|hör|ligger|part of|belongs?|located)(?!\p{L})/iu;

/**
 * "A styrs av B, med C i opposition": that B and opposition both stand there does not make B the
 * opposition. What is asked must be told in one clause, but for what the whole sentence is about.
 */
function isInOneClause({ entry }: Candidate, question: Question, lexicon: Lexicon): boolean {
  const { fact } = entry;
  const clauses = fact.text[question.language].split(CLAUSE);
  if (clauses.length < 2 || hasMembers(fact)) return true;
  return clauses.some((clause) => holdsAll(clause, question, lexicon));
}

/**
 * "Sitter enhetschefen från X i G?": another of X, or that of somebody else, may sit there, or in
 * another group.
 */
function isAnotherSeat({ entry }: Candidate, question: Question, { knowledge }: Lexicon): boolean {
  if (entry.fact.value?.kind !== "seats") return false;
  const groups = question.mentions.filter(
    ({ firm, subjects: [id] }) => firm && knowledge.subjects.get(id)?.kindOf === "group",
  );
  if (groups.some(({ subjects }) => !subjects.includes(entry.fact.subject))) return true;
  const roles = rolesBeside(question, knowledge);
  const told = new Set(tokensOf(entry.fact.text[question.language]).flatMap(({ keys }) => keys));
  const isOfParty = question.mentions.some(
    ({ subjects }) => knowledge.subjects.get(subjects[0])?.kindOf === "organization",
  );
  return roles.some(({ keys }) => isOfParty || !keys.some((key) => told.has(key)));
}

/** Where another clause begins; a comma alone may be one of a list. */
const CLAUSE =
  /[.;:]\s|,?\s(?=(?:men|medan|fast|but|while|whereas|although)\s)|,\s(?=(?:med|där|with|where)\s)/u;

/** In words, or expressly by its concept; not in words like it, nor in a part of a compound. */
const PLAINLY = 0.9;

const DENIAL =
  /(?<!\p{L})(inte|ej|aldrig|ingen|inget|inga|varken|not|never|no|none|neither)(?!\p{L})/iu;

/** All that is asked stands in the sentence that denies. */
function deniesAll(text: string, question: Question, lexicon: Lexicon): boolean {
  return text
    .split(SENTENCE)
    .filter((sentence) => DENIAL.test(sentence) && !isOnlyAtLevel(sentence, question))
    .some((sentence) => holdsAll(sentence, question, lexicon));
}

/** "Inget nätverk på chefsnivå" does not deny that there is one at all. */
function isOnlyAtLevel(sentence: string, { mendedText }: Question): boolean {
  return AT_LEVEL.test(sentence) && !AT_LEVEL.test(mendedText);
}

const AT_LEVEL = /nivå(n|er)?(?!\p{L})|(?<!\p{L})levels?(?!\p{L})/iu;

/** Each word of content of the question stands in the text, or one for the same. */
function holdsAll(text: string, { language, terms }: Question, lexicon: Lexicon): boolean {
  const tokens = tokensOf(text);
  const keys = new Set(tokens.flatMap((token) => token.keys));
  const found = lexicon.concepts.all(tokens, language).flatMap(({ values }) => values);
  const concepts = new Set(found);
  return terms.every((term) => term.weak || isIn(term, keys, concepts));
}

function isIn(term: Term, keys: ReadonlySet<string>, concepts: ReadonlySet<ConceptId>): boolean {
  return (
    term.keys.some((key) => keys.has(key)) ||
    term.concepts.some((concept) => concepts.has(concept)) ||
    (term.words.length > 0 && term.words.every((word) => isIn(word, keys, concepts)))
  );
}
