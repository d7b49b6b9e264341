/** The same question as people type it: with slips of the finger, or without å, ä and ö. */

export const VARIANTS = ["plain", "typos", "no-accents"] as const;
export type Variant = (typeof VARIANTS)[number];

/** The question in a variant. The same text always comes out the same. */
export function varied(text: string, variant: Variant): string {
  switch (variant) {
    case "plain":
      return text;
    case "typos":
      return withTypos(text);
    case "no-accents":
      return withoutAccents(text);
  }
}

/** "Angsby" for "Ängsby", "kommitte" for "kommitté". */
function withoutAccents(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[åäöéÅÄÖÉ]/g, (letter) => letter.normalize("NFD").charAt(0));
}

const LONG_WORD = /(?<![\p{L}\p{N}])\p{L}{6,}(?![\p{L}\p{N}])/gu;

/** One edit in the first, third, fifth … word of more than five letters. */
function withTypos(text: string): string {
  const composed = text.normalize("NFC");
  const random = randomFrom(seedOf(composed));
  let count = 0;
  return composed.replaceAll(LONG_WORD, (word) => {
    count += 1;
    return count % 2 === 1 ? misspelt(word, random) : word;
  });
}

/** Gives the next number from 0 up to, but not including, `below`. */
type Random = (below: number) => number;

const EDITS = ["swap", "drop", "double", "neighbour"] as const;

function misspelt(word: string, random: Random): string {
  const edit = EDITS[random(EDITS.length)] ?? "drop";
  const at = random(word.length);
  const letter = word.charAt(at);
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (edit) {
    case "swap":
      return swapped(word, at);
    case "drop":
      return before + after;
    case "double":
      return before + letter + letter + after;
    case "neighbour":
      return before + neighbourOf(letter, random) + after;
  }
}

/** Swaps two letters beside each other, at `at` or at the next place where they differ. */
function swapped(word: string, at: number): string {
  for (let step = 0; step < word.length; step += 1) {
    const left = (at + step) % (word.length - 1);
    const [one, other] = [word.charAt(left), word.charAt(left + 1)];
    if (one !== other) return word.slice(0, left) + other + one + word.slice(left + 2);
  }
  return word;
}

/** Letters of a Swedish keyboard. */
const KEYBOARD = ["qwertyuiopå", "asdfghjklöä", "zxcvbnm"];

/** The key to the left or right; a letter that has no key stays as it is. */
function neighbourOf(letter: string, random: Random): string {
  const small = letter.toLowerCase();
  const row = KEYBOARD.find((keys) => keys.includes(small));
  if (row === undefined) return letter;
  const at = row.indexOf(small);
  const beside = [row.charAt(at - 1), row.charAt(at + 1)].filter((key) => key !== "");
  const key = beside[random(beside.length)] ?? small;
  return letter === small ? key : key.toUpperCase();
}

/** FNV-1a: the same text gives the same seed on every machine. */
function seedOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93);
  }
  return hash >>> 0;
}

/** Mulberry32, a small generator with a state of 32 bits. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
