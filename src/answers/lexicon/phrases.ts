/** Finds known phrases (names, aliases, concept words) in a row of words. */
import { fold } from "../language/fold.ts";
import { meet, tokensOf, type Token } from "../language/tokens.ts";

export interface Phrase<T> {
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
  readonly #byFirst = new Map<string, Phrase<T>[]>();

  add(text: string, value: T): void {
    this.addWords(
      tokensOf(text).map((token) => token.keys),
      value,
    );
  }

  addWords(words: readonly (readonly string[])[], value: T): void {
    const phrase: Phrase<T> = { words, value };
    for (const key of words[0] ?? []) {
      const filed = this.#byFirst.get(key);
      if (filed === undefined) this.#byFirst.set(key, [phrase]);
      else filed.push(phrase);
    }
  }

  /** Every place where a phrase stands; the longest first, then from left to right. */
  all(tokens: readonly Token[]): Found<T>[] {
    const found = new Map<string, { start: number; end: number; values: Set<T> }>();
    for (const [start, token] of tokens.entries()) {
      for (const phrase of this.#starting(token)) {
        const fits = phrase.words.every((word, offset) => {
          const there = tokens[start + offset];
          return there !== undefined && meet(word, formsOf(there));
        });
        if (!fits) continue;
        const end = start + phrase.words.length;
        const key = `${String(start)}:${String(end)}`;
        const place = found.get(key) ?? { start, end, values: new Set<T>() };
        place.values.add(phrase.value);
        found.set(key, place);
      }
    }
    return [...found.values()]
      .map((place) => ({ ...place, values: [...place.values] }))
      .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  }

  #starting(token: Token): Set<Phrase<T>> {
    return new Set(formsOf(token).flatMap((key) => this.#byFirst.get(key) ?? []));
  }
}

/** A form that only the word exactly as it is written has. */
export function exactly(word: string): string {
  return `=${fold(word)}`;
}

function formsOf(token: Token): readonly string[] {
  return [...token.keys, exactly(token.text)];
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
