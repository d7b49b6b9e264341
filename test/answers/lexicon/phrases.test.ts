import { expect, test } from "vitest";
import { Phrases, withoutOverlap } from "../../../src/answers/lexicon/phrases.ts";
import { tokensOf } from "../../../src/answers/language/tokens.ts";

function phrasesOf(...texts: readonly string[]): Phrases<string> {
  const phrases = new Phrases<string>();
  for (const text of texts) phrases.add(text, text);
  return phrases;
}

const found = (phrases: Phrases<string>, text: string) =>
  phrases.all(tokensOf(text)).map(({ start, end, values }) => ({ start, end, values }));

test("a phrase is found wherever it stands, also inflected and in other case", () => {
  const phrases = phrasesOf("Region Skogslan", "jobbspår");
  expect(found(phrases, "Har region Skogslans enheter jobbspåren i Skogslan?")).toEqual([
    { start: 1, end: 3, values: ["Region Skogslan"] },
    { start: 4, end: 5, values: ["jobbspår"] },
  ]);
});

test("words of a phrase that stand apart or in another order are not it", () => {
  const phrases = phrasesOf("Region Skogslan");
  expect(found(phrases, "Skogslan region")).toEqual([]);
  expect(found(phrases, "Region av Skogslan")).toEqual([]);
  expect(found(phrases, "Region")).toEqual([]);
});

test("several that have the same name are all found, each once", () => {
  const phrases = new Phrases<number>();
  for (const value of [1, 2, 2]) phrases.add("Lärcentrum", value);
  expect(phrases.all(tokensOf("Lärcentrum"))).toEqual([{ start: 0, end: 1, values: [1, 2] }]);
});

test("longer phrases come first, then from left to right", () => {
  const phrases = phrasesOf("styrgrupp", "Östmyras styrgrupp", "Östmyra");
  const starts = found(phrases, "Östmyras styrgrupp").map(({ values }) => values[0]);
  expect(starts).toEqual(["Östmyras styrgrupp", "Östmyra", "styrgrupp"]);
});

test("of overlapping ones the longest is kept, and the rest stand in reading order", () => {
  const phrases = phrasesOf("styrgrupp", "Östmyras styrgrupp", "Jobbverket");
  const kept = withoutOverlap(phrases.all(tokensOf("Jobbverket i Östmyras styrgrupp")));
  expect(kept.map(({ values }) => values)).toEqual([["Jobbverket"], ["Östmyras styrgrupp"]]);
});

test("an empty phrase is never found", () => {
  expect(found(phrasesOf("", "…"), "vad som helst")).toEqual([]);
});

test("nothing is found in no words", () => {
  expect(phrasesOf("styrgrupp").all([])).toEqual([]);
});
