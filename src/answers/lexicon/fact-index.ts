/** Facts by what they hold: subjects, places, concepts, words and numbers. */
import type { FactId } from "../../knowledge/fact.ts";
import type { Knowledge, Subject } from "../../knowledge/knowledge.ts";
import {
  LANGUAGES,
  type AreaCode,
  type ConceptId,
  type Language,
  type SubjectId,
} from "../../knowledge/schema/base.ts";
import { isStopword } from "../language/stopwords.ts";
import { tokensOf } from "../language/tokens.ts";
import type { ConceptWords } from "./concept-words.ts";
import { Compounds } from "./compounds.ts";
import { areasOf, conceptsOf, Entry, wordsOf, type IndexedFact } from "./indexed-fact.ts";
import { namesOf, type Name } from "./names.ts";
import type { Phrases } from "./phrases.ts";
import { inAll, inAny, postings, type Postings } from "./places.ts";

export interface FactIndex {
  readonly facts: readonly IndexedFact[];
  readonly byId: ReadonlyMap<FactId, IndexedFact>;
  readonly byWord: Postings<string>;
  /** Forms of all the words that facts hold in a language. */
  readonly spoken: Readonly<Record<Language, ReadonlySet<string>>>;
  /** The words that facts hold, as parts of each other. */
  readonly compounds: Compounds;
  /** Facts that are about a concept, or hold a word of it. Found out when first asked for. */
  touching(concept: ConceptId): readonly number[];
  /** Facts by what they are expressly about … */
  readonly byAbout: Postings<SubjectId>;
  /** … and by all subjects that they have to do with. */
  readonly bySubject: Postings<SubjectId>;
  readonly byArea: Postings<AreaCode>;
}

export function factIndex(
  knowledge: Knowledge,
  names: Phrases<Name>,
  concepts: ConceptWords,
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
  const means = { knowledge, names, concepts, broader, nameWords };
  const facts = [...knowledge.facts.values()].map((fact, place) => new Entry(fact, place, means));
  const spoken = { sv: new Set<string>(), en: new Set<string>() };
  const byWord = postings(facts, (entry) =>
    LANGUAGES.flatMap((language) => {
      const words = wordsOf(entry, language, means);
      for (const word of words) spoken[language].add(word);
      return words;
    }),
  );
  const byConcept = postings(facts, ({ fact }) => conceptsOf(fact, means));
  const conceptWords = new Map(
    knowledge.vocabulary.map((concept) => [concept.id, [...concept.sv, ...concept.en]]),
  );
  return {
    facts,
    byId: new Map(facts.map((entry) => [entry.fact.id, entry])),
    byWord,
    spoken,
    compounds: new Compounds(byWord.keys()),
    touching: remembered((concept) =>
      inAny(
        [
          byConcept.get(concept) ?? [],
          ...(conceptWords.get(concept) ?? []).map((words) =>
            holdingAll(words, byWord, facts.length),
          ),
        ],
        facts.length,
      ),
    ),
    byAbout: postings(facts, ({ fact }) => fact.about),
    bySubject: postings(facts, (entry) => entry.subjects),
    byArea: postings(facts, ({ subjects }) => areasOf(subjects, knowledge)),
  };
}

/** Facts that hold every word of a phrase. */
function holdingAll(phrase: string, byWord: Postings<string>, size: number): readonly number[] {
  const words = tokensOf(phrase)
    .filter((token) => !isStopword(token.text))
    .map((token) =>
      inAny(
        token.keys.map((key) => byWord.get(key) ?? []),
        size,
      ),
    );
  return inAll(words, size);
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
