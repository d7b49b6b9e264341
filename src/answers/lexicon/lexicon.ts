/** What a knowledge base lets one recognise in a question; built once for each version of it. */
import type { FactId } from "../../knowledge/fact.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { LANGUAGES, type ConceptId } from "../../knowledge/schema/base.ts";
import { fold } from "../../knowledge/fold.ts";
import { isStopword } from "../language/stopwords.ts";
import { tokensOf } from "../language/tokens.ts";
import type { Learnt } from "../learnt/learnt.ts";
import { ConceptWords } from "./concept-words.ts";
import { factIndex, type FactIndex } from "./fact-index.ts";
import { knownWords, type KnownWords } from "./known-words.ts";
import { nameIndex, wholeNames, type Name } from "./names.ts";
import type { Phrases } from "./phrases.ts";

export interface Lexicon {
  readonly knowledge: Knowledge;
  readonly names: Phrases<Name>;
  readonly concepts: ConceptWords;
  /** Sorts of things that words name. */
  readonly sorts: ConceptWords;
  readonly index: FactIndex;
  readonly words: KnownWords;
  /** Concepts that are properties which a question asks for. */
  readonly slots: ReadonlySet<ConceptId>;
  /** Those of them that must be spoken of expressly. */
  readonly strict: ReadonlySet<ConceptId>;
  /** Families that share a word: nearly the same, but not quite. */
  readonly near: ReadonlyMap<ConceptId, readonly ConceptId[]>;
  /** What has been learnt of how people ask; undefined where nothing has. */
  readonly learnt: Learnt | undefined;
  /** False for a fact that came after the learning. */
  isLearnt(fact: FactId): boolean;
  /** Date of the newest document (ISO 8601), "" when there is none. */
  readonly newestDate: string;
}

export function buildLexicon(knowledge: Knowledge, learnt?: Learnt): Lexicon {
  const names = nameIndex(knowledge);
  const concepts = new ConceptWords();
  const sorts = new ConceptWords();
  for (const { concept, word, language } of wordsIn(knowledge))
    if (concept.sort) sorts.add(word, concept.id, language);
    else if (!isBare(word)) concepts.add(word, concept.id, language);
  const labels = new Set(learnt?.labels);
  const index = factIndex(knowledge, wholeNames(knowledge), concepts);
  return {
    knowledge,
    names,
    concepts,
    sorts,
    index,
    words: knownWords(knowledge, index),
    slots: new Set(
      knowledge.vocabulary.filter((concept) => concept.slot).map((concept) => concept.id),
    ),
    strict: new Set(
      knowledge.vocabulary.filter((concept) => concept.strict).map((concept) => concept.id),
    ),
    near: nearConcepts(knowledge),
    learnt,
    isLearnt: (fact) => labels.has(fact),
    newestDate:
      [...knowledge.documents.values()]
        .map((document) => document.date)
        .sort()
        .at(-1) ?? "",
  };
}

function wordsIn({ vocabulary }: Knowledge) {
  return vocabulary.flatMap((concept) =>
    LANGUAGES.flatMap((language) => concept[language].map((word) => ({ concept, word, language }))),
  );
}

/** A short word without content tells nothing by itself. */
function isBare(word: string): boolean {
  return word.length <= 3 && tokensOf(word).length === 1 && isStopword(word);
}

/** Two word families with a word in common lie near each other. */
function nearConcepts(knowledge: Knowledge): Map<ConceptId, ConceptId[]> {
  const byWord = new Map<string, ConceptId[]>();
  for (const { concept, word, language } of wordsIn(knowledge).filter((one) => !one.concept.sort)) {
    const key = `${language}:${fold(word)}`;
    const filed = byWord.get(key);
    if (filed === undefined) byWord.set(key, [concept.id]);
    else filed.push(concept.id);
  }
  const near = new Map<ConceptId, Set<ConceptId>>();
  for (const concepts of byWord.values()) {
    if (concepts.length < 2) continue;
    for (const one of concepts)
      near.set(
        one,
        (near.get(one) ?? new Set()).union(new Set(concepts.filter((other) => other !== one))),
      );
  }
  return new Map([...near].map(([concept, others]) => [concept, [...others]]));
}
