import { expect, test } from "vitest";
import { mentionedCadence } from "../../../src/answers/language/cadence-words.ts";
import { tokensOf } from "../../../src/answers/language/tokens.ts";

const claimed = (text: string) => mentionedCadence(tokensOf(text));

test.each([
  ["Träffas de varje vecka?", 7],
  ["Träffas de varannan vecka?", 14],
  ["Träffas de var fjärde vecka?", 28],
  ["Varför bara en gång i månaden?", 30.4],
  ["Möts de varannan månad?", 60.8],
  ["Möts de två gånger i månaden?", 15.2],
  ["Varför en gång i kvartalet?", 91.2],
  ["Räcker två gånger om året?", 182.5],
  ["Ses de årligen?", 365],
  ["Ses de dagligen?", 1],
  ["Do they meet weekly?", 7],
  ["Do they meet every other week?", 14],
  ["Why only once a month?", 30.4],
  ["Do they meet fortnightly?", 14],
  ["Do they meet every third month?", 91.2],
  ["Do they meet twice a year?", 182.5],
  ["Do they meet quarterly?", 91.2],
  ["Träffas de tolv gånger om året?", 30.4],
  ["Do they meet four times a year?", 91.25],
])("%s means every %d days", (text, days) => {
  expect(claimed(text)?.days).toBeCloseTo(days, 1);
});

test("the words are kept as they were said", () => {
  expect(claimed("Varför träffas de bara en gång i kvartalet?")?.words).toBe("en gång i kvartalet");
  expect(claimed("Do they meet every other week?")?.words).toBe("every other week");
});

test.each([
  "Hur ofta träffas de?",
  "När träffas de nästa vecka?",
  "Vad hände i veckan?",
  "Vilket år startade det?",
  "Hur många månader pågår det?",
  "Det tar sex veckor",
  "It takes six weeks",
  "In the year 2030",
])("a time that is no cadence is not taken for one: %s", (text) => {
  expect(claimed(text)).toBeUndefined();
});
