import fc from "fast-check";
import { expect, test } from "vitest";
import { Compounds } from "../../../src/answers/lexicon/compounds.ts";

// The same words every time: a failure is then about the change, not about the day.
fc.configureGlobal({ seed: 2030 });

test("the parts of a compound, and the compounds of a part, are known by their ends", () => {
  const compounds = new Compounds(["grupp", "styrgrupp", "gruppmote", "mote", "styr", "motesrum"]);
  expect(compounds.of("grupp").sort()).toEqual(["gruppmote", "styrgrupp"]);
  expect(compounds.of("styrgrupp").sort()).toEqual(["grupp", "styr"]);
  expect(compounds.of("gruppmote").sort()).toEqual(["grupp", "mote"]);
});

test("a word is no part of itself, and short words are not looked for", () => {
  const compounds = new Compounds(["mote", "motesrum", "grupp"]);
  expect(compounds.of("grupp")).toEqual([]);
  expect(compounds.of("mote")).toEqual([]);
});

test("finds what looking through all words finds", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (words, sought) => {
      const shares = (other: string) =>
        (other.length >= 4 && (sought.startsWith(other) || sought.endsWith(other))) ||
        other.startsWith(sought) ||
        other.endsWith(sought);
      const expected = words.filter((other) => other !== sought && shares(other));
      expect(new Set(new Compounds(words).of(sought))).toEqual(
        new Set(sought.length < 5 ? [] : expected),
      );
    }),
  );
});
