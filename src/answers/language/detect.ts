/** Which language a text is in, by its everyday words: names of things and places say nothing. */
import type { Language } from "../../knowledge/schema/base.ts";
import { languageOfWord } from "./everyday-words.ts";

/** The language with more of its everyday words in a text; where they are even, `otherwise`. */
export function languageOf(text: string, otherwise: Language = "sv"): Language {
  return languageOfWords(wordsIn(text)) ?? otherwise;
}

/** The words of a text that may tell its language, in small letters: "What's" is "whats". */
export function wordsIn(text: string): string[] {
  const start = text.slice(0, LONGEST).normalize("NFC").replaceAll(/[’']/g, "");
  const isShouted = !/\p{Ll}/u.test(start);
  return start
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "")
    .flatMap((word, at) => {
      // A capital inside a text is a name, which may look like a word of the other language.
      const isName = at > 0 && !isShouted && /^\p{Lu}/u.test(word);
      if (!isName) return [word.toLowerCase()];
      return /^I(m|ve|ll|d)?$/.test(word) ? [PRONOUN] : [];
    });
}

/** Undefined where neither language has more everyday words than the other. */
export function languageOfWords(words: readonly string[]): Language | undefined {
  let lead = 0;
  for (const word of words) {
    const language = word === PRONOUN ? "en" : languageOfWord(word);
    if (language !== undefined) lead += language === "en" ? 1 : -1;
  }
  if (lead === 0) return undefined;
  return lead > 0 ? "en" : "sv";
}

/** "I" inside a text is English, "i" may be a Swedish preposition. */
const PRONOUN = "I";

/** Characters: a longer text is in the language that it begins in. */
const LONGEST = 1000;
