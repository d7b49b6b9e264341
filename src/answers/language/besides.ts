/** Words that leave out what they name: "utöver X", "apart from X". */
export const BESIDES =
  /(?<!\p{L})(utöver|förutom|vid sidan av|besides|apart from|other than|except|in addition to)(?!\p{L})/iu;

/** "Utöver X, vilka …?": what is left out comes first. */
export function beginsBesides(text: string): boolean {
  return BESIDES.exec(text.trimStart())?.index === 0;
}

/** All but what follows: also "utom X", "med undantag för X". */
export const LEAVES_OUT =
  /(?<!\p{L})(utöver|förutom|utom|bortsett från|med undantag (?:av|för)|vid sidan av|besides|apart from|aside from|other than|except(?: for)?|excluding|in addition to)(?!\p{L})/iu;
