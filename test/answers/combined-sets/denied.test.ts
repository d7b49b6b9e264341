import { describe, expect, test } from "vitest";
import { combinesSets, deniedAmong } from "../../../src/answers/combined-sets/denied.ts";
import { tokensOf } from "../../../src/answers/language/tokens.ts";

/** The letters A to D stand for what is named. */
function denied(text: string): string | undefined {
  const tokens = tokensOf(text);
  const named = tokens.flatMap(({ text: word }, start) =>
    /^[A-D]$/.test(word) ? [{ start, end: start + 1, word }] : [],
  );
  const found = deniedAmong(tokens, named);
  return found && [...found].map(({ word }) => word).join("");
}

describe("what a question denies", () => {
  test.each([
    ["Vilka är med i A men inte i B?", "B"],
    ["Vilka är inte med i A men i B?", "A"],
    ["Vilka i C är varken A eller B?", "AB"],
    ["Which are neither A nor B in C?", "AB"],
    ["Vilka utom A och B sitter i C?", "AB"],
    ["Which other than A sit in C?", "A"],
    ["Vilka som inte är med i A har B?", "A"],
    ["Who doesn't take part in A or B?", "AB"],
    ["Vilka är med i både A och B?", ""],
  ])("%s", (text, told) => {
    expect(denied(text)).toBe(told);
    expect(combinesSets(text)).toBe(true);
  });

  test("is not guessed where a second thing may belong to it or not", () => {
    expect(denied("Vilka är inte med i A trots att de sitter i B?")).toBeUndefined();
  });

  test.each(["Vilka är inte med i A?", "Which parties do not sit in A?"])(
    "is one set in: %s",
    (text) => {
      expect(combinesSets(text)).toBe(false);
    },
  );
});
