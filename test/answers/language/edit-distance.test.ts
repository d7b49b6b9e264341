import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "../../../src/answers/language/edit-distance.ts";

// The same texts every time: a failure is then about the change, not about the day.
fc.configureGlobal({ seed: 2030 });

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "å"), maxLength: 8 });

test.each([
  ["granasa", "granasa", 0],
  ["granasa", "grannasa", 1],
  ["granasa", "ranasa", 1],
  ["granasa", "granaso", 1],
  ["granasa", "garnasa", 1],
  ["granasa", "grannaso", 2],
  ["", "ab", 2],
])("from %s to %s takes %d", (one, other, edits) => {
  expect(editDistance(one, other, 3)).toBe(edits);
});

test("more than is asked for is told as just more", () => {
  expect(editDistance("granasa", "tallkoping", 2)).toBe(3);
  expect(editDistance("abcd", "dcba", 1)).toBe(2);
});

test("it is the same both ways, and nothing only between equals", () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other, 10);
      expect(editDistance(other, one, 10)).toBe(distance);
      expect(distance === 0).toBe(one === other);
    }),
  );
});

test("one edit is found wherever it is made", () => {
  fc.assert(
    fc.property(word, fc.nat(8), fc.constantFrom("x", "y"), (text, place, letter) => {
      const at = Math.min(place, text.length);
      expect(editDistance(text, `${text.slice(0, at)}${letter}${text.slice(at)}`, 2)).toBe(1);
      if (at < text.length) {
        const replaced = `${text.slice(0, at)}${letter}${text.slice(at + 1)}`;
        expect(editDistance(text, replaced, 2)).toBe(1);
      }
    }),
  );
});

test("the bound changes no distance that is within it", () => {
  fc.assert(
    fc.property(word, word, fc.nat(4), (one, other, most) => {
      const full = editDistance(one, other, 20);
      expect(editDistance(one, other, most)).toBe(Math.min(full, most + 1));
    }),
    { examples: [["aa", "åbåcbc", 4]] },
  );
});
