/** Whether a fact counts what a question asks for: a number of places is no number of persons. */
import type { ConceptId, Language } from "../knowledge/schema/base.ts";
import { numberOf } from "./language/number-words.ts";
import { isStopword } from "./language/stopwords.ts";
import { tokensOf, type Token } from "./language/tokens.ts";
import type { IndexedFact } from "./lexicon/indexed-fact.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Question, Term } from "./question.ts";

/**
 * "Hur många talar arabiska?" of what tells of Arabic, and no number; "Hur många får jobb där?" of
 * what tells only how many there may be of something.
 */
export function countsNothing({ fact }: IndexedFact, question: Question): boolean {
  if (question.ask !== "how-many" || manyAt(question) < 0) return false;
  if (fact.gap || fact.value !== undefined) return false;
  const tokens = tokensOf(fact.text[question.language]);
  const numbers = tokens.filter((token) => isQuantity(token) && !ARTICLE.test(token.folded));
  return numbers.length === 0 || (isOnlyBound(tokens) && !asksForBound(question, tokens));
}

const ARTICLE = /^(en|ett|one)$/;

/** Its one number is the most that there may be: "företag med högst 250 anställda". */
function isOnlyBound(tokens: readonly Token[]): boolean {
  const [first, ...others] = tokens.flatMap((token, at) => (isQuantity(token) ? [at] : []));
  const before = tokens.slice(Math.max(0, (first ?? 0) - 2), first).map(({ folded }) => folded);
  return first !== undefined && others.length === 0 && UP_TO.test(before.join(" "));
}

const UP_TO = /(^| )(hogst|max|maximalt|som mest|upp till|at most|up to|more than)$/;

/** The most is asked for, or what it is the most of: "hur många har företagen?" */
function asksForBound(
  { mendedText, terms, mentions }: Question,
  tokens: readonly Token[],
): boolean {
  const at = tokens.findIndex(isQuantity);
  const bounded = tokens.slice(0, at).flatMap(({ keys }) => keys);
  return (
    MOST.test(mendedText) ||
    terms.some(
      (term) =>
        !term.weak &&
        !mentions.some(({ start, end }) => term.start >= start && term.end <= end) &&
        term.keys.some((key) => bounded.includes(key)),
    )
  );
}

const MOST =
  /(?<!\p{L})(får|högst|max|maximalt|som mest|gräns|gränsen|taket|most|may|maximum|limit|allowed)(?!\p{L})/iu;

const PEOPLE = "people" as ConceptId;
const SHARE = "share" as ConceptId;

/** How words are read. */
interface Reading {
  readonly lexicon: Lexicon;
  readonly language: Language;
}

/** True unless it is asked how many there are of something that the fact does not count. */
export function countsTheSame(entry: IndexedFact, question: Question, lexicon: Lexicon): boolean {
  if (question.ask !== "how-many") return true;
  const { fact } = entry;
  const { language } = question;
  if (fact.value?.kind === "number" && fact.value.unit === "percent")
    return asksShare(question, lexicon);
  if (countsNothing(entry, question)) return false;
  if (fact.value !== undefined || fact.gap || asksShare(question, lexicon)) return true;
  const at = manyAt(question);
  const clauses = fact.text[language].split(/[.:;()]\s|, /u);
  const counted = clauses.flatMap((clause) => countedIn(tokensOf(clause), clause));
  const sought = countedTerms(question, at, lexicon);
  const next = question.tokens[at + 1];
  return counted.some((words) => {
    const people = arePeople(words, { lexicon, language });
    return (
      words.some((word) => next?.keys.some((key) => word.keys.includes(key))) ||
      sought.some((term) => isMet(term, words, { lexicon, language })) ||
      (people && asksForPeople(at, question, lexicon))
    );
  });
}

/** What follows "hur många"; all that is asked about where a verb or a name follows. */
function countedTerms({ terms, tokens, language }: Question, at: number, lexicon: Lexicon): Term[] {
  const content = terms.filter((term) => !term.weak);
  const next = tokens[at + 1];
  const isOpen =
    next === undefined || isStopword(next.text, language) || lexicon.words.isVerb(next);
  const near = content.filter(({ start }) => start > at && start <= at + COUNTED_WORDS);
  return isOpen || near.length === 0 ? content : near.slice(0, 2);
}

/** Not "hur många": "hur stor andel", "hur många procent", "how large a share". */
function asksShare(question: Question, lexicon: Lexicon): boolean {
  const at = manyAt(question);
  if (at < 0) return true;
  const next = question.tokens[at + 1];
  return (
    question.concepts.has(SHARE) &&
    (next === undefined || !isPeople(next, { lexicon, language: question.language }))
  );
}

function manyAt({ tokens }: Question): number {
  return tokens.findIndex(
    ({ folded }, at) =>
      /^(manga|many)$/.test(folded) && /^(hur|how)$/.test(tokens[at - 1]?.folded ?? ""),
  );
}

const QUANTITY =
  /^(halften|half|tredjedel|third|quarter|fjardedel|majoriteten|majority|flera|several|bada|both|ett|en|one)$/;
/** What comes after these is not what the number counts. */
const BREAKS = /^(i|in|med|with|for|till|to|fran|from|pa|on|som|that|who|and|och|at|hos|under)$/;
const COUNTED_WORDS = 4;

/** The words after each number that is no share, as far as they may be what it counts. */
function countedIn(tokens: readonly Token[], text: string): Token[][] {
  return tokens.flatMap((token, at) => {
    if (!isQuantity(token) || new RegExp(`${token.text}\\s?(%|procent|per cent)`, "u").test(text))
      return [];
    const after = tokens.slice(at + 1, at + 1 + COUNTED_WORDS);
    const end = after.findIndex((one) => BREAKS.test(one.folded));
    return [end < 0 ? after : after.slice(0, end)];
  });
}

function isQuantity({ numeric, text, folded }: Token): boolean {
  return numeric || numberOf(text) !== undefined || QUANTITY.test(folded);
}

function isMet(term: Term, words: readonly Token[], { lexicon, language }: Reading): boolean {
  const keys = new Set(words.flatMap((word) => word.keys));
  if (term.keys.some((key) => keys.has(key))) return true;
  if (term.compounds.some((part) => keys.has(part))) return true;
  const concepts = new Set(lexicon.concepts.all(words, language).flatMap(({ values }) => values));
  return term.concepts.some((concept) => concepts.has(concept));
}

function arePeople(words: readonly Token[], reading: Reading): boolean {
  return words.some((word) => isPeople(word, reading));
}

function isPeople(word: Token, { lexicon, language }: Reading): boolean {
  return lexicon.sorts.all([word], language).some(({ values }) => values.includes(PEOPLE));
}

/** "Hur många har gått …?", "Hur många deltog?", "Hur många personer …?": no other thing is named. */
function asksForPeople(at: number, { tokens, language }: Question, lexicon: Lexicon): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return true;
  return (
    isStopword(next.text, language) ||
    isPeople(next, { lexicon, language }) ||
    lexicon.words.isVerb(next)
  );
}
