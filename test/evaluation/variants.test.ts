import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance } from "../../src/answers/language/edit-distance.ts";
import { varied } from "../../src/evaluation/variants.ts";

const QUESTION =
  "Vilka kommuner sitter egentligen med i Arbetsmarknadssamverkans styrgrupp, Växjö?";

test("the plain variant is the question itself", () => {
  expect(varied(QUESTION, "plain")).toBe(QUESTION);
});

describe("without accents", () => {
  test("å, ä, ö and é lose them, in both cases and also when decomposed", () => {
    expect(varied("Är ÅÄÖÉ i Växjö en kommitté?", "no-accents")).toBe(
      "Ar AAOE i Vaxjo en kommitte?",
    );
    expect(varied("Va\u0308xjo\u0308", "no-accents")).toBe("Vaxjo");
  });

  test("other letters keep theirs", () => {
    expect(varied("garçon über", "no-accents")).toBe("garçon über");
  });
});

describe("typos", () => {
  test("the same text always gets the same ones", () => {
    expect(varied(QUESTION, "typos")).toMatchInlineSnapshot(
      `"Vilka kommuenr sitter egentlogen med i Arbetsmarknadssamverkans sstyrgrupp, Växjö?"`,
    );
    expect(varied(QUESTION, "typos")).toBe(varied(QUESTION, "typos"));
  });

  test("one in the first, third and fifth long word; the rest is left alone", () => {
    const [before, after] = [QUESTION, varied(QUESTION, "typos")].map((text) => text.split(" "));
    const changed = before!.filter((word, at) => word !== after![at]);
    expect(changed).toEqual(["kommuner", "egentligen", "styrgrupp,"]);
  });

  test("short words and words with figures are left alone", () => {
    const text = "hur många har AF den 2020-11-26 i 19900101-0000 abc1234def?";
    expect(varied(text, "typos")).toBe(text);
  });

  test("each is one edit: a letter swapped, dropped, doubled or replaced", () => {
    const word = fc.stringMatching(/^[a-zåäö]{6,20}$/);
    fc.assert(
      fc.property(word, (text) => {
        const after = varied(text, "typos");
        expect(editDistance(text, after, 2)).toBeLessThanOrEqual(1);
        expect(Math.abs(after.length - text.length)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
