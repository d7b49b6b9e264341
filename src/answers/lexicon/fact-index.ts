/** Facts by what they hold: subjects, places, concepts, words and numbers. */
import type { Fact, FactId } from "../../knowledge/fact.ts";
import type { Knowledge, Subject } from "../../knowledge/knowledge.ts";
import {
  LANGUAGES,
  type AreaCode,
  type ConceptId,
  type SubjectId,
} from "../../knowledge/schema/base.ts";
import { numberWordsIn } from "../language/number-words.ts";
import { isStopword } from "../language/stopwords.ts";
import { tokensOf, type Token } from "../language/tokens.ts";
import { Compounds } from "./compounds.ts";
import { namesOf, type Name } from "./names.ts";
import type { Phrases } from "./phrases.ts";

export interface IndexedFact {
  readonly fact: Fact;
  /** Position in the index. */
  readonly place: number;
  /** Forms of the words in its text, keywords and subject's names. */
  readonly words: ReadonlySet<string>;
  /** Concepts that it is expressly about, with the broader ones. */
  readonly concepts: ReadonlySet<ConceptId>;
  /** Concepts that words of its text belong to. */
  readonly textConcepts: ReadonlySet<ConceptId>;
  /** Subjects that it is about, that its subject is a part of, or that its text names. */
  readonly subjects: ReadonlySet<SubjectId>;
  readonly areas: ReadonlySet<AreaCode>;
  readonly numbers: ReadonlySet<string>;
}

type Postings<K> = ReadonlyMap<K, readonly number[]>;

export interface FactIndex {
  readonly facts: readonly IndexedFact[];
  readonly byId: ReadonlyMap<FactId, IndexedFact>;
  readonly byWord: Postings<string>;
  /** The words that facts hold, as parts of each other. */
  readonly compounds: Compounds;
  /** Facts that are about a concept, or hold a word of it. Found out when first asked for. */
  touching(concept: ConceptId): readonly number[];
  readonly bySubject: Postings<SubjectId>;
  readonly byArea: Postings<AreaCode>;
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

export function factIndex(
  knowledge: Knowledge,
  names: Phrases<Name>,
  concepts: Phrases<ConceptId>,
): FactIndex {
  const broader = new Map(knowledge.vocabulary.map((concept) => [concept.id, concept.broader]));
  const known = new Map<SubjectId, readonly string[]>();
  const nameWords = (subject: Subject | undefined): readonly string[] => {
    if (subject === undefined) return [];
    const words =
      known.get(subject.id) ??
      namesOf(subject)
        .flatMap(tokensOf)
        .filter((token) => !isStopword(token.text))
        .flatMap((token) => token.keys);
    known.set(subject.id, words);
    return words;
  };
  const facts = [...knowledge.facts.values()].map((fact, place) =>
    indexed(fact, place, { knowledge, names, concepts, broader, nameWords }),
  );
  const byWord = postings(facts, (entry) => entry.words);
  const byConcept = postings(facts, (entry) => entry.concepts);
  const conceptWords = new Map(
    knowledge.vocabulary.map((concept) => [concept.id, [...concept.sv, ...concept.en]]),
  );
  return {
    facts,
    byId: new Map(facts.map((entry) => [entry.fact.id, entry])),
    byWord,
    compounds: new Compounds(byWord.keys()),
    touching: remembered((concept) => [
      ...new Set([
        ...(byConcept.get(concept) ?? []),
        ...(conceptWords.get(concept) ?? []).flatMap((words) => holdingAll(words, byWord)),
      ]),
    ]),
    bySubject: postings(facts, (entry) => entry.subjects),
    byArea: postings(facts, (entry) => entry.areas),
  };
}

/** Facts that hold every word of a phrase. */
function holdingAll(phrase: string, byWord: Postings<string>): number[] {
  const [first = [], ...rest] = tokensOf(phrase)
    .filter((token) => !isStopword(token.text))
    .map((token) => new Set(token.keys.flatMap((key) => byWord.get(key) ?? [])));
  return [...first].filter((place) => rest.every((places) => places.has(place)));
}

/** Works a value out once for each key. */
function remembered<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}

interface Means {
  readonly knowledge: Knowledge;
  readonly names: Phrases<Name>;
  readonly concepts: Phrases<ConceptId>;
  readonly broader: ReadonlyMap<ConceptId, readonly ConceptId[]>;
  /** Forms of the words of a subject's names. */
  nameWords(subject: Subject | undefined): readonly string[];
}

function indexed(fact: Fact, place: number, means: Means): IndexedFact {
  const { knowledge } = means;
  const texts = [fact.text.sv, fact.text.en].map(tokensOf);
  const keywords = [...fact.keywords.sv, ...fact.keywords.en].map(tokensOf);
  const subject = knowledge.subjects.get(fact.subject);
  const content = LANGUAGES.flatMap((language) =>
    [fact.text[language], ...fact.keywords[language]]
      .flatMap(tokensOf)
      .filter((token) => !isStopword(token.text, language)),
  );
  const subjects = new Set([...fact.about, ...kin(fact, knowledge)]);
  const named = texts.flatMap((text) => means.names.all(text)).flatMap((found) => found.values);
  for (const name of named) subjects.add(name.subject);
  let textConcepts: ReadonlySet<ConceptId> | undefined;
  return {
    fact,
    place,
    words: new Set([...content.flatMap((token) => token.keys), ...means.nameWords(subject)]),
    concepts: new Set(
      fact.on.flatMap((concept) => [concept, ...(means.broader.get(concept) ?? [])]),
    ),
    get textConcepts() {
      textConcepts ??= conceptsIn([...texts, ...keywords], means.concepts);
      return textConcepts;
    },
    subjects,
    areas: areasOf(subjects, knowledge),
    numbers: new Set([...numbersOf(texts.flat()), ...numberWordsIn(texts.flat())]),
  };
}

function conceptsIn(texts: readonly Token[][], concepts: Phrases<ConceptId>): Set<ConceptId> {
  return new Set(texts.flatMap((text) => concepts.all(text).flatMap((found) => found.values)));
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

/** Municipalities and counties among the subjects, or that they lie in. */
function areasOf(subjects: ReadonlySet<SubjectId>, knowledge: Knowledge): Set<AreaCode> {
  const areas = new Set<AreaCode>();
  for (const id of subjects) {
    const subject = knowledge.subjects.get(id);
    if (subject === undefined) continue;
    if (subject.kindOf === "area") areas.add(subject.code);
    else if (subject.area !== undefined) areas.add(subject.area);
  }
  return areas;
}

function postings<K>(
  facts: readonly IndexedFact[],
  keysOf: (entry: IndexedFact) => ReadonlySet<K>,
): Map<K, number[]> {
  const filed = new Map<K, number[]>();
  for (const entry of facts)
    for (const key of keysOf(entry)) {
      const places = filed.get(key);
      if (places === undefined) filed.set(key, [entry.place]);
      else places.push(entry.place);
    }
  return filed;
}
