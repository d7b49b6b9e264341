/** "Jobbverket öst och väst": the second of two names that leaves out what it shares with the first. */
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Mention, Question } from "./question.ts";
import { understand } from "./understand.ts";

/** The text with the second name in full; unchanged where it names nothing so. */
export function inFullNames(text: string, lexicon: Lexicon): string {
  if (!JOINED.test(text)) return text;
  const question = understand(text, lexicon);
  const { tokens } = question;
  for (const mention of question.mentions) {
    const [link, word] = [tokens[mention.end], tokens[mention.end + 1]];
    if (link === undefined || word === undefined || !LINK.test(link.text)) continue;
    // "Ledningsgruppen i Ängsby och Strand": a place is a name of its own.
    if (question.places.some(({ start }) => start === mention.end + 1)) continue;
    const full = fullName(mention, word.text, { question, lexicon });
    const written = `${link.text} ${word.text}`;
    if (full !== undefined) return text.replace(written, () => `${link.text} ${full}`);
  }
  return text;
}

/** The word with what stands before the last word of that name, where that is a name of the same sort. */
export function fullName(
  { start, end, firm, subjects: [first] }: Mention,
  word: string,
  { question, lexicon }: { readonly question: Question; readonly lexicon: Lexicon },
): string | undefined {
  const shared = question.tokens.slice(start, end - 1).map(({ text }) => text);
  if (!firm || shared.length === 0 || !/^\p{L}+$/u.test(word)) return undefined;
  const full = [...shared, word].join(" ");
  const { mentions, tokens } = understand(full, lexicon, { language: question.language });
  const [named] = mentions;
  const isWhole = named?.start === 0 && named.end === tokens.length && named.firm;
  if (!isWhole || named.subjects[0] === first) return undefined;
  const { subjects } = lexicon.knowledge;
  return subjects.get(named.subjects[0])?.kindOf === subjects.get(first)?.kindOf ? full : undefined;
}

const JOINED = /\s(?:och|samt|eller|and|or)\s/iu;
const LINK = /^(?:och|samt|eller|and|or)$/iu;
