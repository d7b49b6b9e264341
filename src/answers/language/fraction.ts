/** Shares: "en tredjedel", "hälften", "mer än hälften", "two thirds", "80 procent". */
import { fold } from "../../knowledge/fold.ts";
import type { Token } from "./tokens.ts";

export interface Fraction {
  readonly share: number;
  /** "mer än", "over". */
  readonly above: boolean;
  readonly words: string;
}

const SHARES: readonly (readonly [RegExp, number])[] = [
  [/^(halften|halva|half)$/, 1 / 2],
  [/^(tredjedel|tredjedelen|third)$/, 1 / 3],
  [/^(tredjedelar|thirds)$/, 2 / 3],
  [/^(fjardedel|fjardedelen|quarter)$/, 1 / 4],
  [/^(fjardedelar|quarters)$/, 3 / 4],
  [/^(femtedel|fifth)$/, 1 / 5],
];

/** The first share in a row of words, or undefined. */
export function fractionIn(tokens: readonly Token[]): Fraction | undefined {
  return inWords(tokens) ?? inPercent(tokens);
}

function inPercent(tokens: readonly Token[]): Fraction | undefined {
  const at = tokens.findIndex(
    ({ numeric, text }, index) =>
      numeric && (text.endsWith("%") || PERCENT.test(tokens[index + 1]?.folded ?? "")),
  );
  const percent = Number(tokens[at]?.text.replace("%", "").replace(",", "."));
  if (at < 0 || Number.isNaN(percent)) return undefined;
  const above = /^(over|than|an)$/.test(tokens[at - 1]?.folded ?? "");
  return { share: percent / 100, above, words: `${String(percent).replace(".", ",")} %` };
}

const PERCENT = /^(%|procent|percent|per)$/;

function inWords(tokens: readonly Token[]): Fraction | undefined {
  for (const [at, token] of tokens.entries()) {
    const share = SHARES.find(([pattern]) => pattern.test(fold(token.text)));
    if (share === undefined) continue;
    if (/^(time|gang|gangen|group|party|meeting|place)$/.test(fold(tokens[at + 1]?.text ?? "")))
      continue;
    if (/^(var|varje|every|each|per)$/.test(fold(tokens[at - 1]?.text ?? ""))) continue;
    const before = tokens.slice(Math.max(0, at - 3), at).map((each) => fold(each.text));
    const after = tokens.slice(at + 1, at + 3).map((each) => fold(each.text));
    const above =
      /(mer|over|more)/.test(before.join(" ")) || /^plus (en|ett|1|one)$/.test(after.join(" "));
    const start = /^(en|a|one|tva|two|tre|three)$/.test(before.at(-1) ?? "") ? at - 1 : at;
    const words = tokens
      .slice(start, at + 1)
      .map((each) => each.text.toLowerCase())
      .join(" ");
    return { share: share[1], above, words };
  }
  return undefined;
}
