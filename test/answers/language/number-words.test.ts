import { expect, test } from "vitest";
import {
  numberOf,
  numbersWithWords,
  numberWordsIn,
} from "../../../src/answers/language/number-words.ts";
import { tokensOf } from "../../../src/answers/language/tokens.ts";

test.each([
  ["två", 2],
  ["tva", 2],
  ["Sju", 7],
  ["åtta", 8],
  ["femton", 15],
  ["tjugo", 20],
  ["two", 2],
  ["Seven", 7],
  ["fifteen", 15],
  ["twenty", 20],
])("%s is %d", (word, value) => {
  expect(numberOf(word)).toBe(value);
});

test("a word that is no number has no value", () => {
  for (const word of ["", "styrgrupp", "7", "tvåan", "sevenths"])
    expect(numberOf(word)).toBeUndefined();
});

test("articles are not read as numbers in a text", () => {
  expect(numberWordsIn(tokensOf("Räcker det att ett av sju eller one of five är där?"))).toEqual([
    "7",
    "5",
  ]);
});

test("figures and words are read together, in order", () => {
  const tokens = tokensOf("Fyra av 7 parter, three of 15");
  expect(numbersWithWords(tokens)).toEqual([
    { value: 4, at: 0 },
    { value: 7, at: 2 },
    { value: 3, at: 4 },
    { value: 15, at: 6 },
  ]);
});

test("decimals are read, ranges and dates are not single numbers", () => {
  expect(numbersWithWords(tokensOf("5,25 procent")).map(({ value }) => value)).toEqual([5.25]);
  expect(numbersWithWords(tokensOf("4–6 veckor, 2030-03-15"))).toEqual([]);
});
