/** Known words that share their beginning or end with another: the parts of a compound, or the whole. */

/** Shorter words are no parts to go by, and shorter ones are not looked for in others. */
const SHORTEST_PART = 4;
const SHORTEST_SOUGHT = 5;

export class Compounds {
  readonly #words: ReadonlySet<string>;
  /** Words by their first and by their last letters, as many as any word that is looked for has. */
  readonly #byStart: ReadonlyMap<string, readonly string[]>;
  readonly #byEnd: ReadonlyMap<string, readonly string[]>;

  /** @param words forms of the known words (`Token.keys`) */
  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    const long = [...this.#words].filter((word) => word.length > SHORTEST_SOUGHT);
    this.#byStart = Map.groupBy(long, (word) => word.slice(0, SHORTEST_SOUGHT));
    this.#byEnd = Map.groupBy(long, (word) => word.slice(-SHORTEST_SOUGHT));
  }

  /** Known words that a word begins or ends with, or that begin or end with it; none for a short one. */
  of(word: string): string[] {
    if (word.length < SHORTEST_SOUGHT) return [];
    const lengths = Array.from(
      { length: word.length - SHORTEST_PART },
      (_, index) => SHORTEST_PART + index,
    );
    const parts = lengths
      .flatMap((length) => [word.slice(0, length), word.slice(-length)])
      .filter((part) => this.#words.has(part));
    const starting = this.#byStart.get(word.slice(0, SHORTEST_SOUGHT)) ?? [];
    const ending = this.#byEnd.get(word.slice(-SHORTEST_SOUGHT)) ?? [];
    return [
      ...parts,
      ...starting.filter((other) => other !== word && other.startsWith(word)),
      ...ending.filter((other) => other !== word && other.endsWith(word)),
    ];
  }
}
