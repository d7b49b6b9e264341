/** Choosing by number what has been offered. */

/** "2", "2." and "2)" choose the second; undefined: the line is no number. */
export function numberIn(line: string): number | undefined {
  const digits = /^(\d{1,5})[.)]?$/.exec(line.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Where this number is not offered: is it a choice that is missing? A year is something to ask about. */
export function isMeantAsChoice(number: number): boolean {
  return number < 1000;
}

/** Numbers as people are told them: "1–3, 101–104"; "" for none. */
export function rangesOf(numbers: readonly number[]): string {
  const ordered = numbers.toSorted((a, b) => a - b);
  const firsts = ordered.filter((number) => !numbers.includes(number - 1));
  const lasts = ordered.filter((number) => !numbers.includes(number + 1));
  return firsts
    .map((first, index) => (first === lasts[index] ? `${first}` : `${first}–${lasts[index]}`))
    .join(", ");
}
