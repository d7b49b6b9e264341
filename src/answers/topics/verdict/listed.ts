/** "Är boende ett av områdena?": whether what is asked about is an item of the list that a fact tells. */
import { isStopword } from "../../language/stopwords.ts";
import { numbersWithWords } from "../../language/number-words.ts";
import { tokensOf } from "../../language/tokens.ts";
import type { Question } from "../../question.ts";
import type { Candidate } from "../../rate.ts";

/** Where it is not, it may be one by another word, which is no "no". */
export function isListed({ entry, missing }: Candidate, question: Question): boolean {
  const { language, mendedText, negated, yesNo, numbers } = question;
  const what = ONE_OF.exec(mendedText)?.groups?.["what"];
  const [, intro = "", list] = LIST.exec(entry.fact.text[language]) ?? [];
  if (what === undefined || list === undefined || !yesNo || negated) return false;
  if (entry.fact.gap || entry.fact.negative || missing.length > 0) return false;
  const counts = numbersWithWords(tokensOf(intro)).map(({ value }) => value);
  if (numbers.some((number) => !counts.includes(Number(number)))) return false;
  const sought = contentOf(what);
  return (
    sought.length > 0 &&
    list
      .split(SEPARATOR)
      .map(contentOf)
      .some((item) => sought.every((one) => item.some((keys) => sharesKey(one, keys))))
  );

  function contentOf(text: string): (readonly string[])[] {
    return tokensOf(text)
      .filter(({ text: word, numeric }) => !numeric && !isStopword(word, language))
      .map(({ keys }) => keys);
  }
}

function sharesKey(one: readonly string[], other: readonly string[]): boolean {
  return one.some((key) => other.includes(key));
}

/** "Är X ett av …?", "Räknas X bland …?", "Is X one of …?" */
const ONE_OF =
  /^(?:är|var|räknas|finns|ingår|nämns|is|was|are) (?<what>.{2,40}?) (?:med )?(?:ett av|en av|bland|one of|among)(?!\p{L})/iu;
const LIST = /^([^:]+): ([^:.]+)\.$/u;
const SEPARATOR = /, (?:och |and )?| och | and /u;
