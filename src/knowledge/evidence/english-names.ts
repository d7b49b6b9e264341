/**
 * Which capitalised words of an English text are invented names. The documents are in Swedish, so a
 * word may also be a translation; it is one where English shows that it is no name, or where it
 * resembles a Swedish word of the evidence.
 */
import { FUNCTION_WORDS } from "../function-words.ts";
import type { LocatedEntry } from "../origins.ts";
import { isNamedWord, type NameEvidence, type NameIndex } from "./names.ts";
import { isAbbreviation, isCapitalised, sameWord, stemsOf, wordsOf, type Word } from "./words.ts";

/** Capitalised in English only, or unlike the Swedish word. */
const CAPITALISED_IN_ENGLISH = new Set(
  `January February March April May June July August September October November December
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday I
  Sweden Swedish Denmark Danish Norway Norwegian Finland Finnish Iceland Icelandic Germany German
  English French Spanish Polish Greek Hungarian Dutch Nordic`.split(/\s+/),
);

/**
 * The proper names of an English text that the evidence does not carry. `evidence.isOrdinary` tells
 * words that English writes in small letters: with a capital they begin a sentence or translate the
 * name that stands beside them in a parenthesis, "Work and Welfare (Arbete och Välfärd)".
 */
export function missingEnglishNames(
  text: string,
  evidence: NameEvidence,
  index: NameIndex,
): string[] {
  const words = wordsOf(text);
  const isNamed = isNamedWord(words, evidence, index);
  const isTranslation = translationTest(text, evidence);
  const isWord = (word: Word): boolean =>
    isTranslation(word) ||
    (word.startsSentence && !isAbbreviation(word.text) && evidence.isOrdinary(word));
  return words
    .filter(({ text: written }) => isCapitalised(written) && !isCapitalisedInEnglish(written))
    .filter((word) => !isWord(word) && !resembles(word, evidence.words) && !isNamed(word))
    .map((word) => word.text);
}

/** Also "Mondays". */
function isCapitalisedInEnglish(word: string): boolean {
  return CAPITALISED_IN_ENGLISH.has(word) || CAPITALISED_IN_ENGLISH.has(word.replace(/s$/, ""));
}

/** "Name (the words)" and "The Words (namn)": whatever follows a name, or stands before one. */
const BESIDE_PARENTHESIS =
  /(?<before>(?:[\p{L}\p{N}/-]+ ){0,6}[\p{L}\p{N}/-]+) \((?<inside>[^()]*)\)/gu;

/**
 * Words that stand beside a name, and are ordinary. The word just before "(Name)" and those in
 * "Name (the Words)" translate it, ordinary or not.
 */
function translationTest(
  text: string,
  { words: evidence, isOrdinary }: NameEvidence,
): (word: Word) => boolean {
  const beside = [...text.matchAll(BESIDE_PARENTHESIS)].map(({ groups }) => {
    const before = wordsOf(groups?.["before"] ?? "");
    const inside = wordsOf(groups?.["inside"] ?? "");
    const isTranslated = inside.some((word) => isNameThere(word, evidence));
    const translates = isCapitalised(before.at(-1)?.text ?? "");
    const isDescription = inside[0]?.text === "the";
    return {
      sure: [
        ...(isTranslated ? before.slice(-1) : []),
        ...(translates && isDescription ? inside : []),
      ],
      likely: [...(translates ? inside : []), ...(isTranslated ? before : [])],
    };
  });
  const sure = new Set(beside.flatMap((one) => one.sure.map((word) => word.text)));
  const likely = new Set(beside.flatMap((one) => one.likely.map((word) => word.text)));
  return (word) => sure.has(word.text) || (likely.has(word.text) && isOrdinary(word));
}

function isNameThere(word: Word, evidence: readonly Word[]): boolean {
  return isCapitalised(word.text) && evidence.some((there) => sameWord(word, there));
}

const ALIKE_LETTERS = 5;

/** "Social Democratic" resembles "socialdemokratisk". */
function resembles({ folded }: Word, evidence: readonly Word[]): boolean {
  const beginning = swedishSpelling(folded).slice(0, ALIKE_LETTERS);
  return (
    beginning.length === ALIKE_LETTERS &&
    evidence.some((there) => swedishSpelling(there.folded).includes(beginning))
  );
}

function swedishSpelling(folded: string): string {
  return folded.replaceAll("ch", "k").replaceAll("c", "k").replaceAll("ph", "f");
}

/** Tells function words, and those that the English texts of a knowledge base write in small letters. */
export function ordinaryEnglishTest(all: readonly LocatedEntry[]): (word: Word) => boolean {
  const texts = [...FUNCTION_WORDS.en, ...all.flatMap(({ entry }) => englishIn(entry))];
  const small = texts
    .flatMap((text) => wordsOf(text))
    .filter(({ text }) => !isCapitalised(text))
    .flatMap(({ folded }) => stemsOf(folded));
  const stems = new Set(small);
  return ({ folded }) => stemsOf(folded).some((stem) => stems.has(stem));
}

/** Every text below a field "en". */
function englishIn(value: unknown, isEnglish = false): string[] {
  if (typeof value === "string") return isEnglish ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => englishIn(item, isEnglish));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => englishIn(inner, key === "en"));
}
