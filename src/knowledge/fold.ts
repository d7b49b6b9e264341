/** Words without accents: what is left when someone types without å, ä and ö. */

const ASCII = /^[\u0020-\u007E]*$/;

/** "Ängsby" → "angsby": lower case, no accents, ligatures or typographic variants. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  const folded = lower
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .replaceAll("æ", "a")
    .replaceAll("ø", "o");
  return folded === "" ? lower : folded;
}
