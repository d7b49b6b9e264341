/** "Sitter polisen med i styrgruppen?": somebody whom nothing told of the group names. */
import type { Fact } from "../../../../knowledge/fact.ts";
import { lowerFirst } from "../../../../knowledge/facts/group-facts.ts";
import type { Draft } from "../../../answer.ts";
import { isStopword } from "../../../language/stopwords.ts";
import type { IndexedFact } from "../../../lexicon/indexed-fact.ts";
import { isOfName, type Term } from "../../../question.ts";
import { matchOf } from "../../../rate/match.ts";
import { SEATED } from "../seat-words.ts";
import { composed, inLanguage, stated, type Asked, type Group } from "../../topic.ts";

/** That they are not named, and who is; whether they take part by another name is left open. */
export function notNamed(group: Group, members: Fact, asked: Asked): Draft | undefined {
  const { language, negated } = asked.question;
  const sought = soughtBefore(group, asked);
  if (sought === undefined || negated || members.gap || isToldOf(group, sought, asked))
    return undefined;
  const text = inLanguage(
    language,
    `Överenskommelserna nämner ${sought.none ?? `inte ${sought.text}`} bland dem som sitter i ${lowerFirst(group.name.sv)}.`,
    `The agreements do not mention ${sought.text} among the members of ${lowerFirst(group.name.en)}.`,
  );
  return {
    outcome: "partly",
    lead: [composed(text, members)],
    details: [stated(members, language)],
    about: [group.id],
  };
}

/** "Får man arvode för att sitta i gruppen?": what comes of sitting there, not who does. */
const FOR_SITTING =
  /(?<!\p{L})(?:för att|av att|for) (?:sitta|vara|delta|ingå|vara med|sitting|being|taking|attending)(?!\p{L})/iu;

interface Sought {
  readonly text: string;
  /** "ingen privat aktör", where it is asked whether there is one; Swedish only. */
  readonly none?: string | undefined;
  readonly terms: readonly Term[];
}

/** Words in a row right after the verb, as they were written, with nothing else asked for. */
function soughtBefore(group: Group, { question }: Asked): Sought | undefined {
  const { tokens, mentions, places, years, mended } = question;
  const [named, ...others] = mentions;
  const [verb, ...rest] = tokens;
  // A cooperation's parties sit in its group.
  const isNamed = named !== undefined && [group.id, group.of].includes(named.subjects[0]);
  if (!isNamed || others.length + years.length > 0) return undefined;
  if (verb === undefined || PRONOUN.test(verb.folded)) return undefined;
  if (FOR_SITTING.test(question.mendedText)) return undefined;
  if (places.some(({ start }) => start < named.start)) return undefined;
  const start = 1 + rest.findIndex(({ text }) => !isStopword(text));
  const terms = question.terms.filter(
    (term) => term.start >= start && !isOfName(term, question) && !isOfSeating(term),
  );
  const isInRow = terms.every((term, at) => term.start === (terms[at - 1]?.end ?? start));
  const last = terms.at(-1)?.end ?? start;
  // "Är Fabriken part i …?": a name is a party, it is not what a party is called.
  const isName = /^\p{Lu}/u.test(tokens[last - 1]?.text ?? "") && last > 1;
  const kind = question.terms.find((term) => term.start === last && !isName && isNoun(term));
  const end = kind?.end ?? last;
  if (terms.length === 0 || !isInRow || end > named.start) return undefined;
  const from = ARTICLE.test(tokens[start - 1]?.folded ?? "") ? start - 1 : start;
  const words = tokens.slice(from, end).map(({ text }) => text);
  const isAsWritten = ![...mended.values()].some((read) => words.includes(read));
  const none = NONE.get(tokens[start - 1]?.folded ?? "");
  const text = words.join(" ");
  const isOne = ANY_ONE.test(question.text);
  return isAsWritten
    ? { text: isOne ? `any ${text}` : text, terms, none: none && `${none} ${text}` }
    : undefined;
}

/** "Is there any private actor …?" */
const ANY_ONE = /^(is|was) there any /iu;

/** "privat aktör", "facklig representant": what they are called belongs to those who are sought. */
function isNoun({ concepts, text }: Term): boolean {
  return concepts.some((concept) => NOUNS.has(concept)) && !PARTICIPLE.test(text);
}

/** "Är näringslivet representerat?" */
const PARTICIPLE = /^representera(?:t|d|de)$|^represented$/iu;

const NOUNS: ReadonlySet<string> = new Set(["party", "represent"]);

/** "Finns det någon …?", "några …" */
const NONE = new Map([
  ["nagon", "ingen"],
  ["nan", "ingen"],
  ["nagot", "inget"],
  ["nagra", "inga"],
]);

/** What an English noun is not written without. */
export const ARTICLE = /^(the|an|a)$/;

/** Opens a sentence that tells something, not a question. */
const PRONOUN = /^(jag|vi|du|ni|de|det|den|han|hon|man|i|we|you|they|it|he|she)$/;

function isOfSeating({ concepts }: Term): boolean {
  return concepts.some((concept) => SEATED.has(concept) || (concept as string) === "be-part-of");
}

/** Something that is told of the group may mean them. */
function isToldOf(group: Group, { terms }: Sought, asked: Asked): boolean {
  return toldOf(group, asked).some((entry) => terms.some((term) => mayMean(term, entry, asked)));
}

/** A role of several words is meant only by all of them: a section manager is no unit manager. */
export function isRoleToldOf(group: Group, role: readonly Term[], asked: Asked): boolean {
  return toldOf(group, asked).some((entry) => role.every((term) => mayMean(term, entry, asked)));
}

function toldOf({ id }: Group, { lexicon }: Asked): IndexedFact[] {
  return (lexicon.index.bySubject.get(id) ?? [])
    .flatMap((place) => lexicon.index.facts[place] ?? [])
    .filter(({ fact }) => fact.subject === id && !fact.gap);
}

function mayMean(term: Term, entry: IndexedFact, { lexicon }: Asked): boolean {
  const match = matchOf(term, entry, lexicon);
  return match >= (entry.fact.asks.includes("who") ? IN_OTHER_WORDS : IN_WORDS);
}

/** See matchOf. */
const IN_WORDS = 0.9;
const IN_OTHER_WORDS = 0.7;
