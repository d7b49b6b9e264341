/** A question as the assistant has understood it, before it looks for an answer. */
import type { FactId } from "../knowledge/fact.ts";
import type { Ask, AreaCode, ConceptId, Language, SubjectId } from "../knowledge/schema/base.ts";
import type { Token } from "./language/tokens.ts";

/** A subject that is named. Several subjects: the name fits them all, the likeliest first. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly subjects: readonly [SubjectId, ...SubjectId[]];
  /** Others that bear the same name, set aside because one of them is what people mean by default. */
  readonly homonyms: readonly SubjectId[];
  /** Must an answer be about it? A theme's or a term's name may just be a word. */
  readonly firm: boolean;
}

/** A place that is named. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly area: AreaCode;
  readonly subject: SubjectId;
  /** "i Ängsby", "Ängsbys": where something is, rather than who. */
  readonly locative: boolean;
  /** A county or country rather than a municipality. */
  readonly wide: boolean;
}

/** A word or phrase of content that an answer must account for. */
export interface Term {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** That of the question. */
  readonly language: Language;
  readonly keys: readonly string[];
  readonly concepts: readonly ConceptId[];
  /** Known words that it is a part of, or that are parts of it. */
  readonly compounds: readonly string[];
  /** Of a phrase: its words, which may be met one by one instead. */
  readonly words: readonly Term[];
  /** Nice to match, no loss if not: a common word that is also a concept's. */
  readonly weak: boolean;
  /** The knowledge base has no such word. */
  readonly unknown: boolean;
  /** No fact holds it in the question's language, so it may be a word of the other. */
  readonly foreign: boolean;
}

export interface Question {
  /** As it was asked, tidied. */
  readonly text: string;
  /** The same with its misspelt words as they were read. */
  readonly mendedText: string;
  readonly language: Language;
  readonly tokens: readonly Token[];
  /** What was said before it in the same message. */
  readonly setting: readonly Token[];
  /** What kind of answer is asked for; "whether" for a yes/no question. */
  readonly ask: Ask | "whether";
  /** Put so that yes or no is an answer: "är …?", not "ledningsgruppen i Ängsby, deltagare". */
  readonly yesNo: boolean;
  readonly mentions: readonly Mention[];
  readonly places: readonly Place[];
  readonly terms: readonly Term[];
  /** The one of them that tells what sort of thing is asked for: "Vilka *kurser* …?" */
  readonly focus: Term | undefined;
  /** Every concept touched, also by words that are part of a name. */
  readonly concepts: ReadonlySet<ConceptId>;
  readonly years: readonly number[];
  /** Numbers that are not years, as figures ("8", "3,5"). */
  readonly numbers: readonly string[];
  readonly negated: boolean;
  readonly meaning: Meaning;
  /** Words that were mended: written → read. */
  readonly mended: ReadonlyMap<string, string>;
}

/** What a question is likely to mean, by what has been learnt of how people ask. */
export interface Meaning {
  /** How likely each fact is meant; unlikely ones are left out. */
  readonly likely: ReadonlyMap<FactId, number>;
  /** How likely it is something that no fact tells, or that a fact says is not told. */
  readonly untold: number;
}

/** Is the term a part of a name in the question? */
export function isOfName({ start, end }: Term, { mentions }: Pick<Question, "mentions">): boolean {
  return mentions.some((mention) => start >= mention.start && end <= mention.end);
}
