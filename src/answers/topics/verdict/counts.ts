/** Numbers of a yes/no question against those that a fact tells of the same thing. */
import type { Language } from "../../../knowledge/schema/base.ts";
import { numbersWithWords } from "../../language/number-words.ts";
import { isStopword } from "../../language/stopwords.ts";
import { tokensOf, type Token } from "../../language/tokens.ts";
import type { Question } from "../../question.ts";
import type { Candidate } from "../../rate.ts";
import type { Asked } from "../topic.ts";
import { asksWhatMay } from "./further.ts";

/** Every number is told, of the same thing where one follows it: "nine goals and 15 areas" are not 15 goals. */
export function holdsNumbers(text: string, { tokens, numbers, language }: Question): boolean {
  const told = countsIn(tokensOf(text), language, AFTER_IN_FACT);
  const counted = countsIn(tokens, language, AFTER_IN_QUESTION);
  return numbers.every((number) => {
    const asked = counted.find(({ value }) => value === number);
    const same = told.filter(({ value }) => value === number);
    if (asked === undefined || asked.keys.length === 0) return same.length > 0;
    return same.some(({ keys }) => keys.some((key) => asked.keys.includes(key)));
  });
}

/** "Har den 15 områden?": that there are so many is told; that it is not told which is no answer. */
export function tellsSoMany({ entry, missing }: Candidate, question: Question): boolean {
  const { yesNo, numbers, language } = question;
  return (
    yesNo &&
    numbers.length > 0 &&
    !entry.fact.gap &&
    missing.length === 0 &&
    holdsNumbers(entry.fact.text[language], question)
  );
}

/** The fact that tells so many, before the gap of which they are. */
export function tellingTheNumber(
  { entry: { fact } }: Candidate,
  { rated, question }: Pick<Asked, "rated" | "question">,
): Candidate | undefined {
  if (!fact.gap) return undefined;
  return rated.find((one) => one.entry.fact.subject === fact.subject && tellsSoMany(one, question));
}

/** "Tio delmål?" where the fact counts nine: another number of the same, and none with bounds. */
export function countsOther({ entry, coverage, missing }: Candidate, question: Question): boolean {
  const { language, mendedText, tokens, numbers } = question;
  const text = entry.fact.text[language];
  if (coverage < 0.5 || BOUNDED.test(mendedText) || BOUNDED.test(text)) return false;
  const isOfAll = question.mentions.every(
    ({ firm, subjects }) => !firm || subjects.some((id) => entry.subjects.has(id)),
  );
  if (missing.length > 0 || !isOfAll || asksWhatMay(question.text)) return false;
  const { value } = entry.fact;
  if (value?.kind === "number")
    return (
      !numbers.some((number) => entry.numbers.has(number)) &&
      (value.unit === "percent") === /%|procent|per ?cent/iu.test(mendedText)
    );
  const told = countsIn(tokensOf(text), language, AFTER_IN_FACT);
  return countsIn(tokens, language, AFTER_IN_QUESTION).some(
    (asked) =>
      told.some(({ keys }) => keys.some((key) => asked.keys.includes(key))) &&
      !told.some(
        (one) => one.value === asked.value && one.keys.some((key) => asked.keys.includes(key)),
      ),
  );
}

const AFTER_IN_QUESTION = 2;
const AFTER_IN_FACT = 3;

interface Count {
  /** As a figure: "9". */
  readonly value: string;
  /** Forms of the words that follow it. */
  readonly keys: readonly string[];
}

/** Numbers, and what they count. */
function countsIn(tokens: readonly Token[], language: Language, words: number): Count[] {
  return numbersWithWords(tokens).map(({ value, at }) => {
    const rest = tokens.slice(at + 1, at + 1 + words);
    const next = numbersWithWords(rest)[0]?.at ?? rest.length;
    return {
      value: String(value).replace(".", ","),
      keys: rest
        .slice(0, next)
        .filter((after) => !isStopword(after.text, language))
        .flatMap((after) => after.keys),
    };
  });
}

/** A range, a limit, or about: another number may still be within it. */
const BOUNDED =
  /\d\s?[–-]\s?\d|(?<!\p{L})(minst|högst|mer än|fler än|senaste|inom|mindre än|färre än|över|under|upp till|drygt|knappt|nästan|cirka|ca|ungefär|omkring|runt|äldre|yngre|två till|tre till|within|at least|at most|more than|fewer than|less than|over|under|up to|about|around|almost|nearly|roughly|approximately|older|younger|two to|three to)(?!\p{L})|(?<!\p{L})(från|till|from|to)\s(och med\s)?\d{1,3}(?!\d)/iu;
