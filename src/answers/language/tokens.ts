/** Text → words, with the inflections that are written with signs ("FN:s", "EU:n") taken off. */
import { fold } from "../../knowledge/fold.ts";
import { keysOf } from "./stem.ts";

/** A word or figure. Every place where it is written the same has the same object. */
export interface Token {
  /** As written, without a sign-borne ending. */
  readonly text: string;
  /** The text in small letters without accents. */
  readonly folded: string;
  readonly keys: readonly string[];
  /** Its keys, and a form that only the word exactly as it is written has. */
  readonly forms: readonly string[];
  /** True for figures such as "5910", "3,53" or "6-8". */
  readonly numeric: boolean;
}

const WORD = /\p{N}+(?:[.,:–-]\p{N}+)*|\p{L}[\p{L}\p{N}]*(?:[-'’:]\p{L}[\p{L}\p{N}]*|\d+)*/gu;
/** A text that is one word, as most names and words of concepts are: nothing in it need be looked for. */
const PLAIN_WORD = /^[A-Za-zÅÄÖåäö]{1,100}$/;
const HAS_SIGN = /[-:'’]/;
const SIGN_ENDING = /[:'’](s|n|en|et|er|ens|ets|erna|arna|ar)$/iu;

/** The longest text that is read; the rest of a longer one is not looked at. */
export const LONGEST_TEXT = 1200;

/** Splits a text into words and figures. Thousands written apart ("5 910") become one figure. */
export function tokensOf(text: string): Token[] {
  if (PLAIN_WORD.test(text)) return [tokenOf(text)];
  const whole = text.slice(0, LONGEST_TEXT).normalize("NFC");
  const tidy = /\d{3}/.test(whole) ? withWholeThousands(whole) : whole;
  return (tidy.match(WORD) ?? []).flatMap((found) =>
    HAS_SIGN.test(found) ? wordsIn(found).map(tokenOf) : tokenOf(found),
  );
}

function withWholeThousands(text: string): string {
  return text
    .replaceAll(/(?<![\d.,])(\d{1,3}),(?=\d{3}(?![\d,.]))/g, "$1")
    .replaceAll(/(?<![\d.,])(\d{1,3})[ \u00A0\u202F](?=\d{3}(?!\d))/g, "$1");
}

/** "HR-möte" is two words; "6-8" stays one; "EU:s" is "EU". */
function wordsIn(found: string): string[] {
  const word = found.replace(SIGN_ENDING, "");
  return /^\p{N}/u.test(word) ? [word] : word.split("-").filter((part) => part !== "");
}

/** What a word comes down to depends on nothing but the word, so it is worked out once. */
const known = new Map<string, Token>();
/** Far above the words of any knowledge base: it only keeps people's typing from filling memory. */
const CACHE_LIMIT = 200_000;

/** A word as a token. */
export function tokenOf(word: string): Token {
  const kept = known.get(word);
  if (kept !== undefined) return kept;
  const keys = keysOf(word);
  const folded = fold(word);
  const token: Token = {
    text: word,
    folded,
    keys,
    forms: [...keys, exactly(word)],
    numeric: /^\p{N}/u.test(word),
  };
  if (known.size > CACHE_LIMIT) known.clear();
  known.set(word, token);
  return token;
}

/** The form that only the word exactly as it is written has. */
export function exactly(word: string): string {
  return `=${fold(word)}`;
}
