/** What a knowledge base lets one recognise in a question; built once for each version of it. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { ConceptId } from "../../knowledge/schema/base.ts";
import { fold } from "../../knowledge/fold.ts";
import { commonWords, isStopword } from "../language/stopwords.ts";
import { tokensOf, type Token } from "../language/tokens.ts";
import { factIndex, type FactIndex } from "./fact-index.ts";
import { nameIndex, namesOf, wholeNames, type Name } from "./names.ts";
import { Phrases } from "./phrases.ts";
import { Spelling } from "./spelling.ts";

export interface Lexicon {
  readonly knowledge: Knowledge;
  readonly names: Phrases<Name>;
  readonly concepts: Phrases<ConceptId>;
  /** Sorts of things that words name. */
  readonly sorts: Phrases<ConceptId>;
  readonly index: FactIndex;
  readonly spelling: Spelling;
  /** Concepts that are properties which a question asks for. */
  readonly slots: ReadonlySet<ConceptId>;
  /** Those of them that must be spoken of expressly. */
  readonly strict: ReadonlySet<ConceptId>;
  /** Families that share a word: nearly the same, but not quite. */
  readonly near: ReadonlyMap<ConceptId, readonly ConceptId[]>;
  /** Date of the newest document (ISO 8601), "" when there is none. */
  readonly newestDate: string;
  /** True for a Swedish verb of the vocabulary in the present tense: "arbetar", "sitter". */
  isVerb(token: Token): boolean;
  /** True for a word that the knowledge base holds in some form, or that carries no content. */
  knows(keys: readonly string[]): boolean;
}

export function buildLexicon(knowledge: Knowledge): Lexicon {
  const names = nameIndex(knowledge);
  const concepts = new Phrases<ConceptId>();
  const sorts = new Phrases<ConceptId>();
  for (const concept of knowledge.vocabulary)
    for (const word of [...concept.sv, ...concept.en]) {
      const bare = tokensOf(word);
      const empty = bare.length === 1 && word.length <= 3 && isStopword(word);
      if (concept.sort) sorts.add(word, concept.id);
      else if (!empty) concepts.add(word, concept.id);
    }
  const index = factIndex(knowledge, wholeNames(knowledge), concepts);
  const words = knownWords(knowledge, index);
  for (const word of [...commonWords(), ...QUESTION_WORDS])
    words.set(fold(word), words.get(fold(word)) ?? 1);
  const infinitives = new Set(
    knowledge.vocabulary.flatMap(({ sv }) => sv.map(fold)).filter((word) => /^[a-z]+a$/.test(word)),
  );
  const forms = new Set(index.byWord.keys());
  for (const word of words.keys())
    for (const key of tokensOf(word).flatMap((token) => token.keys)) forms.add(key);
  return {
    knowledge,
    names,
    concepts,
    sorts,
    index,
    spelling: new Spelling(words),
    slots: new Set(
      knowledge.vocabulary.filter((concept) => concept.slot).map((concept) => concept.id),
    ),
    strict: new Set(
      knowledge.vocabulary.filter((concept) => concept.strict).map((concept) => concept.id),
    ),
    near: nearConcepts(knowledge),
    newestDate:
      [...knowledge.documents.values()]
        .map((document) => document.date)
        .sort()
        .at(-1) ?? "",
    isVerb: ({ folded }) =>
      /[ae]r$/.test(folded) && infinitives.has(folded.replace(/r$/, "").replace(/e$/, "a")),
    knows: (keys) => keys.some((key) => forms.has(key) || isStopword(key)),
  };
}

/** Words that tell what is asked for; misspelt, they are mended like the rest. */
const QUESTION_WORDS = [
  "vilka",
  "vilken",
  "vilket",
  "varför",
  "ofta",
  "många",
  "länge",
  "träffas",
  "which",
  "where",
  "often",
];

/** Two word families with a word in common lie near each other. */
function nearConcepts(knowledge: Knowledge): Map<ConceptId, ConceptId[]> {
  const byWord = new Map<string, ConceptId[]>();
  for (const concept of knowledge.vocabulary)
    for (const word of [...concept.sv, ...concept.en]) {
      const key = fold(word);
      byWord.set(key, [...(byWord.get(key) ?? []), concept.id]);
    }
  const near = new Map<ConceptId, Set<ConceptId>>();
  for (const concepts of byWord.values())
    for (const one of concepts)
      near.set(
        one,
        (near.get(one) ?? new Set()).union(new Set(concepts.filter((other) => other !== one))),
      );
  return new Map([...near].map(([concept, others]) => [concept, [...others]]));
}

/** Folded words of names, concepts, facts and roles, with how often each occurs. */
function knownWords(knowledge: Knowledge, index: FactIndex): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (words: readonly Token[], weight: number): void => {
    for (const { folded, numeric } of words)
      if (!numeric) counts.set(folded, (counts.get(folded) ?? 0) + weight);
  };
  for (const subject of knowledge.subjects.values())
    for (const name of namesOf(subject)) count(tokensOf(name), 5);
  for (const concept of knowledge.vocabulary)
    for (const word of [...concept.sv, ...concept.en]) count(tokensOf(word), 5);
  for (const role of knowledge.roles.values()) {
    count(tokensOf(role.name.sv), 2);
    count(tokensOf(role.name.en), 2);
  }
  for (const { texts } of index.facts)
    for (const text of [...texts.sv, ...texts.en]) count(text, 1);
  return counts;
}
