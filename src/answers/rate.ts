/** How well one fact fits a question, seen from several sides. */
import {
  LANGUAGES,
  type AreaCode,
  type Ask,
  type ConceptId,
  type Language,
  type SubjectId,
} from "../knowledge/schema/base.ts";
import type { Fact } from "../knowledge/fact.ts";
import type { IndexedFact } from "./lexicon/indexed-fact.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Mention, Question, Term } from "./question.ts";

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

const ABBREVIATION = "abbreviation" as ConceptId;

/** What facts are rated against: a question, with what is the same for every fact. */
interface Sought {
  readonly question: Question;
  readonly lexicon: Lexicon;
  readonly words: readonly Word[];
  /** Its terms of content that are properties. */
  readonly slotted: readonly Term[];
  /** Concepts of its terms … */
  readonly touched: ReadonlySet<ConceptId>;
  /** … and the properties among those that carry content. */
  readonly properties: ReadonlySet<ConceptId>;
}

/** A term, with what is the same for every fact. */
interface Word {
  readonly term: Term;
  /** How much it tells. */
  readonly weight: number;
  /** The name that it is a part of. */
  readonly mention: Mention | undefined;
  /** A property told before the question, or only hinted at: "Jag har förhinder. Vad gör jag?" */
  readonly isTold: boolean;
}

/** Rates facts against a question, one at a time. */
export function rater(question: Question, lexicon: Lexicon): (entry: IndexedFact) => Candidate {
  const conceptsOf = (terms: readonly Term[]): ReadonlySet<ConceptId> =>
    new Set(terms.flatMap((term) => term.concepts));
  const { terms } = question;
  const sought: Sought = {
    question,
    lexicon,
    words: terms.map((term) => wordOf(term, question, lexicon)),
    slotted: terms.filter((term) => !term.weak && isSlot(term, lexicon)),
    touched: conceptsOf(terms),
    properties: conceptsOf(terms.filter((term) => !term.weak)).intersection(lexicon.slots),
  };
  return (entry) => rate(entry, sought);
}

function wordOf(term: Term, question: Question, lexicon: Lexicon): Word {
  return {
    term,
    weight: weightOf(term, lexicon) * (term.weak ? 0.3 : 1),
    mention: question.mentions.find((one) => term.start >= one.start && term.end <= one.end),
    isTold: term.weak && isSlot(term, lexicon),
  };
}

function isSlot({ concepts }: Term, { slots }: Lexicon): boolean {
  return concepts.some((concept) => slots.has(concept));
}

