import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../src/knowledge/fold.ts";

// The same texts every time: a failure is then about the change, not about the day.
fc.configureGlobal({ seed: 2030 });

test("case and accents are taken away", () => {
  expect(["Östmyra", "ÄLGMO", "Åsö", "café", "JKS", "2030"].map(fold)).toEqual([
    "ostmyra",
    "algmo",
    "aso",
    "cafe",
    "jks",
    "2030",
  ]);
});

test("an accent of its own and one that is part of the letter are the same", () => {
  expect(fold("o\u0308stmyra")).toBe(fold("östmyra"));
});

test("the Danish and Norwegian letters are read as the Swedish ones", () => {
  expect(["Tønder", "Ærø"].map(fold)).toEqual(["tonder", "aro"]);
});

test("what is folded stays as it is when folded again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (word) => {
      expect(fold(fold(word))).toBe(fold(word));
    }),
  );
});
