/** From a text to a Question: its language, what it names, what it asks, and for which time. */
import type { FactId } from "../knowledge/fact.ts";
import type { Language } from "../knowledge/schema/base.ts";
import { fold } from "../knowledge/fold.ts";
import { focusOf } from "./focus.ts";
import { languageAsked } from "./language-asked.ts";
import { askOf, isYesNo } from "./language/ask.ts";
import { editDistance } from "./language/edit-distance.ts";
import { numberOf, numberWordsIn } from "./language/number-words.ts";
import { keysOf } from "./language/stem.ts";
import { withNotApart, withoutAsking, withoutSurely, writtenOut } from "./language/spoken.ts";
import { isYear } from "./language/year.ts";
import { tokenOf, tokensOf, type Token } from "./language/tokens.ts";
import { asItSays } from "./language/when-written.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { featuresOf } from "./learnt/features.ts";
import { likelihoodsOf } from "./learnt/learnt.ts";
import type { Name } from "./lexicon/names.ts";
import { withoutOverlap } from "./lexicon/phrases.ts";
import { allStopwords, loosened, mentionsIn, placesIn } from "./mentions.ts";
import type { Meaning, Mention, Question, Term } from "./question.ts";
import {
  ABBREVIATION,
  partedVerbs,
  restatesAsk,
  SPELLED_OUT,
  STANDS_FOR,
  termsIn,
} from "./terms.ts";

export interface Hints {
  /** Read names of units, groups and agreements as words too: for when nothing is found about them. */
  readonly loose?: boolean | undefined;
  /** That of the answer, when the asker's is known; a question may be in the other. */
  readonly language?: Language | undefined;
  /** What was said before the question in the same message: "Frågan berör fem parter. …" */
  readonly setting?: string | undefined;
}

/** Reads one question. Never throws; an empty text gives a question about nothing. */
export function understand(message: string, lexicon: Lexicon, hints: Hints = {}): Question {
  const text = withoutAsking(withoutSurely(message));
  const spoken = languageAsked(text, lexicon, hints.language);
  const own = read(text, lexicon, spoken, hints.loose);
  const language = hints.language ?? spoken;
  if (hints.setting === undefined || hints.setting.trim() === "") return { ...own, language };
  const setting = read(hints.setting, lexicon, spoken);
  const placed = withPlaceOf(setting, own, lexicon);
  const question = placed === own.text ? own : read(placed, lexicon, spoken, hints.loose);
  return inSetting({ ...question, language }, setting, lexicon);
}

/** "Hon bor i Granåsa. Vilken enhet hör hon till?": of namesakes that of the place is meant. */
function withPlaceOf({ places }: Question, own: Question, { knowledge }: Lexicon): string {
  const { text, language } = own;
  const [place, ...others] = places.filter(({ wide }) => !wide);
  const isOpen = own.places.length === 0 && own.mentions.some((one) => one.subjects.length > 1);
  if (place === undefined || others.length > 0 || !isOpen) return text;
  const name = knowledge.areas.get(place.area)?.name[language] ?? "";
  return `${text.replace(/[?.!\s]+$/u, "")} ${language === "sv" ? "i" : "in"} ${name}?`;
}

/** Lends a question the names and numbers that were told before it, where it has none of its own. */
function inSetting(question: Question, setting: Question, lexicon: Lexicon): Question {
  const named = question.mentions.length + question.places.length > 0;
  const before = question.numbers.length > 0 ? [] : setting.tokens;
  const own = <At extends Span>(one: At): At => further(one, before.length);
  return {
    ...question,
    setting: setting.tokens,
    tokens: [...before, ...question.tokens],
    mentions: named ? question.mentions.map(own) : setting.mentions,
    places: named ? question.places.map(own) : setting.places,
    terms: [...question.terms.map(own), ...setting.terms.map((term) => ({ ...term, weak: true }))],
    focus: question.focus && own(question.focus),
    concepts: question.concepts.union(setting.concepts),
    meaning: meaningOf([...setting.tokens, ...question.tokens], question.language, lexicon),
  };
}

/** The same words where others stand before them: it is by their places that a name is read again. */
function further<At extends Span>(one: At, by: number): At {
  return { ...one, start: one.start + by, end: one.end + by };
}

