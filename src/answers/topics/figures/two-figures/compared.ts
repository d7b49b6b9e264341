/** Which of two values is larger, by how much, and what they make together. */
import type { Fact } from "../../../../knowledge/fact.ts";
import { numberWords, upperFirst } from "../../../../knowledge/facts/wording.ts";
import type { FigureSeries } from "../../../../knowledge/schema/figures.ts";
import type { Statement } from "../../../answer.ts";
import { tokensOf } from "../../../language/tokens.ts";
import { differenceWords, percentWords, rounded } from "../figure-words.ts";
import { said, verdictOf, type Said } from "../../../verdict-word.ts";
import { composed, inLanguage, touches, type Asked } from "../../topic.ts";

export interface Valued {
  readonly value: number;
  readonly fact: Fact;
}

export const MORE = ["more", "more-than", "largest", "most-of", "outnumber"] as const;
export const LESS = ["fewer", "less-than", "smallest"] as const;

/** "Fler än", "fler män eller kvinnor", "i majoritet". */
export function compares({ question }: Asked): boolean {
  const than = question.tokens.some((token) => /^(än|an|than)$/i.test(token.text));
  return (
    touches(question, "largest", "smallest", "most-of", "outnumber") ||
    MORE_OF_TWO.test(question.mendedText) ||
    WHO_ARE_MORE.test(question.mendedText) ||
    ARE_MORE.test(question.mendedText) ||
    (than && touches(question, "more", "fewer", "more-than", "less-than"))
  );
}

/** In whichever place: of each is asked whether it is so there. */
export const ANYWHERE = /(?<!\p{L})(någonstans|nånstans|nån stans|anywhere|somewhere)(?!\p{L})/iu;

/** The first of two is the larger one, or the smaller where that is asked for. */
export function isAsAsked(a: Valued, b: Valued, { question }: Asked): boolean {
  return touches(question, ...LESS) ? a.value < b.value : a.value > b.value;
}

/** The difference, after yes or no or a correction where the question says which is larger. */
export function difference(a: Valued, b: Valued, { unit }: FigureSeries, asked: Asked): Statement {
  const { language } = asked.question;
  const by = differenceWords(a.value, b.value, unit, language);
  const inUnit = unit === "percent" ? percentWords : numberWords;
  const [one, other] = [a, b].map(({ value }) => inUnit(value, language));
  const text = inLanguage(
    language,
    `${one ?? ""} mot ${other ?? ""}: skillnaden är ${by}.`,
    `${one ?? ""} compared with ${other ?? ""}: the difference is ${by}.`,
  );
  return composed(
    compares(asked) ? judged(text, isAsAsked(a, b, asked), asked) : text,
    a.fact,
    b.fact,
  );
}

/** "Är det fler män eller kvinnor?": those of whom there are more, or fewer, and by how much. */
export function whichOfTwo(
  [a, b]: readonly [Valued, Valued],
  [one, other]: readonly [FigureSeries, FigureSeries],
  asked: Asked,
): Statement | undefined {
  const { language, mendedText, yesNo } = asked.question;
  if (!CHOICE.test(mendedText) || yesNo || a.value === b.value) return undefined;
  const names = [one, other].map(({ name }) => tokensOf(name[language]));
  const [own, others] = names.map((words, at) =>
    words.filter(({ folded }) => !names[1 - at]?.some((word) => word.folded === folded)),
  );
  if (own?.length !== 1 || others?.length !== 1) return undefined;
  const isFirst = isAsAsked(a, b, asked);
  const [word] = isFirst ? own : others;
  const { text, ...rest } = isFirst ? difference(a, b, one, asked) : difference(b, a, other, asked);
  return word && { ...rest, text: `${upperFirst(word.text)}, ${text}` };
}

/** Not "gymnasial utbildning eller högre". */
const MORE_OF_TWO = /(?<!\p{L})(?:fler|färre|more|fewer)\s+\p{L}+\s+(?:eller|or)\s/iu;
/** "Var är männen fler?": than the others there, who need not be named. */
export const ARE_MORE =
  /(?<!\p{L})(?:är \p{L}+(?:na|en) (?:fler|färre)|\p{L}+(?:na|en) är (?:fler|färre)|are the \p{L}+ more numerous)(?! (?:än|than)(?!\p{L}))(?!\p{L})/iu;

/** "Vilka är fler i Ängsby, kvinnor eller män?" */
const WHO_ARE_MORE =
  /^(?:vilka|which|who) (?:är|are) (?:det )?(?:fler|färre|more|fewer)(?!\p{L})/iu;
const CHOICE = /(?<!\p{L})(eller|or)(?!\p{L})/iu;

function judged(text: string, holds: boolean, { question }: Asked): string | Said {
  const { ask, yesNo, language } = question;
  if (ask === "whether") return yesNo ? said(verdictOf(holds), { language }, `, ${text}`) : text;
  const otherWay = inLanguage(language, "Det är tvärtom.", "It is the other way round.");
  return holds ? text : `${otherWay} ${text}`;
}

export function together(a: Valued, b: Valued, { unit }: FigureSeries, asked: Asked): Statement {
  const { language } = asked.question;
  const inUnit = unit === "percent" ? percentWords : numberWords;
  const to = inUnit(rounded(a.value + b.value), language);
  const text = inLanguage(
    language,
    `Tillsammans ${to} (hopräknat här).`,
    `Together ${to} (added up here).`,
  );
  return composed(text, a.fact, b.fact);
}
