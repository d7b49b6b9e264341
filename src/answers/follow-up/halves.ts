/**
 * "Vilka spår finns och vilka planeras i Ängsby?": the halves of a sentence share what only one of
 * them names: the place at its end, and what is asked for.
 */
import type { Language } from "../../knowledge/schema/base.ts";
import type { Posed } from "../guard/split.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Question } from "../question.ts";
import { understand } from "../understand.ts";
import { otherHalf } from "./other-half.ts";
import { isNaming, unasked } from "./turn.ts";

interface Read {
  readonly lexicon: Lexicon;
  readonly language: Language;
}

/** The questions of a message, the halves of a sentence each with what it shares with the other. */
export function withShared(
  questions: readonly Posed[],
  message: string,
  { lexicon, language }: Read,
): readonly Posed[] {
  // One that stands with its own question mark is a sentence.
  const isHalf = questions.map(({ text }) => !message.includes(text));
  const read = questions.map(({ text }) => understand(text, lexicon, { language }));
  return questions.map((posed, index) => {
    const [before, now, then] = [read[index - 1], read[index], read[index + 1]];
    if (now === undefined) return posed;
    if (isHalf[index] === true && then !== undefined)
      return { ...posed, text: inPlaceOf(then, now, lexicon) ?? posed.text };
    const isSecond = isHalf[index - 1] === true && before !== undefined;
    if (!isSecond) return posed;
    const text = otherHalf(before.text, posed.text) ?? withNounOf(before, now);
    return { ...posed, text };
  });
}

function inPlaceOf(then: Question, now: Question, lexicon: Lexicon): string | undefined {
  if (isNaming(now) || now.mentions.length > 0) return undefined;
  const where = placeAtItsEnd(then, lexicon);
  const isLikeIt = now.ask === then.ask || POINTS.test(then.text);
  return where === undefined || !isLikeIt ? undefined : `${unasked(now.text)} ${where}?`;
}

const POINTS = /(?<!\p{L})(den|det|de|dem|they|it|them)(?!\p{L})/iu;

function placeAtItsEnd(
  { places, mentions, tokens, language }: Question,
  { knowledge }: Lexicon,
): string | undefined {
  const [place, ...others] = places.filter(({ wide }) => !wide);
  if (place === undefined || others.length > 0 || mentions.some(({ firm }) => firm))
    return undefined;
  const link = tokens[place.start - 1]?.text ?? "";
  if (place.end < tokens.length || !LINK.test(link)) return undefined;
  return `${link} ${knowledge.areas.get(place.area)?.name[language] ?? ""}`;
}

const LINK = /^(i|för|hos|in|for|at)$/iu;

/** "vilka planeras" of what "vilka spår finns" asks for, or "vad är ett spår". */
function withNounOf({ ask, focus, terms }: Question, now: Question): string {
  const { text } = now;
  // "… och vilka är med i styrgruppen": of what, it tells itself.
  if (ask === "what" && isNaming(now)) return text;
  const words = terms.filter(({ weak }) => !weak);
  const [defined] = ask === "what" && words.length === 1 ? words : [];
  const noun = ask === "which" ? focus : defined;
  return noun === undefined ? text : text.replace(WHICH_DO, (word) => `${word} ${noun.text}`);
}

const WHICH_DO =
  /^(?:vilka|vilken|vilket|which)(?= (?:är|finns|har|hade|saknas|planeras|pågår|are|is|exist|have|has|had|were)(?!\p{L}))/iu;