function read(text: string, lexicon: Lexicon, language: Language, loose = false): Question {
  const mended = new Map<string, string>();
  const isShouted = !/\p{Ll}/u.test(text);
  const written = inFull(text, language);
  const tokens = tokensOf(written.replace(TOOK_PART_IN, "$1 ").replace(GROUP_OF_MUNICIPALITY, ""))
    .map((token, at) => {
      const said = isShouted ? tokenOf(token.text.toLowerCase()) : token;
      const meant = at < MOST_READ_CLOSELY ? mend(said, at, lexicon) : token;
      if (meant === said) return token;
      mended.set(token.text, meant.text);
      return meant;
    })
    .flatMap((token) => splitCompound(token, lexicon))
    .flatMap((token) => splitTrack(token, lexicon));
  const found = withoutOverlap(
    lexicon.names
      .all(tokens)
      .filter((place) => !allStopwords(place, tokens) || isArea(place.values, lexicon)),
  );
  const places = placesIn(found, tokens, lexicon);
  const codes = new Set(places.map((place) => place.area));
  const phrases = lexicon.concepts.all(tokens, language);
  const named = notWithin(phrases, mentionsIn({ tokens, lexicon, codes, places }));
  const mentions = loose ? named.map((mention) => loosened(mention, lexicon)) : named;
  const mendedText = withMended(written, mended);
  const ask = askOf(mendedText, language);
  const numeric = tokens.filter((token) => token.numeric).map((token) => token.text);
  const years = numeric.filter((figure) => isYear(figure, mendedText));
  const terms = termsIn({ tokens, lexicon, mentions, places, language })
    .filter((term) => !restatesAsk(term, ask))
    .map((term) => (isOnlyTheMeeting(term, ask) ? { ...term, weak: true } : term))
    .concat(STANDS_FOR.test(mendedText) ? [SPELLED_OUT] : []);
  return {
    text: text.trim(),
    mendedText,
    language,
    tokens,
    setting: [],
    ask,
    yesNo: ask === "whether" && isYesNo(mendedText),
    mentions,
    places,
    terms,
    focus: focusOf({ tokens, terms, ask }),
    concepts: new Set([
      ...phrases.flatMap((place) => place.values),
      ...[...partedVerbs({ tokens, lexicon, language }, [...mentions, ...places]).values()].flat(),
      ...(STANDS_FOR.test(mendedText) ? [ABBREVIATION] : []),
    ]),
    years: years.map(Number),
    numbers: [
      ...numeric.filter((one) => !years.includes(one)).map((one) => one.replace(".", ",")),
      ...numberWordsIn(tokens),
    ],
    negated: tokens.some((token) => /^(inte|ej|aldrig|icke|not|never|nt)$/.test(token.folded)),
    mended,
    meaning: meaningOf(tokens, language, lexicon),
  };
}

/** "Vad gör jag om jag inte kan komma på mötet?" asks nothing about when it meets. */
function isOnlyTheMeeting({ text }: Term, ask: Question["ask"]): boolean {
  return MEETING.test(text) && !ABOUT_MEETINGS.has(ask);
}

const MEETING = /^(mötet|meeting)$/iu;
const ABOUT_MEETINGS: ReadonlySet<string> = new Set([
  "how-often",
  "how-long",
  "how-many",
  "when",
  "where",
]);

/** "Trade union" is no trade: a name that may be just a word is none within a longer one. */
function notWithin(phrases: readonly Span[], mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    (mention) => mention.firm || !phrases.some((phrase) => isPartOf(mention, phrase)),
  );
}

