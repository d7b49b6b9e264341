/**
 * Yes or no before a fact's own words: only where the fact plainly says, or plainly denies, all that
 * is asked. A wrong yes is worse than none, and the fact is told either way.
 */
import { numbersWithWords } from "../language/number-words.ts";
import { isStopword } from "../language/stopwords.ts";
import { tokensOf, type Token } from "../language/tokens.ts";
import type { Fact } from "../../knowledge/fact.ts";
import type { ConceptId, Language } from "../../knowledge/schema/base.ts";
import type { Knowledge, Subject } from "../../knowledge/knowledge.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Question, Term } from "../question.ts";
import { SORTS } from "./seats/party-sorts.ts";
import type { Candidate } from "../rate.ts";
import { matchOf } from "../rate/match.ts";
import { touches } from "./topic.ts";

const WORDS = {
  sv: { yes: "Ja.", no: "Nej.", afterAll: "Jo." },
  en: { yes: "Yes.", no: "No.", afterAll: "Yes." },
} as const;

/** The word, or undefined where the fact is better told without. */
export function verdict(best: Candidate, question: Question, lexicon: Lexicon): string | undefined {
  const { entry } = best;
  const { fact } = entry;
  const twofold = fact.on.includes("contradiction" as ConceptId);
  // "Pågår det?" is no question for a fact that says from when to when.
  const isPlan = fact.value?.kind === "period" && question.years.length === 0;
  if (!question.yesNo || twofold || isPlan || mayMislead(best, question, lexicon)) return undefined;
  if (asksNothing(question)) return undefined;
  const words = WORDS[question.language];
  if (question.numbers.length > 0 && !holdsNumbers(entry.fact.text[question.language], question))
    return countsOther(best, question) ? words.no : undefined;
  if (!isWhollyMet(best, question, lexicon)) return undefined;
  const text = fact.text[question.language];
  if (fact.negative) return deniesAll(text, question, lexicon) ? words.no : undefined;
  if (DENIAL.test(text) && !question.negated) return undefined;
  if (!question.negated) return words.yes;
  return isDeniedAtOnce(question) ? words.afterAll : undefined;
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

/** "Står det vem som betalar?": whether it says so is not whether it is so. */
const ASKS_OF_TEXT = /^(står det|framgår det|nämns det|does it say|is it stated)(?!\p{L})/iu;

/** "Kan jag delta i projektet?": whether one is of those whom it is for is not for a fact to say. */
const ONESELF = /(?<!\p{L})(kan|får|can|may|could) (jag|i)(?!\p{L})/iu;
const FOR_OTHERS: ReadonlySet<Subject["kindOf"] | undefined> = new Set([
  "project",
  "unit",
  "track",
]);

/** Words that a fact may hold all of, and still say something else. */
function mayMislead({ entry }: Candidate, question: Question, { knowledge }: Lexicon): boolean {
  const { text, setting, places, mentions, years } = question;
  const { fact } = entry;
  const isOfYear =
    fact.value?.kind === "period"
      ? !years.every((year) => entry.numbers.has(String(year)))
      : years.some((year) => !isDocumentYear(year, knowledge));
  const isRelation = places.filter(({ wide }) => !wide).length > 1 && !hasMembers(fact);
  const isClass = CLASS.test(text) && !fact.on.includes(DEFINITION);
  const another = mentions.some(({ firm, subjects: [id] }) => {
    const kind = knowledge.subjects.get(id)?.kindOf;
    return (
      firm &&
      kind === "group" &&
      !hasMembers(fact) &&
      [...entry.subjects].filter((one) => knowledge.subjects.get(one)?.kindOf === kind).length > 1
    );
  });
  return (
    ASKS_OF_TEXT.test(text) ||
    (ONESELF.test(text) && FOR_OTHERS.has(knowledge.subjects.get(fact.subject)?.kindOf)) ||
    COMPARES.test(text) ||
    WHOSE.test(text) ||
    LETTER.test(text) ||
    setting.length > FEW_WORDS ||
    isOfYear ||
    isRelation ||
    isClass ||
    another
  );
}

function isDocumentYear(year: number, { documents }: Knowledge): boolean {
  return [...documents.values()].some(({ date }) => date.startsWith(String(year)));
}

function hasMembers({ value }: Fact): boolean {
  return value?.kind === "seats" || value?.kind === "subjects";
}

const DEFINITION = "definition" as ConceptId;
/** "Hej!" before a question changes nothing of it. */
const FEW_WORDS = 3;
/** "Är X ett projekt?" is answered by what X is, not by what it has to do with projects. */
const CLASS = /^(är|var|is|was|are|were)\s.+\s(en|ett|a|an)\s\p{L}+\W*$/iu;
/** Which of two is more: the words are the same either way. */
const COMPARES =
  /(?<!\p{L})(fler|färre|mer|mindre|större|högre|lägre|oftare|längre|more|fewer|less|larger|higher|lower|better|longer|bigger)(?!\p{L}).*(?<!\p{L})(än|för|bland|hos|than|for|among|with)(?!\p{L})/iu;
/** "Är det ersättarens ansvar?": a fact that names both may lay it on the other. */
const WHOSE =
  /(?<!\p{L})\p{L}+s\s(ansvar|uppgift|skyldighet|plikt|jobb|sak)(?!\p{L})|['’]s\s(duty|responsibility|task|job)(?!\p{L})/iu;

/** "Styrs Ängsby av S?": a letter that stands for something is no word of content. */
const LETTER = /(?<=\p{L} )(?!I )\p{Lu}(?!\p{L})/u;

/** Every name and every word of content is told, and nothing goes further than the fact. */
function isWhollyMet(best: Candidate, question: Question, lexicon: Lexicon): boolean {
  const { entry, coverage, missing } = best;
  const text = entry.fact.text[question.language];
  const asked = question.text;
  return (
    coverage >= 0.8 &&
    missing.length === 0 &&
    question.terms.every((term) => term.weak || matchOf(term, entry, lexicon) >= PLAINLY) &&
    !TURNED.test(asked) &&
    !(MAY.test(asked) && DEMANDS.test(text)) &&
    lengthsIn(asked).every((length) => text.toLowerCase().includes(length)) &&
    isOfPlaces(entry, question) &&
    isInOneClause(best, question, lexicon) &&
    STRONGER.every((pattern) => !pattern.test(asked) || pattern.test(text)) &&
    WEAKER.every((pattern) => !pattern.test(text) || pattern.test(asked)) &&
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

/** Where another clause begins; a comma alone may be one of a list. */
const CLAUSE =
  /[.;:]\s|,?\s(?=(?:men|medan|fast|but|while|whereas|although)\s)|,\s(?=(?:med|där|with|where)\s)/u;

/** "tvåårigt", "three-year": a number inside a word, as far as both say it alike. */
function lengthsIn(text: string): string[] {
  return text.toLowerCase().match(LENGTH) ?? [];
}

const LENGTH =
  /(?<!\p{L})((ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio)(?=års|åri|dagars|veckors|månaders)|(one|two|three|four|five|six)-year)/gu;

/** In words, or expressly by its concept; not in words like it, nor in a part of a compound. */
const PLAINLY = 0.9;

/** Words that turn a question round: "står X utanför?" is answered with yes by "X är inte med". */
const TURNED =
  /(?<!\p{L})(utanför|saknar|saknas|utan|undantag\p{L}*|lacks?|missing|outside|without|excluded)(?!\p{L})/iu;

/** What claims more than a fact that does not say it too. */
const STRONGER: readonly RegExp[] = [
  /(?<!\p{L})(alla|samtliga|varje|\p{L}+ som helst|hela|helt|whole|entire|entirely|fully|all|every|each|everyone|anyone|whoever|whichever|whatever)(?!\p{L})/iu,
  /(?<!\p{L})(bara|endast|enbart|ensam\p{L}*|only|just|solely|alone)(?!\p{L})/iu,
  /(?<!\p{L})(egen|eget|egna|own)(?!\p{L})/iu,
  /(?<!\p{L})(själv|självt|själva|itself|themselves|by itself|on its own)(?!\p{L})/iu,
  /(?<!\p{L})(alltid|always|aldrig|never)(?!\p{L})/iu,
  /(?<!\p{L})(samma|likadan\p{L}*|same|identical)(?!\p{L})/iu,
  /(?<!\p{L})(lika|equally|as \p{L}+ as)(?!\p{L})/iu,
  /(?<!\p{L})(olika|skiljer|skillnad\p{L}*|different|differ|differs|difference)(?!\p{L})/iu,
  /(?<!\p{L})(mest|störst\p{L}*|högst\p{L}*|flest|most|largest|biggest|highest)(?!\p{L})/iu,
  /(?<!\p{L})(minst\p{L}*|lägst\p{L}*|least|smallest|lowest|fewest)(?!\p{L})/iu,
  /(?<!\p{L})(stor|stort|stora|kraftig\p{L}*|large|big|great)(?!\p{L})/iu,
  /(?<!\p{L})som inte(?!\p{L})|(?<!\p{L})(that|who|which) (has|have|is|are|do|does)(n't| not)(?!\p{L})/iu,
  /(?<!\p{L})(räknas|räknar|counts?|counted)(?!\p{L})/iu,
  /(?<!\p{L})(någon annan|nån annan|något annat|några andra|annan|someone else|somebody else|something else|anyone else|another|others)(?!\p{L})/iu,
  /(?<!\p{L})(där|här|på plats|there|here|present)\W*$/iu,
  /(?<!\p{L})(måste|krävs|obligatoriskt|must|have to|required|compulsory)(?!\p{L})/iu,
  /(?<!\p{L})(fast|även om|trots|although|even if|even though|despite)(?!\p{L})/iu,
  /(?<!\p{L})(fortfarande|ännu|idag|i dag|numera|längre|redan|ändå|still|today|currently|anymore|nowadays|already|anyway)(?!\p{L})/iu,
  /(?<!\p{L})(pågår|pågående|igång|på plats|avslutad|avslutade|avslutat|slutat|slut|över|färdig\p{L}*|gått ut|startat|börjat|ongoing|running|in place|ended|over|finished|expired|started|begun)(?!\p{L})/iu,
];

/** "Får jag skicka någon?" is not answered with yes by what must be so for it. */
const DEMANDS = /(?<!\p{L})(måste|must)(?!\p{L})/iu;

/** What claims less than a question that does not say it too. */
const WEAKER: readonly RegExp[] = [
  /(?<!\p{L})(högst|minst|upp till|at most|at least|up to)(?!\p{L})/iu,
  /(?<!\p{L})(kan|får|bör|skulle|vill|may|can|could|should|would|wants?)(?!\p{L})/iu,
  /(?<!\p{L})(håller på att|under utveckling|vill utveckla|planer\p{L}*|being developed|wants to develop|planned|planning)(?!\p{L})/iu,
  /(?<!\p{L})(men|dock|däremot|opposition|but|although|however)(?!\p{L})/iu,
  /(?<!\p{L})(utom|förutom|undantag\p{L}*|except|apart from)(?!\p{L})/iu,
  /(?<!\p{L})(oftast|ibland|vanligtvis|i regel|delvis|vissa|några|usually|sometimes|often|partly|some)(?!\p{L})/iu,
];

const DENIAL =
  /(?<!\p{L})(inte|ej|aldrig|ingen|inget|inga|varken|not|never|no|none|neither)(?!\p{L})/iu;

/** All that is asked stands in the sentence that denies. */
function deniesAll(text: string, question: Question, lexicon: Lexicon): boolean {
  return text
    .split(/(?<=[.;:])\s/u)
    .filter((sentence) => DENIAL.test(sentence))
    .some((sentence) => holdsAll(sentence, question, lexicon));
}

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

/** Every number is told, of the same thing where one follows it: "nine goals and 15 areas" are not 15 goals. */
function holdsNumbers(text: string, { tokens, numbers, language }: Question): boolean {
  const told = countsIn(tokensOf(text), language, AFTER_IN_FACT);
  const counted = countsIn(tokens, language, AFTER_IN_QUESTION);
  return numbers.every((number) => {
    const asked = counted.find(({ value }) => value === number);
    const same = told.filter(({ value }) => value === number);
    if (asked === undefined || asked.keys.length === 0) return same.length > 0;
    return same.some(({ keys }) => keys.some((key) => asked.keys.includes(key)));
  });
}

/** "Tio delmål?" where the fact counts nine: another number of the same, and none with bounds. */
export function countsOther({ entry, coverage, missing }: Candidate, question: Question): boolean {
  const { language, mendedText, tokens, numbers } = question;
  const text = entry.fact.text[language];
  if (coverage < 0.5 || BOUNDED.test(mendedText) || BOUNDED.test(text)) return false;
  const isOfAll = question.mentions.every(
    ({ firm, subjects }) => !firm || subjects.some((id) => entry.subjects.has(id)),
  );
  if (missing.length > 0 || !isOfAll || MAY.test(question.text)) return false;
  const { value } = entry.fact;
  if (value?.kind === "number")
    return (
      !numbers.some((number) => entry.numbers.has(number)) &&
      (value.unit === "percent") === /%|procent|per ?cent/iu.test(mendedText)
    );
  const told = countsIn(tokensOf(text), language, AFTER_IN_FACT);
  return countsIn(tokens, language, AFTER_IN_QUESTION).some(
    (asked) =>
      told.some(({ keys }) => keys.some((key) => asked.keys.includes(key))) &&
      !told.some(
        (one) => one.value === asked.value && one.keys.some((key) => asked.keys.includes(key)),
      ),
  );
}

/** What is allowed is not counted. */
const MAY = /^(kan|får|skulle|can|may|could|might)(?!\p{L})/iu;
const AFTER_IN_QUESTION = 2;
const AFTER_IN_FACT = 3;

interface Count {
  /** As a figure: "9". */
  readonly value: string;
  /** Forms of the words that follow it. */
  readonly keys: readonly string[];
}

/** Numbers, and what they count. */
function countsIn(tokens: readonly Token[], language: Language, words: number): Count[] {
  return numbersWithWords(tokens).map(({ value, at }) => {
    const rest = tokens.slice(at + 1, at + 1 + words);
    const next = numbersWithWords(rest)[0]?.at ?? rest.length;
    return {
      value: String(value).replace(".", ","),
      keys: rest
        .slice(0, next)
        .filter((after) => !isStopword(after.text, language))
        .flatMap((after) => after.keys),
    };
  });
}

/** A range, a limit, or about: another number may still be within it. */
const BOUNDED =
  /\d\s?[–-]\s?\d|(?<!\p{L})(minst|högst|mer än|fler än|senaste|inom|mindre än|färre än|över|under|upp till|drygt|knappt|nästan|cirka|ca|ungefär|omkring|runt|äldre|yngre|två till|tre till|within|at least|at most|more than|fewer than|less than|over|under|up to|about|around|almost|nearly|roughly|approximately|older|younger|two to|three to)(?!\p{L})|(?<!\p{L})(från|till|from|to)\s(och med\s)?\d{1,3}(?!\d)/iu;
