import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance } from "../../../src/answers/language/edit-distance.ts";
import { Spelling } from "../../../src/answers/lexicon/spelling.ts";

// The same texts every time: a failure is then about the change, not about the day.
fc.configureGlobal({ seed: 2030 });

const WORDS = [
  "granasa",
  "tallkoping",
  "styrgrupp",
  "algmo",
  "morkfors",
  "verksamhetsgrupp",
  "jks",
];
const spelling = new Spelling(new Map(WORDS.map((word) => [word, 1])));

describe("a misspelt word", () => {
  test.each([
    ["grannasa", "granasa"],
    ["ganasa", "granasa"],
    ["garnasa", "granasa"],
    ["styrgrup", "styrgrupp"],
    ["stryrgrup", "styrgrupp"],
    ["tallkopping", "tallkoping"],
    ["talköpin".normalize("NFD").replaceAll(/\p{M}/gu, ""), "tallkoping"],
    ["algom", "algmo"],
  ])("%s is read as %s", (written, meant) => {
    expect(spelling.nearest(written)).toBe(meant);
  });

  test("of any known long word is found for every single edit", () => {
    const letters = fc.stringMatching(/^[a-z]$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...WORDS.filter((word) => word.length >= 5)),
        fc.nat(16),
        letters,
        fc.constantFrom("insert", "drop", "replace", "swap"),
        (word, place, letter, edit) => {
          const at = place % word.length;
          const [before, after] = [word.slice(0, at), word.slice(at + 1)];
          const here = word.charAt(at);
          const written = {
            insert: `${before}${letter}${here}${after}`,
            drop: `${before}${after}`,
            replace: `${before}${letter}${after}`,
            swap: `${before}${after.charAt(0)}${here}${after.slice(1)}`,
          }[edit];
          if (written.length >= 4) expect(spelling.nearest(written)).toBe(word);
        },
      ),
    );
  });

  test("of a long word is found for two edits", () => {
    expect(spelling.nearest("verksametsgrop")).toBeUndefined();
    expect(spelling.nearest("verksametsgrup")).toBe("verksamhetsgrupp");
    expect(spelling.nearest("morrkfos")).toBe("morkfors");
  });
});

describe("a word is left as it is", () => {
  test("when it is too short to tell", () => {
    for (const word of ["", "jk", "jsk", "den"]) expect(spelling.nearest(word)).toBeUndefined();
  });

  test("when nothing known is near", () => {
    for (const word of ["fotboll", "vader", "frankrike"])
      expect(spelling.nearest(word)).toBeUndefined();
  });

  test("when a short word is two edits away", () => {
    expect(spelling.nearest("algxx")).toBeUndefined();
  });
});

test("of two as near, the more common is meant", () => {
  const two = new Spelling(
    new Map([
      ["hatten", 2],
      ["katten", 9],
    ]),
  );
  expect(two.nearest("natten")).toBe("katten");
});

test("of two, the nearer is meant, however common the other", () => {
  const two = new Spelling(
    new Map([
      ["samverkan", 1],
      ["samverken", 900],
    ]),
  );
  expect(two.nearest("samvverkan")).toBe("samverkan");
});

test("whatever is found is known, and within two edits", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[granstylkopi]{0,14}$/), (word) => {
      const found = spelling.nearest(word);
      if (found === undefined) return;
      expect(WORDS).toContain(found);
      expect(editDistance(word, found, 2)).toBeLessThanOrEqual(2);
    }),
  );
});

describe("of four letters", () => {
  const four = new Spelling(
    new Map([
      ["idea", 9],
      ["mote", 9],
      ["spar", 9],
      ["inte", 9],
    ]),
  );

  test.each([
    ["ikea", undefined],
    ["bote", undefined],
    ["mpte", "mote"],
    ["spur", "spar"],
    ["moet", "mote"],
    ["motte", "mote"],
    ["inge", "inte"],
  ])("one is put for another only where the keys are near: %s", (word, meant) => {
    expect(four.nearest(word)).toBe(meant);
  });
});
