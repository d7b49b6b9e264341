/** Which numbers and names of a statement its cited places lack. */
import { withoutDocuments } from "../knowledge/evidence/documents-own.ts";
import { judge } from "../knowledge/evidence/judge.ts";
import { proofOf, type Proof } from "../knowledge/evidence/library.ts";
import { missingNames, type NameEvidence } from "../knowledge/evidence/names.ts";
import { keyOf, statedNumbers, type NumberKey } from "../knowledge/evidence/numbers.ts";
import { foldWord, stemsOf, wordsOf, type Word } from "../knowledge/evidence/words.ts";
import type { Fact } from "../knowledge/fact.ts";
import type { Language } from "../knowledge/schema/base.ts";
import { computedFrom, partiesNamedIn } from "./computed-numbers.ts";
import type { Judging } from "./judging.ts";

/** A sentence or more of an answer. */
interface Said {
  readonly text: string;
  readonly language: Language;
}

/** What it may rest on. */
interface Basis {
  readonly facts: readonly Fact[];
  /** As it was asked: an answer may repeat its numbers, and deny its names. */
  readonly question: string;
  readonly judging: Judging;
}

/** What of a statement the places of its facts do not carry; empty when they carry all. */
export function lackingIn(said: Said, basis: Basis): string[] {
  const { library } = basis.judging;
  const places = basis.facts.flatMap(({ sources }) => sources);
  const proof = proofOf(library, places);
  if (proof === undefined) return ["one of its places does not exist"];
  const bare = ({ text, language }: Said): Said => ({
    text: withoutDocuments(text, language, library.documents, proof.documents),
    language,
  });
  return [
    ...numbersLacking(bare(said), proof, uncited(said, basis)),
    ...inCheckableLanguage(said, basis.facts).flatMap((part) =>
      namesLacking(bare(part), proof, basis),
    ),
  ];
}

/** Numbers that stand in no document: computed here, or by whoever curated the facts. */
function uncited({ text, language }: Said, { facts, question, judging }: Basis): NumberKey[] {
  const { knowledge, derived } = judging;
  const asked = statedNumbers(question, language).map(({ key }) => key);
  const parties = partiesNamedIn(question, knowledge);
  const told = knowledge.contradictions.filter((one) => text.includes(one.text[language]));
  const numbers = [
    ...computedFrom({ facts, asked: [...asked.map(Number), parties] }, knowledge),
    parties,
    partiesNamedIn(text, knowledge),
    ...facts.flatMap(({ id }) => derived.get(id) ?? []),
    ...told.flatMap((contradiction) => contradiction.derived),
  ];
  return [...asked, ...numbers.map(keyOf)];
}

function numbersLacking(
  { text, language }: Said,
  proof: Proof,
  uncited: readonly NumberKey[],
): string[] {
  const years = proof.documents.map(({ date }) => date.slice(0, 4));
  const allowed = new Set([...proof.numbers, ...years, ...uncited]);
  return statedNumbers(text, language)
    .filter(({ key }) => !allowed.has(key))
    .map(({ written }) => `the number "${written}"`);
}

/**
 * The documents are in Swedish. Where an English statement is a fact's own text, the fact's Swedish
 * text is judged in its stead; what else it says is judged as it is.
 */
function inCheckableLanguage(said: Said, facts: readonly Fact[]): Said[] {
  if (said.language === "sv") return [said];
  const quoted = facts.filter(({ text }) => said.text.includes(text.en));
  const rest = quoted.reduce((text, fact) => text.replace(fact.text.en, ""), said.text);
  return [
    ...quoted.map(({ text }): Said => ({ text: text.sv, language: "sv" })),
    { text: rest, language: "en" },
  ];
}

const NEGATION: Readonly<Record<Language, RegExp>> = {
  sv: /(?<!\p{L})(nej|inte|ingen|inget|inga|varken)(?!\p{L})/iu,
  en: /\b(no|not|none|neither|nor)\b/iu,
};
const SENTENCE_END = /(?<=[.!?]) /;

function namesLacking({ text, language }: Said, proof: Proof, basis: Basis): string[] {
  return text.split(SENTENCE_END).flatMap((sentence) => {
    const denies = NEGATION[language].test(sentence);
    const words = denies ? [...proof.words, ...wordsOf(basis.question)] : proof.words;
    const evidence = evidenceFor({ ...proof, words }, basis);
    const missing = missingNames(sentence, evidence, basis.judging.names[language]);
    return missing
      .filter((name) => language === "sv" || isSwedishName(name, basis.judging))
      .map((name) => `the name "${name}"`);
  });
}

function evidenceFor(proof: Proof, { facts, judging }: Basis): NameEvidence {
  const { library, proved } = judging;
  const own = new Set<string>(facts.map(({ subject }) => subject).filter((id) => proved.has(id)));
  return {
    words: proof.words,
    // Topics begin sentences with words of their own; those are no names.
    isOrdinary: (word) => library.isOrdinary(word) || !isNameWord(word, judging),
    isCarried: (subject) => {
      if (own.has(subject)) return true;
      const claim = { kind: "subject", field: "", sources: [], subject } as const;
      const exists = library.names.bySubject.has(subject);
      return exists && judge(claim, proof, library, undefined).length === 0;
    },
  };
}

/** In English any noun of a name is capitalised; only what is a name in Swedish too is looked for. */
function isSwedishName(name: string, judging: Judging): boolean {
  const [word] = wordsOf(name);
  return word !== undefined && isNameWord(word, judging) && !judging.library.isOrdinary(word);
}

function isNameWord({ text }: Word, { nameStems }: Judging): boolean {
  return stemsOf(foldWord(text)).some((stem) => nameStems.has(stem));
}