function rate(entry: IndexedFact, sought: Sought): Candidate {
  const { question, lexicon } = sought;
  const { coverage, missing, told } = covered(entry, sought);
  const fit = fitOf(entry, sought);
  const aboutness = aboutnessOf(entry, question, lexicon);
  const score =
    coverage * 4 +
    fit +
    aboutness +
    timeliness(entry, question, lexicon) +
    figures(entry, question) +
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

/** A name accounts for about as much of a question as a rare word. */
const NAME_WEIGHT = 2;

interface Covered extends Pick<Candidate, "coverage"> {
  readonly missing: Term[];
  /** How many of the properties that were told before the question, or only hinted at, it speaks of. */
  readonly told: number;
}

function covered(entry: IndexedFact, { question, lexicon, words }: Sought): Covered {
  let total = 0;
  let got = 0;
  let told = 0;
  const missing: Term[] = [];
  for (const { term, weight, mention, isTold } of words) {
    const own = matchOf(term, entry, lexicon);
    if (isTold && own >= 0.9) told += 1;
    const match = Math.max(own, asName(mention, entry));
    if (term.weak && match < 0.9) continue;
    total += weight;
    got += weight * match;
    if (match < 0.4) missing.push(term);
  }
  for (const mention of question.mentions) {
    if (!mention.subjects.some((id) => entry.subjects.has(id))) continue;
    total += NAME_WEIGHT;
    got += NAME_WEIGHT;
  }
  return { coverage: total === 0 ? 1 : got / total, missing, told };
}

/** A word that is part of a name which the fact is about is accounted for. */
function asName(mention: Mention | undefined, entry: IndexedFact): number {
  if (mention === undefined) return 0;
  if (mention.subjects.includes(entry.fact.subject)) return 1;
  return mention.subjects.some((id) => entry.subjects.has(id)) ? 0.8 : 0;
}

/** Rare words tell more. From 0.6 (everywhere) to 4 (once); a word that is nowhere, 3. */
function weightOf(term: Term, { index }: Lexicon): number {
  if (term.unknown) return 3;
  const frequency = Math.max(
    1,
    ...term.keys.map((key) => index.byWord.get(key)?.length ?? 0),
    ...term.concepts.map((concept) => index.touching(concept).length),
  );
  return Math.min(4, Math.max(0.6, Math.log(index.facts.length / frequency) / 1.6));
}

/** How well a fact accounts for a term: 1 expressly, 0.9 in words, 0.7 in other words, 0.5 in part. */
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

/** A property that is asked for, and that the fact is silent about. */
function slotsMissing(entry: IndexedFact, { question, lexicon, slotted }: Sought): ConceptId[] {
  return slotted
    .filter((term) => !meets(term, entry, question, lexicon))
    .flatMap((term) => term.concepts.find((concept) => lexicon.slots.has(concept)) ?? []);
}

/** Expressly, or in the very word; in other words too, unless it is asked who: "leads" is not "sits in". */
function meets(term: Term, entry: IndexedFact, question: Question, lexicon: Lexicon): boolean {
  if (term.concepts.some((concept) => entry.concepts.has(concept))) return true;
  if (term.concepts.includes(ABBREVIATION)) return false;
  if (holdsWord(entry, term)) return true;
  if (term.concepts.some((concept) => lexicon.strict.has(concept))) return false;
  return question.ask !== "who" && term.concepts.some((concept) => entry.textConcepts.has(concept));
}

const TIME = /(?<!\p{L})(år|månad|vecka|veckor|dag|timm|years?|months?|weeks?|days?|hours?)/iu;

/** A group's members, of which the sentence tells how many parties they are. */
function countsParties({ value }: Fact): boolean {
  return value?.kind === "seats" && value.parties.length > 0;
}

const PARTY = "party" as ConceptId;

/** "2019/2020", "från maj 2017 till februari 2020". */
const SPAN = /(?<!\d)(19|20)\d\d(?!\d)[^.]*(?<!\d)(19|20)\d\d(?!\d)/u;

const EXACT = new Set<Ask>(["when", "how-many", "how-often", "how-long", "why", "where", "who"]);

function fitOf(entry: IndexedFact, { question, properties }: Sought): number {
  const { asks } = entry.fact;
  if (question.ask === "whether") return 0.7;
  if (asks.includes(question.ask)) return 1;
  if (question.ask === "how-many" && asks.includes("how-long") && TIME.test(question.mendedText))
    return 1;
  if (question.ask === "how-long" && asks.includes("how-many") && TIME.test(entry.fact.text.sv))
    return 1;
  if (question.ask === "how-long" && asks.includes("when") && SPAN.test(entry.fact.text.sv))
    return 1;
  if (question.ask === "how-many" && countsParties(entry.fact) && question.concepts.has(PARTY))
    return 1;
  // "Vad är syftet?" is answered by whatever tells the purpose, also what else answers "varför?".
  if (question.ask === "what" && entry.fact.on.some((concept) => properties.has(concept))) return 1;
  if (question.ask === "which" && asks.includes("who")) return 0.9;
  if (question.ask === "which" && asks.includes("what")) return 0.6;
  if (question.ask === "who" && asks.includes("which")) return 0.9;
  if (question.ask === "which") return 0.5;
  if (question.ask === "what" || question.ask === "how") return 0.6;
  if (tellsKind(entry, question.ask)) return 0.6;
  return EXACT.has(question.ask) ? 0 : 0.4;
}

/** Words of the Swedish text that tell when, how often or why, though the fact is mainly about something else. */
const TELLS: Partial<Record<Ask, RegExp>> = {
  "how-often":
    /(?<!\p{L})(varje|varannan|vartannat|var (tredje|fjärde|femte|sjätte)|gånger?)(?!\p{L})/iu,
  why: /(?<!\p{L})(därför|eftersom|för att|så att|på grund av|beror)(?!\p{L})/iu,
};

/** Its text gives a reason, though the fact may be mainly about something else. */
export function tellsReason(fact: Fact): boolean {
  return TELLS.why?.test(fact.text.sv) ?? false;
}

function tellsKind({ fact }: IndexedFact, ask: Question["ask"]): boolean {
  return ask !== "whether" && (TELLS[ask]?.test(fact.text.sv) ?? false);
}

function aboutnessOf(entry: IndexedFact, question: Question, lexicon: Lexicon): number {
  const own: readonly SubjectId[] = entry.fact.about;
  const main = lexicon.knowledge.subjects.get(entry.fact.subject);
  let sum = question.mentions.length === 0 && main?.homonym === "default" ? 0.3 : 0;
  for (const mention of question.mentions) {
    // The name of a theme is often made of common words, and tells less.
    const weight = mention.firm ? 1 : 0.5;
    const likely = (mention.subjects[0] === entry.fact.subject ? 1 : 0.8) * weight;
    if (mention.subjects.includes(entry.fact.subject)) sum += 1.6 * likely;
    else if (main !== undefined && "group" in main && mention.subjects.includes(main.group))
      sum += 1.4;
    else if (mention.subjects.some((id) => own.includes(id))) sum += 0.8 * weight;
    else if (mention.subjects.some((id) => entry.subjects.has(id))) sum += 0.2 * weight;
  }
  for (const place of question.places) {
    if (own.includes(place.subject)) sum += place.wide ? 0.2 : 0.8;
    else if (main?.area === place.area) sum += 0.6;
    else if (main?.area !== undefined && !place.wide && isMunicipal(main.area, lexicon)) sum -= 0.4;
  }
  return sum;
}

function isMunicipal(code: AreaCode, { knowledge }: Lexicon): boolean {
  return knowledge.areas.get(code)?.level === "municipality";
}

function timeliness(entry: IndexedFact, question: Question, lexicon: Lexicon): number {
  const { documents } = lexicon.knowledge;
  const isFrom = (when: string): boolean =>
    entry.fact.sources.some(({ document }) =>
      (documents.get(document)?.date ?? "").startsWith(when),
    );
  if (question.years.length === 0) return isFrom(lexicon.newestDate) ? 0.15 : 0;
  const fits = question.years.some(
    (year) => isFrom(String(year)) || entry.numbers.has(String(year)),
  );
  return fits ? 0.5 : -0.3;
}

function figures(entry: IndexedFact, question: Question): number {
  return question.numbers.filter((number) => entry.numbers.has(number)).length * 0.3;
}

function isList({ value }: Fact): boolean {
  return value?.kind === "subjects" || value?.kind === "seats";
}

const CONTRADICTION = "contradiction" as ConceptId;

/** Among facts that answer as well: the typed, the express, the positive, the short. */
function manner(entry: IndexedFact, { question, touched }: Sought): number {
  const { fact } = entry;
  const expressly = fact.on.filter((concept) => touched.has(concept)).length;
  const aside =
    fact.value?.kind === "number"
      ? fact.on.filter((concept) => !question.concepts.has(concept)).length
      : 0;
  const spelled = fact.on.includes(ABBREVIATION)
    ? question.concepts.has(ABBREVIATION)
      ? 1
      : -0.6
    : 0;
  return (
    Math.min(0.4, expressly * 0.2) +
    (fact.value !== undefined && expressly > 0 ? 0.3 : 0) +
    (isList(fact) && expressly > 0 && (question.ask === "which" || question.ask === "who")
      ? 0.3
      : 0) +
    spelled -
    aside * 0.15 -
    (fact.gap ? 0.1 : 0) -
    (fact.on.includes(CONTRADICTION) && !question.concepts.has(CONTRADICTION) ? 1 : 0) -
    (fact.negative && question.ask !== "whether" ? 0.7 : 0) -
    Math.min(0.3, (entry.words("sv").size + entry.words("en").size) / 450)
  );
}
