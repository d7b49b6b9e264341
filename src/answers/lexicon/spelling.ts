/**
 * Mends misspelt words against the knowledge base's own words. Of a word cut in three pieces, one
 * piece survives any two edits: so each known word is filed under its pieces, and a misspelt one
 * looks up its own pieces and a little beside them.
 */
import { editDistance } from "../language/edit-distance.ts";
import { isStopword } from "../language/stopwords.ts";

const SHORTEST = 4;

/** One edit for words of 4–7 letters, two from 8 on. */
function editsAllowed(length: number): number {
  return length < SHORTEST ? 0 : length < 8 ? 1 : 2;
}

export class Spelling {
  readonly #words: ReadonlyMap<string, number>;
  /** Made for the first misspelt word: most questions have none. */
  #pieces?: ReadonlyMap<string, readonly string[]>;

  /** @param words folded known words, each with how often it occurs */
  constructor(words: ReadonlyMap<string, number>) {
    this.#words = words;
  }

  /** The known word nearest to a folded unknown one, or undefined when none is near enough. */
  nearest(word: string): string | undefined {
    const most = editsAllowed(word.length);
    if (most === 0) return undefined;
    let best: { word: string; distance: number; count: number } | undefined;
    for (const candidate of this.#candidates(word, most)) {
      const allowed = Math.min(most, editsAllowed(candidate.length));
      const distance = editDistance(word, candidate, allowed);
      if (distance > allowed || isAnotherWord(word, candidate)) continue;
      const count = this.#words.get(candidate) ?? 0;
      const nearer =
        best === undefined ||
        distance < best.distance ||
        (distance === best.distance && count > best.count);
      if (nearer) best = { word: candidate, distance, count };
    }
    return best?.word;
  }

  #candidates(word: string, most: number): Set<string> {
    const lengths = Array.from({ length: 2 * most + 1 }, (_, index) => word.length - most + index);
    const shifts = Array.from({ length: 2 * most + 1 }, (_, index) => index - most);
    const keys = lengths.flatMap((length) =>
      cuts(length).flatMap(([start, end]) =>
        shifts.map((shift) => {
          const piece = word.slice(Math.max(0, start + shift), Math.max(0, end + shift));
          return `${String(length)}:${String(start)}:${piece}`;
        }),
      ),
    );
    const pieces = (this.#pieces ??= filedByPieces(this.#words.keys()));
    return new Set(keys.flatMap((key) => pieces.get(key) ?? []));
  }
}

/**
 * Of the shortest words one letter in place of another mostly makes another word: "ikea" is no "idea".
 * A slip hits the key beside the one that was meant, or puts vowel for vowel; the little words of a
 * sentence are so common that other slips in them are likelier than another word.
 */
function isAnotherWord(word: string, candidate: string): boolean {
  if (word.length !== SHORTEST || candidate.length !== SHORTEST) return false;
  if (isStopword(candidate)) return false;
  const at = [...word].findIndex((letter, place) => letter !== candidate[place]);
  const [hit = "", meant = ""] = [word[at], candidate[at]];
  const isReplaced = at >= 0 && word.slice(at + 1) === candidate.slice(at + 1);
  return isReplaced && !(VOWELS.includes(hit) && VOWELS.includes(meant)) && !isBeside(hit, meant);
}

function isBeside(one: string, other: string): boolean {
  const [here, there] = [one, other].map((letter) => {
    const row = KEYS.findIndex((keys) => keys.includes(letter));
    return { row, place: KEYS[row]?.indexOf(letter) ?? NOWHERE };
  });
  if (here === undefined || there === undefined) return false;
  return Math.abs(here.row - there.row) <= 1 && Math.abs(here.place - there.place) <= 1;
}

const VOWELS = "aeiouy";
const KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const NOWHERE = -9;

function filedByPieces(words: Iterable<string>): Map<string, string[]> {
  const pieces = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST) continue;
    for (const [start, end] of cuts(word.length)) {
      const key = `${String(word.length)}:${String(start)}:${word.slice(start, end)}`;
      const filed = pieces.get(key);
      if (filed === undefined) pieces.set(key, [word]);
      else filed.push(word);
    }
  }
  return pieces;
}

function cuts(length: number): readonly (readonly [number, number])[] {
  const third = Math.floor(length / 3);
  return [
    [0, third],
    [third, 2 * third],
    [2 * third, length],
  ];
}
