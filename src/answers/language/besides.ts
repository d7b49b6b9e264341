/** Words that leave out what they name: "utöver X", "apart from X". */
export const BESIDES =
  /(?<!\p{L})(utöver|förutom|vid sidan av|besides|apart from|other than|except|in addition to)(?!\p{L})/iu;

/** "Utöver X, vilka …?": what is left out comes first. */
export function beginsBesides(text: string): boolean {
  return BESIDES.exec(text.trimStart())?.index === 0;
}
