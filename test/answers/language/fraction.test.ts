import { expect, test } from "vitest";
import { fractionIn } from "../../../src/answers/language/fraction.ts";
import { tokensOf } from "../../../src/answers/language/tokens.ts";

const fractionOf = (text: string) => fractionIn(tokensOf(text));

test.each([
  ["Räcker det med hälften?", 1 / 2],
  ["Räcker en tredjedel?", 1 / 3],
  ["Räcker två tredjedelar?", 2 / 3],
  ["Räcker en fjärdedel?", 1 / 4],
  ["Räcker tre fjärdedelar?", 3 / 4],
  ["Is half enough?", 1 / 2],
  ["Are two thirds enough?", 2 / 3],
  ["Is a quarter enough?", 1 / 4],
])("%s", (text, share) => {
  expect(fractionOf(text)?.share).toBeCloseTo(share);
});

test("more than a share is told from just that share", () => {
  expect(fractionOf("Räcker mer än hälften?")?.above).toBe(true);
  expect(fractionOf("Is more than half enough?")?.above).toBe(true);
  expect(fractionOf("Räcker hälften?")?.above).toBe(false);
});

test("less than a share is not more than it", () => {
  expect(fractionOf("Räcker mindre än hälften?")?.above).toBe(false);
  expect(fractionOf("Is less than half enough?")?.above).toBe(false);
});

test("the words are kept, with their article or number", () => {
  expect(fractionOf("Räcker Två tredjedelar?")?.words).toBe("två tredjedelar");
  expect(fractionOf("Is a third enough?")?.words).toBe("a third");
  expect(fractionOf("Räcker det med hälften?")?.words).toBe("hälften");
});

test("what only sounds like a share is none", () => {
  for (const text of ["Räcker fyra av sju?", "Hur många är halvvägs?", ""])
    expect(fractionOf(text)).toBeUndefined();
});

test("a time that is named like a share is none", () => {
  expect(fractionOf("Var tredje vecka")).toBeUndefined();
  expect(fractionOf("Do they meet every third week?")).toBeUndefined();
  expect(fractionOf("Do they meet every quarter?")).toBeUndefined();
});
