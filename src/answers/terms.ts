/** The words of content that an answer must account for. */
import type { ConceptId, Language } from "../knowledge/schema/base.ts";
import { fold } from "../knowledge/fold.ts";
import { numberOf } from "./language/number-words.ts";
import { isStopword } from "./language/stopwords.ts";
import type { Token } from "./language/tokens.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { withoutOverlap, type Found } from "./lexicon/phrases.ts";
import type { Mention, Place, Question, Term } from "./question.ts";

/** Properties that are asked for in phrases of nothing but common words: "är med i", "bor det". */
const PLAIN_PHRASES: ReadonlySet<string> = new Set(["members", "cadence", "leader", "inhabitants"]);

/** Words. "inte kan komma": so many common words that together mean something are said for that. */
const BY_NO_CHANCE = 3;

/** "Vad står XY för?": the two words of "stå för" stand apart. */
export const STANDS_FOR =
  /\bvad\b.{0,40}\b(står|star)\b.{1,40}\b(för|for)\b|\bwhat\b.{0,40}\b(stand|stands)\b.{0,10}\bfor\b/iu;
export const ABBREVIATION = "abbreviation" as ConceptId;
export const SPELLED_OUT: Term = {
  start: -1,
  end: -1,
  text: "",
  language: "sv",
  keys: [],
  concepts: [ABBREVIATION],
  compounds: [],
  words: [],
  weak: false,
  unknown: false,
  foreign: false,
};

const RESTATED: Partial<Record<Question["ask"], RegExp>> = {
  when: /^(ar|year|years|datum|date|manad|month|tidpunkt|time|tid)$/,
  who: /^(person|personer|people|roll|roller|role|roles|funktion|funktioner|yrkesroll|yrkesroller)$/,
  "how-long": /^(tid|time|lange|long)$/,
  "how-often": /^(mellanrum|intervall|ofta|often|frequently)$/,
};

/** "Vilket år" asks when; "år" is then no word of content. */
export function restatesAsk(term: Term, ask: Question["ask"]): boolean {
  return term.keys.some((key) => RESTATED[ask]?.test(key) === true);
}

export interface Rest {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly mentions: readonly Mention[];
  readonly places: readonly Place[];
  readonly language: Language;
}

/** No question that someone asks has more; a flood of words shall cost no more than a question. */
const MOST_TERMS = 40;

/** Words that make a verb another one, also after what stands between: "hoppade … av". */
const PARTICLE = /^(av|ur|in|med|upp|ut|fram|till|bort|igang|ifran|over)$/;
const AND = /^(och|eller|samt|and|or)$/;
const NOT = /^(inte|ej|aldrig|not|never)$/;
const PRONOUN = /^(de|den|det|dom|vi|man|ni|du|jag|han|hon)$/;

/** "Varför hoppade Ängsby av?": a verb and its particle, with nothing but a name between them. */
export function partedVerbs(
  { tokens, lexicon, language }: Pick<Rest, "tokens" | "lexicon" | "language">,
  names: readonly { readonly start: number; readonly end: number }[],
): ReadonlyMap<number, readonly ConceptId[]> {
  const parted = new Map<number, readonly ConceptId[]>();
  for (const [at, token] of tokens.entries()) {
    if (!PARTICLE.test(fold(token.text))) continue;
    const isNot = NOT.test(fold(tokens[at - 1]?.text ?? ""));
    const row = subjectBetween(at, tokens) ?? startOfRow(isNot ? at - 1 : at, tokens, names);
    const after = row ?? (PRONOUN.test(fold(tokens[at - 1]?.text ?? "")) ? at - 1 : 0);
    const isDenied = row !== undefined && NOT.test(fold(tokens[after - 1]?.text ?? ""));
    const verb = isDenied ? after - 2 : after - 1;
    const before = tokens[verb];
    if (before === undefined || NOT.test(fold(before.text))) continue;
    const found = lexicon.concepts
      .all([before, token], language)
      .filter(({ start, end }) => end - start > 1);
    if (found.length > 0)
      parted.set(
        verb,
        found.flatMap(({ values }) => values),
      );
  }
  return parted;
}

/** "Är facket med i …?", "Är chefen för enheten alltid med i …?": what stands between the verb and its particle. */
function subjectBetween(at: number, tokens: readonly Token[]): number | undefined {
  if (tokens[at]?.folded !== "med" || tokens[at + 1]?.folded !== "i") return undefined;
  const isBetween =
    at === 2 || (at <= MOST_BETWEEN && IS.test(tokens[0]?.folded ?? "") && !isAny(tokens[1]));
  return isBetween ? 1 : undefined;
}

/** "Var någon kommun med i …?" asks of all of a sort, not of one. */
function isAny(token: Token | undefined): boolean {
  return /^(nagon|nan|nagra|nagot|alla|samtliga|varje|ingen|inga)$/.test(token?.folded ?? "");
}

