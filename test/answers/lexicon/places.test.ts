import { expect, test } from "vitest";
import { inAll, inAny, postings } from "../../../src/answers/lexicon/places.ts";

test("facts are filed under each of their keys once, in order", () => {
  const facts = ["ab", "bb", "ca"].map((text, place) => ({ text, place }));
  expect([...postings(facts, ({ text }) => text)]).toEqual([
    ["a", [0, 2]],
    ["b", [0, 1]],
    ["c", [2]],
  ]);
});

test("what stands in any list comes once", () => {
  expect(
    inAny(
      [
        [1, 3],
        [0, 3, 4],
      ],
      5,
    ),
  ).toEqual([1, 3, 0, 4]);
  expect(inAny([], 5)).toEqual([]);
});

test("what stands in every list is left", () => {
  expect(
    inAll(
      [
        [0, 3, 4],
        [3, 4],
        [4, 1],
      ],
      5,
    ),
  ).toEqual([4]);
  expect(inAll([[2, 1]], 5)).toEqual([2, 1]);
  expect(inAll([], 5)).toEqual([]);
});
