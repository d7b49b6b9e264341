/** Words of a text, and whether two of them are inflections of one. */

/** A word and where it stands. */
export interface Word {
  readonly text: string;
  /** Lower case, without accents. */
  readonly folded: string;
  /** Also true for the first word of a table cell, and after the number of a list item. */
  readonly startsSentence: boolean;
  /** Nothing but a space parts it from the word before. */
  readonly followsDirectly: boolean;
}

const WORD = /[\p{L}\p{Nd}]+/gu;
/** Swedish endings of abbreviations: "FOU:s", "PM:et". */
const ABBREVIATION_ENDING = /(?<=\p{Lu}):(s|n|et|en|t|ens|ar|er|arna|erna)(?!\p{L})/gu;
/** Stands between the last word of a sentence, or an introduction, and the next word. */
const SENTENCE_BREAK = /[.!?:•✓|\t\n]/u;
/** "t.ex.", "bl.a.", "s.k.", "m.fl.": a full stop after these ends no sentence. */
const SHORTENED = new Set("ex a k fl ca ev inkl kl dvs nr".split(" "));

const ENDINGS =
  "s n t a e en et er ar or ns ts es na as ens ets ers ars ors nas erna arna orna ernas arnas ornas are aren bor".split(
    " ",
  );
const SHORTEST_STEM = 3;

/** "angsby" for "Ängsby". */
export function foldWord(word: string): string {
  return word
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase();
}

/** The words of a text in order; hyphens part words. */
export function wordsOf(text: string): Word[] {
  const plain = text.normalize("NFC").replaceAll(ABBREVIATION_ENDING, "");
  const words: Word[] = [];
  let end = 0;
  for (const { 0: word, index } of plain.matchAll(WORD)) {
    const last = words.at(-1);
    const between = plain.slice(end, index);
    const startsSentence =
      last === undefined ||
      (SENTENCE_BREAK.test(between) && !SHORTENED.has(last.text)) ||
      (last.startsSentence && /^\d+$/.test(last.text));
    const followsDirectly = last !== undefined && between === " ";
    words.push({ text: word, folded: foldWord(word), startsSentence, followsDirectly });
    end = index + word.length;
  }
  return words;
}

/** The word begins with a capital letter. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Two or more capitals and no small letters but an ending: EU, FOU, VDn. */
export function isAbbreviation(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+\p{Ll}{0,3}$/u.test(word);
}

/** One is an inflection of the other. Two-letter abbreviations must agree in case: IT is not "it". */
export function sameWord(one: Word, other: Word): boolean {
  if (Math.min(one.text.length, other.text.length) <= 2) return one.text === other.text;
  if (one.folded === other.folded) return true;
  const stems = new Set(stemsOf(one.folded));
  return stemsOf(other.folded).some((stem) => stems.has(stem));
}

/** The word itself and what is left without each ending that it may have. */
export function stemsOf(folded: string): string[] {
  return [
    folded,
    ...ENDINGS.filter(
      (ending) => folded.endsWith(ending) && folded.length - ending.length >= SHORTEST_STEM,
    ).map((ending) => folded.slice(0, folded.length - ending.length)),
  ];
}

/** Position of the first place where `wanted` stands as an unbroken row of words, or −1. */
export function positionOf(wanted: readonly Word[], words: readonly Word[], from = 0): number {
  if (wanted.length === 0) return -1;
  for (let start = from; start + wanted.length <= words.length; start += 1) {
    if (standsAt(wanted, words, start)) return start;
  }
  return -1;
}

/** Whether `wanted` stands in `words` from position `start` on. */
export function standsAt(wanted: readonly Word[], words: readonly Word[], start: number): boolean {
  return wanted.every((word, index) => {
    const there = words[start + index];
    return there !== undefined && sameWord(word, there);
  });
}
