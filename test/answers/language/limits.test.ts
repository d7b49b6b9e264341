import { describe, expect, test } from "vitest";
import { admits, limitIn, ownNumber } from "../../../src/answers/language/limits.ts";

describe("a limit that is stated", () => {
  test.each([
    ["företag med högst tjugo anställda", "employees", { max: 20 }],
    ["companies with at most 50 employees", "employees", { max: 50 }],
    ["för invånare i åldern 18–65 år", "years", { min: 18, max: 65 }],
    ["inhabitants aged 18–65", "years", { min: 18, max: 65 }],
    ["personer till och med 29 år", "years", { max: 29 }],
    ["people up to and including the age of 29", "years", { max: 29 }],
    ["personer som är 30 år och äldre", "years", { min: 30 }],
    ["people aged 30 and over", "years", { min: 30 }],
    ["unga under 20 år", "years", { max: 19 }],
    ["som slutat inom de senaste 6 månaderna", "months", { max: 6 }],
  ] as const)("%s", (sentence, unit, limit) => {
    expect(limitIn(sentence, unit)).toEqual(limit);
  });

  test.each([
    ["de flesta är i åldern 25–49 år", "years"],
    ["upp till 29 år, och 30 år och äldre i den andra", "years"],
    ["enheten har 30 anställda", "employees"],
    ["högst 50 anställda", "years"],
  ] as const)("none, or more than one: %s", (sentence, unit) => {
    expect(limitIn(sentence, unit)).toBeUndefined();
  });
});

describe("the number that somebody has", () => {
  test.each([
    ["Jag är 31, kan jag vara med?", { unit: "years", value: 31 }],
    ["I'm 66, may I take part?", { unit: "years", value: 66 }],
    ["Kan en 17-åring vara med?", { unit: "years", value: 17 }],
    ["Vi har tjugo anställda, får vi?", { unit: "employees", value: 20 }],
    ["after 8 months, can I?", { unit: "months", value: 8 }],
  ] as const)("%s", (told, own) => {
    expect(ownNumber(told)).toEqual(own);
  });

  test.each(["Vi är 9 av 15, får vi besluta?", "Vi har 20 anställda och är 3 år, får vi?"])(
    "none, or more than one: %s",
    (told) => {
      expect(ownNumber(told)).toBeUndefined();
    },
  );
});

test.each([
  ["Enheten är till för personer till och med 29 år.", 45, false],
  ["Enheten är till för personer till och med 29 år.", 27, true],
  ["Works with people aged 30 and over.", 27, false],
  ["Den ena är till och med 29 år och den andra för dem som är 30 år och äldre.", 45, true],
  ["Enheten har tio anställda.", 45, true],
] as const)("%s may be for somebody of %i: %s", (sentence, value, may) => {
  expect(admits(sentence, { unit: "years", value })).toBe(may);
});

test("an age is told with its preposition too", () => {
  expect(ownNumber("en sökande på 27 år")).toEqual({ unit: "years", value: 27 });
});

test.each([
  ["Ungdomar 20–24 år omfattas oftast av garantin.", 45, false],
  ["Ungdomar 20–24 år omfattas oftast av garantin.", 22, true],
  ["Avtalet gäller unga som varken arbetar eller studerar.", 45, false],
  ["The agreement is for young people who neither work nor study.", 22, true],
  ["The agreement is for young people who neither work nor study.", 50, false],
  ["Enheten är till för alla som saknar arbete.", 45, true],
])("what is told of young people is for them: %s %d", (sentence, value, isFor) => {
  expect(admits(sentence, { unit: "years", value })).toBe(isFor);
});
