/** Which figures are years. */

/** "2018", but for that of "fler än 2000 invånare". */
export function isYear(figure: string, text: string): boolean {
  return /^(19|20)\d\d$/.test(figure) && !counted(text).includes(figure);
}

function counted(text: string): readonly string[] {
  return COUNTED.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap(
    ({ groups }) => groups?.["figure"]?.replaceAll(/\s/gu, "") ?? [],
  );
}

/** A bound, and where a year may follow it ("under 2018"), what is counted too. */
const COUNTED: readonly RegExp[] = [
  /(?<!\p{L})(?:fler|färre|more|fewer) (?:än|than) (?<figure>\d\s?\d{3})(?!\d)/giu,
  /(?<!\p{L})(?:över|under|minst|högst|over|above|below|at least|at most|(?:mer|mindre|less) (?:än|than)) (?<figure>\d\s?\d{3}) (?:personer|människor|invånare|deltagare|kvinnor|män|people|persons|inhabitants|residents|participants|women|men)(?!\p{L})/giu,
];
