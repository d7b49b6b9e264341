/** Finds known phrases (names, aliases, concept words) in a row of words. */
import { meet, tokensOf, type Token } from "../language/tokens.ts";

interface Phrase<T> {
  readonly words: readonly (readonly string[])[];
  readonly value: T;
}

export interface Found<T> {
  /** First token and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

export class Phrases<T> {
  /** Of one word: by its forms. */
  readonly #single = new Map<string, T[]>();
  /** Of several words: by the forms of the first. */
  readonly #several = new Map<string, Phrase<T>[]>();

  add(text: string, value: T): void {
    this.addWords(
      tokensOf(text).map((token) => token.keys),
      value,
    );
  }

  addWords(words: readonly (readonly string[])[], value: T): void {
    for (const key of words[0] ?? []) {
      if (words.length === 1) file(this.#single, key, value);
      else file(this.#several, key, { words, value });
    }
  }

  /** Every place where a phrase stands; the longest first, then from left to right. */
  all(tokens: readonly Token[]): Found<T>[] {
    const found: Found<T>[] = [];
    for (const start of tokens.keys()) found.push(...this.#startingAt(start, tokens));
    return found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  }

  #startingAt(start: number, tokens: readonly Token[]): Found<T>[] {
    const byEnd = new Map<number, Set<T>>();
    const add = (end: number, value: T): void => {
      const values = byEnd.get(end);
      if (values === undefined) byEnd.set(end, new Set([value]));
      else values.add(value);
    };
    for (const form of tokens[start]?.forms ?? []) {
      for (const value of this.#single.get(form) ?? []) add(start + 1, value);
      for (const phrase of this.#several.get(form) ?? [])
        if (stands(phrase, start, tokens)) add(start + phrase.words.length, phrase.value);
    }
    return [...byEnd].map(([end, values]) => ({ start, end, values: [...values] }));
  }
}

function file<V>(index: Map<string, V[]>, key: string, value: V): void {
  const filed = index.get(key);
  if (filed === undefined) index.set(key, [value]);
  else filed.push(value);
}

/** Its first word is known to stand at `start`. */
function stands<T>({ words }: Phrase<T>, start: number, tokens: readonly Token[]): boolean {
  for (let offset = 1; offset < words.length; offset += 1) {
    const there = tokens[start + offset];
    if (there === undefined || !meet(words[offset] ?? [], there.forms)) return false;
  }
  return true;
}

/** Of overlapping finds the longest is kept. `found` must come longest first. */
export function withoutOverlap<T>(found: readonly Found<T>[]): Found<T>[] {
  const taken = new Set<number>();
  const kept: Found<T>[] = [];
  for (const place of found) {
    const positions = Array.from(
      { length: place.end - place.start },
      (_, index) => place.start + index,
    );
    if (positions.some((position) => taken.has(position))) continue;
    for (const position of positions) taken.add(position);
    kept.push(place);
  }
  return kept.sort((a, b) => a.start - b.start);
}
