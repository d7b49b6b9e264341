import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  [
    "Hur många sitter i ledningsgruppen i Granåsa?",
    "Två funktioner räknas upp i ledningsgruppen i Granåsa.",
  ],
  [
    "Hur många medlemmar har ledningsgruppen i Granåsa?",
    "Två funktioner räknas upp i ledningsgruppen i Granåsa.",
  ],
  [
    "How many members does Östmyra's steering group have?",
    "Two functions are listed in Östmyra's steering group.",
  ],
  [
    "How many people are in Östmyra's steering group?",
    "Two functions are listed in Östmyra's steering group.",
  ],
  [
    "Hur många personer är det i Östmyras grupp?",
    "Två funktioner räknas upp i Östmyras styrgrupp.",
  ],
])(
  "the functions that are listed are counted, and those who may be called not: %s",
  (question, told) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toBe(told);
  },
);

test("a plural without a number is not counted", () => {
  const answer = ask("Hur många sitter i vägledarnätverket?");
  expect([answer.outcome, answer.direct]).toEqual([
    "unknown",
    "Det står inte hur många personer som sitter i vägledarnätverket, bara vilka funktioner.",
  ]);
});

test("those of whom it is asked for something else are not counted", () => {
  expect(ask("Hur många är i målgruppen i Granåsa?").direct).not.toContain("funktioner");
});

test("how many groups there are is not told by how many sit in one", () => {
  expect(ask("Hur många grupper finns i Granåsa?").direct).toContain("grupp i Granåsa");
});
