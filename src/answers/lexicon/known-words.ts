/** The words that a knowledge base knows, how they may be spelt, and what a misspelt one is meant to be. */
import { fold } from "../../knowledge/fold.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { LANGUAGES } from "../../knowledge/schema/base.ts";
import { editDistance } from "../language/edit-distance.ts";
import { isEveryday } from "../language/everyday-words.ts";
import { isStopword, stopwordsOf } from "../language/stopwords.ts";
import { tokensOf, type Token } from "../language/tokens.ts";
import type { FactIndex } from "./fact-index.ts";
import { namesOf } from "./names.ts";
import { Spelling } from "./spelling.ts";

export interface KnownWords {
  /** True for a word that the knowledge base holds in some form, or that carries no content. */
  knows(keys: readonly string[]): boolean;
  /** True for a word that is spelt as a known one, or as an inflection of it. */
  isSpelt(token: Token): boolean;
  /** The known word nearest to one that is not spelt so; undefined when none is near enough. */
  nearest(token: Token): string | undefined;
  /** A question word that a word is one slip away from: "vilkenn". */
  opening(token: Token): string | undefined;
  /** True for a Swedish verb of the vocabulary in the present tense: "arbetar", "sitter". */
  isVerb(token: Token): boolean;
}

export function knownWords(knowledge: Knowledge, index: FactIndex): KnownWords {
  const { counts, written, capitals } = counted(knowledge, index);
  for (const language of LANGUAGES)
    for (const word of stopwordsOf(language)) note(word, 1, { counts, written });
  for (const word of QUESTION_WORDS) note(word, MANY, { counts, written });
  const infinitives = verbsOf(knowledge);
  for (const form of infinitives.flatMap(inflected)) note(form, 0, { counts, written });
  const forms = new Set(index.byWord.keys());
  for (const word of counts.keys())
    for (const key of tokensOf(word).flatMap((token) => token.keys)) forms.add(key);
  const spelling = new Spelling(counts);
  const verbs = new Set(infinitives.map(fold));
  const isKnown = ({ text, folded }: Token): boolean => {
    const spellings = written.get(folded);
    if (spellings === undefined) return isStopword(text) || forms.has(folded);
    // "varör" is not "varor": accents count where they are written.
    return fold(text) === text.toLowerCase() || spellings.has(text.toLowerCase());
  };
  return {
    knows: (keys) => keys.some((key) => forms.has(key) || isStopword(key)),
    isSpelt: (token) =>
      isKnown(token) ||
      isEveryday(token.text) ||
      token.keys.some(
        (key) => key !== token.folded && forms.has(key) && isInflected(token.folded, key),
      ),
    nearest: ({ text, folded }) => {
      const found = spelling.nearest(folded);
      if (found !== undefined && hasInnerCapital(text) && !capitals.has(found)) return undefined;
      return found === undefined ? undefined : ([...(written.get(found) ?? [])][0] ?? found);
    },
    opening: (token) =>
      isKnown(token) || token.folded.length < 4
        ? undefined
        : OPENINGS.find((word) => editDistance(token.folded, fold(word), 1) === 1),
    isVerb: ({ folded }) =>
      /[ae]r$/.test(folded) && verbs.has(folded.replace(/r$/, "").replace(/e$/, "a")),
  };
}

/** Folded words with how often each occurs, and how each is written. */
interface Words {
  readonly counts: Map<string, number>;
  readonly written: Map<string, Set<string>>;
}

/** "IKEA", "LinkedIn": somebody's own name. In "STad" only the shift key was held too long. */
function hasInnerCapital(word: string): boolean {
  return /^\p{Lu}{2,}$|\p{L}{2}\p{Lu}/u.test(word);
}

function note(word: string, weight: number, { counts, written }: Words): void {
  const folded = fold(word);
  counts.set(folded, (counts.get(folded) ?? 0) + weight);
  const spellings = written.get(folded);
  if (spellings === undefined) written.set(folded, new Set([word.toLowerCase()]));
  else spellings.add(word.toLowerCase());
}

interface Counted extends Words {
  /** Those that are written with capitals within them. */
  readonly capitals: Set<string>;
}

/** Words of names, concepts, facts and roles. */
function counted(knowledge: Knowledge, index: FactIndex): Counted {
  // The same word stands in many facts: it is added up as a token first, and taken apart once.
  const weights = new Map<Token, number>();
  const count = (words: readonly Token[], weight: number): void => {
    for (const word of words) weights.set(word, (weights.get(word) ?? 0) + weight);
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
  const found: Counted = { counts: new Map(), written: new Map(), capitals: new Set() };
  for (const [{ text, folded, numeric }, weight] of weights) {
    if (numeric) continue;
    note(text, weight, found);
    if (hasInnerCapital(text)) found.capitals.add(folded);
  }
  return found;
}

/** Words that open a question. */
const OPENINGS = ["vilka", "vilken", "vilket", "varför", "which", "where", "what", "when"];

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
  "many",
];
/** A question word is likelier than any word of content that is spelt as nearly so. */
const MANY = 10_000;

/** Swedish verbs of the vocabulary: single words that end in "-a". */
function verbsOf({ vocabulary }: Knowledge): string[] {
  return [
    ...new Set(vocabulary.flatMap(({ sv }) => sv).filter((word) => /^\p{Ll}{2,}a$/u.test(word))),
  ];
}

/** "kosta" → "kostar", "kostade", "kostat": misspelt, they are looked for too. */
function inflected(infinitive: string): string[] {
  const stem = infinitive.slice(0, -1);
  return [`${stem}ar`, `${stem}ade`, `${stem}at`, `${stem}er`];
}

/** What may come after the stem of a word, in either language. */
const ENDING =
  /^(?:a|an|ande|ar|arna|arnas|ars|as|at|ad|ade|ades|ats|d|dd|dda|dde|de|des|e|ed|en|ena|enas|ens|er|ern|erna|ernas|ers|es|et|ets|het|heten|heter|heterna|ing|ings|ly|n|na|nas|ns|or|orna|ornas|ors|r|s|t|te|tes|ts|y|ies|ied)?$/;

function isInflected(folded: string, stem: string): boolean {
  return folded.startsWith(stem)
    ? ENDING.test(folded.slice(stem.length))
    : stem.length > 3 && folded.startsWith(stem.slice(0, -1));
}