const IS = /^(ar|var)$/;
const MOST_BETWEEN = 8;

/** Where a name that ends here starts, or the first of several in a row: "Ängsby och Tallköping". */
function startOfRow(
  end: number,
  tokens: readonly Token[],
  names: readonly { readonly start: number; readonly end: number }[],
): number | undefined {
  const start = names.find((name) => name.end === end)?.start;
  if (start === undefined || !AND.test(fold(tokens[start - 1]?.text ?? ""))) return start;
  return startOfRow(start - 1, tokens, names) ?? start;
}

/** What is left when names and words without content are taken away, phrases of a concept together. */
export function termsIn({ tokens, lexicon, mentions, places, language }: Rest): Term[] {
  const taken = new Set<number>();
  const named = mentions.filter((mention) => mention.firm || isDocument(mention, lexicon));
  for (const { start, end } of [...named, ...places])
    for (let at = start; at < end; at += 1) taken.add(at);
  const phrases = lexicon.concepts.all(tokens, language);
  const terms: Term[] = [];
  const parted = partedVerbs({ tokens, lexicon, language }, [...named, ...places]);
  const phrased = withoutOverlap(wholeCompounds(phrases, tokens));
  for (const phrase of phrased) {
    if (rangeOf(phrase).some((at) => taken.has(at))) continue;
    terms.push(termOf(phrase, { tokens, phrases, lexicon, language }));
    for (const at of rangeOf(phrase)) taken.add(at);
  }
  for (const [at, token] of tokens.entries()) {
    if (taken.has(at) || token.numeric || numberOf(token.text) !== undefined) continue;
    // "2018 års text" only says which year.
    if (/^års$/iu.test(token.text) && tokens[at - 1]?.numeric === true) continue;
    const span = { start: at, end: at + 1 };
    const verb = parted.get(at);
    const read = termOf(span, { tokens, phrases, lexicon, language });
    const term = verb === undefined ? read : { ...read, concepts: verb, weak: false };
    const isCommon = isStopword(token.text, language) || isAnybody(at, tokens);
    if (isCommon && term.concepts.length === 0) continue;
    terms.push(term);
  }
  return terms.sort((a, b) => a.start - b.start).slice(0, MOST_TERMS);
}

/**
 * Phrases of several words. "Got a job track", "more job tracks": the noun after an article may itself
 * begin a phrase, and tells then what sort the next word is of.
 */
function wholeCompounds(
  phrases: readonly Found<ConceptId>[],
  tokens: readonly Token[],
): Found<ConceptId>[] {
  const several = phrases.filter((phrase) => phrase.end - phrase.start > 1);
  return several.filter(({ end }) => {
    const isAfterArticle = /^(an?|more|many|any|new)$/.test(tokens[end - 2]?.folded ?? "");
    return !isAfterArticle || !several.some(({ start }) => start === end - 1);
  });
}

/** "Is there anyone from …?", "anybody in …": as common as "someone". */
function isAnybody(at: number, tokens: readonly Token[]): boolean {
  const next = tokens[at + 1]?.folded ?? "";
  return /^any(one|body)$/.test(tokens[at]?.folded ?? "") && /^(from|in|on)$/.test(next);
}

function isDocument(mention: Mention, { knowledge }: Lexicon): boolean {
  return mention.subjects.some((id) => knowledge.documents.has(id));
}

function rangeOf(span: { start: number; end: number }): number[] {
  return Array.from({ length: span.end - span.start }, (_, index) => span.start + index);
}

function termOf(
  span: { start: number; end: number },
  means: {
    tokens: readonly Token[];
    phrases: readonly Found<ConceptId>[];
    lexicon: Lexicon;
    language: Language;
  },
): Term {
  const words = means.tokens.slice(span.start, span.end);
  const keys = words.flatMap((word) => word.keys);
  const concepts = means.phrases
    .filter((phrase) => phrase.start === span.start && phrase.end === span.end)
    .flatMap((phrase) => phrase.values);
  const inner =
    words.length === 1
      ? []
      : rangeOf(span).filter((at) => !isStopword(means.tokens[at]?.text ?? "", means.language));
  return {
    start: span.start,
    end: span.end,
    text: words.map((word) => word.text).join(" "),
    language: means.language,
    keys: words.length === 1 ? keys : [],
    concepts: [...new Set(concepts)],
    compounds:
      words.length === 1 ? keys.flatMap((key) => means.lexicon.index.compounds.of(key)) : [],
    words: inner.map((at) => termOf({ start: at, end: at + 1 }, means)),
    weak:
      words.every((word) => isStopword(word.text, means.language)) &&
      !(words.length > 1 && concepts.some((concept) => PLAIN_PHRASES.has(concept))) &&
      words.length < BY_NO_CHANCE,
    unknown: concepts.length === 0 && !means.lexicon.words.knows(keys),
    foreign: !keys.some((key) => means.lexicon.index.spoken[means.language].has(key)),
  };
}