function isPartOf(mention: Span, phrase: Span): boolean {
  const isWithin = mention.start >= phrase.start && mention.end <= phrase.end;
  return isWithin && phrase.end - phrase.start > mention.end - mention.start;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Worked out when it is first asked for: of some questions only the words are looked at. */
function meaningOf(tokens: readonly Token[], language: Language, lexicon: Lexicon): Meaning {
  let known: Meaning | undefined;
  const meaning = (): Meaning => (known ??= meantBy(tokens, language, lexicon));
  return {
    get likely() {
      return meaning().likely;
    },
    get untold() {
      return meaning().untold;
    },
  };
}

function meantBy(
  tokens: readonly Token[],
  language: Language,
  { learnt, knowledge }: Lexicon,
): Meaning {
  const likely = new Map<FactId, number>();
  let untold = 0;
  if (learnt === undefined) return { likely, untold };
  for (const [label, likelihood] of likelihoodsOf(featuresOf(tokens, language), learnt)) {
    if (knowledge.facts.get(label)?.gap !== false) untold += likelihood;
    if (likelihood > UNLIKELY) likely.set(label, likelihood);
  }
  return { likely, untold };
}

const UNLIKELY = 1e-4;

/** As it would be written, were it not typed as it sounds. */
function inFull(text: string, language: Language): string {
  return withNotApart(asItSays(text)).replaceAll(/\p{L}+/gu, (word) => writtenOut(word, language));
}

/** "Vilka var med och tog initiativ?": the idiom asks who took it, not who belongs. */
const TOOK_PART_IN = /(?<!\p{L})(är|var|varit|vara) med och(?!\p{L})\s*/giu;

/** "Ängsby kommuns styrgrupp" is called "Ängsbys styrgrupp". */
const GROUP_OF_MUNICIPALITY =
  /(?<=\p{L}s )kommuns (?=(styr|lednings|arbets|samverkans|verksamhets)grupp)/iu;

/** Words further on in a long text are not mended: it takes time, and no question is that long. */
const MOST_READ_CLOSELY = 40;

/** "länet" is a common word, and the name of a place all the same. */
function isArea(names: readonly Name[], { knowledge }: Lexicon): boolean {
  return names.some((name) => knowledge.subjects.get(name.subject)?.kindOf === "area");
}

/** A word that the knowledge base does not have is read as its nearest neighbour there. */
function mend(token: Token, at: number, { words, learnt }: Lexicon): Token {
  if (token.numeric || numberOf(token.text) !== undefined) return token;
  const [, head = ""] = TRACK.exec(token.text.toLowerCase()) ?? [];
  // "språkspår" is no misspelt "parkspår".
  if (head.length > 3 && occupationIn(head).some((word) => words.isSpelt(tokenOf(word))))
    return token;
  const opening = at < OPENING_WORDS ? words.opening(token) : undefined;
  const meant = opening ?? (words.isSpelt(token) ? undefined : words.nearest(token));
  if (meant === undefined || isContrary(token.folded, fold(meant))) return token;
  const isAsked = token.keys.some((key) => learnt?.features.has(key));
  return isAsked && opening === undefined && !isSlip(token.folded, fold(meant))
    ? token
    : tokenOf(meant);
}

/** "Oförberedd" is no misspelt "förberedd", nor is "unpaid" "paid". */
function isContrary(word: string, meant: string): boolean {
  return word.endsWith(meant) && /^(o|un|in|im|non)$/.test(word.slice(0, -meant.length));
}

/** Of a word that people use when they ask, only one letter is mended, or its ending: "överklaga" is no "överläge". */
function isSlip(word: string, meant: string): boolean {
  const most = Math.ceil((word.length * 2) / 3);
  return editDistance(word, meant, 1) <= 1 || word.slice(0, most) === meant.slice(0, most);
}

/** "Vilkenn kommun …?", "I vilkenn kommun …?": where a question word is looked for. */
const OPENING_WORDS = 3;

/** The text with its mended words in their places. */
function withMended(text: string, mended: ReadonlyMap<string, string>): string {
  return [...mended].reduce((read, [written, meant]) => read.replaceAll(written, meant), text);
}

/** "kockspåret", "barnskötarspår": an occupation and its job track. */
function splitTrack(token: Token, { words, concepts, names, knowledge }: Lexicon): Token[] {
  const [, head = "", track = ""] = TRACK.exec(token.text.toLowerCase()) ?? [];
  if (head === "") return [token];
  const named = names.all([token]).flatMap(({ values }) => values);
  if (named.some(({ subject }) => knowledge.subjects.get(subject)?.kindOf !== "track"))
    return [token];
  if (concepts.all([token], "sv").length > 0) return [token];
  const occupation = occupationIn(head).find((word) => words.knows(keysOf(word)));
  return occupation === undefined ? [token] : [tokenOf(occupation), tokenOf(track)];
}

/** How the first part of such a word may be written by itself: "barnskötar", "trädgårds". */
function occupationIn(head: string): readonly string[] {
  return [head.replace(/ar$/, "are").replace(/ske$/, "ska").replace(/s$/, ""), head];
}

const TRACK = /^(.{3,}?)(spår(?:et|en)?|spar(?:et|en)?)$/u;

/** "styrgruppsmötet" names the styrgrupp: a compound whose first part is a group's name is split. */
function splitCompound(token: Token, lexicon: Lexicon): Token[] {
  const word = token.text.toLowerCase();
  const group = /^(.{3,}?(?:grupp|group|råd|nätverk|rad|natverk))s?(.{4,})$/u.exec(word);
  if (group === null) return [token];
  const [, head = "", tail = ""] = group;
  if (/^(en|er|et|erna|ens|ernas)$/.test(tail)) return [token];
  const isName = lexicon.names.all(tokensOf(head)).length > 0;
  const isWord = lexicon.words.knows(keysOf(tail));
  if (!isName || !isWord || lexicon.names.all([token]).length > 0) return [token];
  return [tokenOf(head), tokenOf(tail)];
}
