/** Numbers written as words, in either language. */
import { fold } from "../../knowledge/fold.ts";
import type { Token } from "./tokens.ts";

const VALUES = new Map<string, number>();
const SWEDISH =
  "noll ett tva tre fyra fem sex sju atta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo";
const ENGLISH =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";
for (const words of [SWEDISH, ENGLISH])
  for (const [value, word] of words.split(" ").entries()) VALUES.set(word, value);

VALUES.set("hundra", 100).set("hundred", 100).set("tusen", 1000).set("thousand", 1000);

/** "Ett", "en" and "one" are mostly articles, so they are not read as numbers. */
const ARTICLES = new Set(["ett", "one", "noll", "zero"]);

/** The value of a number word, or undefined. */
export function numberOf(word: string): number | undefined {
  return VALUES.get(fold(word));
}

/** The value of a number word that is no article. */
function numberNotArticle({ folded }: Token): number | undefined {
  return ARTICLES.has(folded) ? undefined : VALUES.get(folded);
}

/** The numbers that a row of words holds, as figures. */
export function numberWordsIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    const value = numberNotArticle(token);
    return value === undefined ? [] : [String(value)];
  });
}

/** Numbers in a row of words, figures and words alike, in order. */
export function numbersWithWords(
  tokens: readonly Token[],
): { readonly value: number; readonly at: number }[] {
  return tokens.flatMap((token, at) => {
    const value = token.numeric ? Number(token.text.replace(",", ".")) : numberNotArticle(token);
    return value === undefined || Number.isNaN(value) ? [] : [{ value, at }];
  });
}

/** The same without those of the whole that something is chosen from: "tre av de sju kommunerna" → 3. */
export function numbersNotOfWhole(
  tokens: readonly Token[],
): { readonly value: number; readonly at: number }[] {
  return numbersWithWords(tokens).filter(
    ({ at }) =>
      !OF_WHOLE.test(
        tokens
          .slice(Math.max(0, at - 3), at)
          .map(({ folded }) => folded)
          .join(" "),
      ),
  );
}

const OF_WHOLE =
  /(?:^|\s)(?:av (?:de|dessa|alla|lanets|samtliga|de har)|utav de|bland de|of (?:the|these|those|all)|among the)$/;
