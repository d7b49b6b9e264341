/** The known word that a misspelt one most likely stands for. */

/** The nearest candidate, or undefined when none is near enough to be worth naming. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let limit = furthest(word) + 1;
  let best: string | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < limit) {
      limit = distance;
      best = candidate;
    }
  }
  return best;
}

/** In a word of three letters two others make another word. */
function furthest({ length }: string): number {
  return length <= 3 ? 1 : Math.max(2, Math.floor(length / 3));
}

/**
 * Letters to add, remove, replace, or swap with the next, to turn one word into the other
 * (Damerau and Levenshtein).
 */
function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 0; row < one.length; row += 1) {
    const current = [row + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (other[column - 1] === one[row] ? 0 : 1);
      const removed = (previous[column] ?? 0) + 1;
      const added = (current[column - 1] ?? 0) + 1;
      const areSwapped = other[column - 2] === one[row] && other[column - 1] === one[row - 1];
      const swapped =
        row > 0 && column > 1 && areSwapped ? (before[column - 2] ?? 0) + 1 : Infinity;
      current.push(Math.min(replaced, removed, added, swapped));
    }
    [before, previous] = [previous, current];
  }
  return previous[other.length] ?? 0;
}
