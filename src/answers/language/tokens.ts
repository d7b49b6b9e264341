/** Text → words, with the inflections that are written with signs ("FN:s", "EU:n") taken off. */
import { keysOf } from "./stem.ts";

export interface Token {
  /** As written, without a sign-borne ending. */
  readonly text: string;
  /** Position among the tokens of its text. */
  readonly index: number;
  readonly keys: readonly string[];
  /** True for figures such as "5910", "3,53" or "6-8". */
  readonly numeric: boolean;
}

const WORD = /\p{N}+(?:[.,:–-]\p{N}+)*|\p{L}[\p{L}\p{N}]*(?:[-'’:]\p{L}[\p{L}\p{N}]*|\d+)*/gu;
const SIGN_ENDING = /[:'’](s|n|en|et|er|ens|ets|erna|arna|ar)$/iu;

/** The longest text that is read; the rest of a longer one is not looked at. */
export const LONGEST_TEXT = 1200;

/** Splits a text into words and figures. Thousands written apart ("5 910") become one figure. */
export function tokensOf(text: string): Token[] {
  const tidy = text
    .slice(0, LONGEST_TEXT)
    .normalize("NFC")
    .replaceAll(/(?<![\d.,])(\d{1,3}),(?=\d{3}(?![\d,.]))/g, "$1")
    .replaceAll(/(?<![\d.,])(\d{1,3})[ \u00A0\u202F](?=\d{3}(?!\d))/g, "$1");
  return [...tidy.matchAll(WORD)]
    .map((match) => match[0].replace(SIGN_ENDING, ""))
    .flatMap(splitHyphens)
    .map((word, index) => ({
      text: word,
      index,
      keys: keysOf(word),
      numeric: /^\p{N}/u.test(word),
    }));
}

/** "HR-möte" is two words; "6-8" stays one. */
function splitHyphens(word: string): string[] {
  return /^\p{N}/u.test(word) ? [word] : word.split("-").filter((part) => part !== "");
}

/** True when two words share a form. */
export function meet(one: readonly string[], other: readonly string[]): boolean {
  return one.some((key) => other.includes(key));
}
