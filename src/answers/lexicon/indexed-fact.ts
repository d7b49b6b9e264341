/** A fact with what it can be found by, and what is looked at when it is rated. */
import type { Fact } from "../../knowledge/fact.ts";
import type { Knowledge, Subject } from "../../knowledge/knowledge.ts";
import {
  LANGUAGES,
  type AreaCode,
  type ConceptId,
  type Language,
  type SubjectId,
} from "../../knowledge/schema/base.ts";
import { numberWordsIn } from "../language/number-words.ts";
import { isStopword } from "../language/stopwords.ts";
import { tokensOf, type Token } from "../language/tokens.ts";
import type { ConceptWords } from "./concept-words.ts";
import type { Name } from "./names.ts";
import type { Phrases } from "./phrases.ts";

export interface IndexedFact {
  readonly fact: Fact;
  /** Position in the index. */
  readonly place: number;
  /** Its text and its keywords, word by word. */
  readonly texts: Readonly<Record<Language, readonly (readonly Token[])[]>>;
  /** Forms of the words in its text and keywords of a language, and in its subject's names. */
  words(language: Language): ReadonlySet<string>;
  /** Concepts that it is expressly about, with the broader ones. */
  readonly concepts: ReadonlySet<ConceptId>;
  /** Concepts that words of its text belong to. */
  readonly textConcepts: ReadonlySet<ConceptId>;
  /** Subjects that it is about, that its subject is a part of, or that its text names. */
  readonly subjects: ReadonlySet<SubjectId>;
  readonly areas: ReadonlySet<AreaCode>;
  readonly numbers: ReadonlySet<string>;
}

/** Figures as they are compared: no thousands separators, a comma for decimals. */
export function numbersOf(tokens: readonly Token[]): string[] {
  return tokens
    .filter((token) => token.numeric)
    .flatMap((token) => [
      token.text.replace(/(?<=\d)[,.](?=\d{3}(\D|$))/g, "").replace(".", ","),
      ...token.text.split(/[–-]/),
    ]);
}

/** What is needed to know what a fact holds. */
export interface Means {
  readonly knowledge: Knowledge;
  readonly names: Phrases<Name>;
  readonly concepts: ConceptWords;
  readonly broader: ReadonlyMap<ConceptId, readonly ConceptId[]>;
  /** Forms of the words of a subject's names. */
  nameWords(subject: Subject | undefined): readonly string[];
}

/**
 * Holds what facts are found by. What is only needed to look at one closely is worked out when first
 * asked for, and kept: of many thousands of facts few ever are.
 */
export class Entry implements IndexedFact {
  readonly fact: Fact;
  readonly place: number;
  readonly texts: Record<Language, Token[][]>;
  readonly subjects: ReadonlySet<SubjectId>;
  readonly #means: Means;
  readonly #words: Partial<Record<Language, ReadonlySet<string>>> = {};
  #concepts?: ReadonlySet<ConceptId>;
  #textConcepts?: ReadonlySet<ConceptId>;
  #areas?: ReadonlySet<AreaCode>;
  #numbers?: ReadonlySet<string>;

  constructor(fact: Fact, place: number, means: Means) {
    this.fact = fact;
    this.place = place;
    this.texts = {
      sv: [fact.text.sv, ...fact.keywords.sv].map(tokensOf),
      en: [fact.text.en, ...fact.keywords.en].map(tokensOf),
    };
    this.subjects = subjectsOf(this, means);
    this.#means = means;
  }

  words(language: Language): ReadonlySet<string> {
    return (this.#words[language] ??= new Set(wordsOf(this, language, this.#means)));
  }

  get concepts(): ReadonlySet<ConceptId> {
    return (this.#concepts ??= new Set(conceptsOf(this.fact, this.#means)));
  }

  get textConcepts(): ReadonlySet<ConceptId> {
    const { concepts } = this.#means;
    return (this.#textConcepts ??= new Set(
      LANGUAGES.flatMap((language) =>
        this.texts[language].flatMap((text) => concepts.all(text, language)),
      ).flatMap((found) => found.values),
    ));
  }

  get areas(): ReadonlySet<AreaCode> {
    return (this.#areas ??= new Set(areasOf(this.subjects, this.#means.knowledge)));
  }

  get numbers(): ReadonlySet<string> {
    return (this.#numbers ??= new Set(
      LANGUAGES.flatMap((language) => this.texts[language][0] ?? []).flatMap((token) => [
        ...numbersOf([token]),
        ...numberWordsIn([token]),
      ]),
    ));
  }
}

/** Forms of the words of content in its text, keywords and subject's names; some more than once. */
export function wordsOf(
  { fact, texts }: Pick<IndexedFact, "fact" | "texts">,
  language: Language,
  means: Means,
): string[] {
  const content = texts[language].flat().filter((token) => !isStopword(token.text, language));
  return [
    ...content.flatMap((token) => token.keys),
    ...means.nameWords(means.knowledge.subjects.get(fact.subject)),
  ];
}

export function conceptsOf({ on }: Fact, { broader }: Means): ConceptId[] {
  return on.flatMap((concept) => [concept, ...(broader.get(concept) ?? [])]);
}

function subjectsOf(
  { fact, texts }: Pick<IndexedFact, "fact" | "texts">,
  { knowledge, names }: Means,
): Set<SubjectId> {
  const subjects = new Set([...fact.about, ...kin(fact, knowledge)]);
  for (const language of LANGUAGES)
    for (const { values } of names.all(texts[language][0] ?? []))
      for (const name of values) subjects.add(name.subject);
  return subjects;
}

/** What the fact's subject is a part of, and the places and the method of a job track. */
function kin(fact: Fact, knowledge: Knowledge): SubjectId[] {
  return fact.about.flatMap((id) => {
    const chain = chainOf(id, knowledge);
    const tracks = chain.filter((subject) => subject.kindOf === "track");
    const places = tracks.flatMap((track) =>
      track.areas.flatMap((code) => knowledge.areas.get(code)?.id ?? []),
    );
    const methods = tracks.flatMap((track) => track.through ?? []);
    return [...chain.map((subject) => subject.id), ...places, ...methods];
  });
}

const LONGEST_CHAIN = 10;

/** A subject and what it is a part of, outwards. */
function chainOf(id: SubjectId, knowledge: Knowledge): Subject[] {
  const chain: Subject[] = [];
  let subject = knowledge.subjects.get(id);
  while (subject !== undefined && !chain.includes(subject) && chain.length < LONGEST_CHAIN) {
    chain.push(subject);
    subject = subject.of === undefined ? undefined : knowledge.subjects.get(subject.of);
  }
  return chain;
}

/** Municipalities and counties among the subjects, or that they lie in; some more than once. */
export function areasOf(subjects: ReadonlySet<SubjectId>, knowledge: Knowledge): AreaCode[] {
  return [...subjects].flatMap((id) => {
    const subject = knowledge.subjects.get(id);
    return (subject?.kindOf === "area" ? subject.code : subject?.area) ?? [];
  });
}
