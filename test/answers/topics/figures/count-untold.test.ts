import { expect, test } from "vitest";
import {
  isCountUntold,
  isShareForCount,
} from "../../../../src/answers/topics/figures/count-untold.ts";
import type { Candidate } from "../../../../src/answers/rate.ts";
import { understand } from "../../../../src/answers/understand.ts";
import { openRegion } from "../../../regions/region.ts";

const { lexicon } = openRegion("skogslan").answerer;

function candidate(id: string, coverage = 1): Candidate {
  const entry = lexicon.index.byId.get(id);
  return { entry, coverage, fit: 1 } as Candidate;
}

const share = candidate("nyanlanda-gymnasial/3011");

test.each([
  ["Hur många är nyanlända i Granåsa?", true],
  ["How many new arrivals are there in Granåsa?", true],
  ["Hur många procent av de nyanlända i Granåsa har gymnasiet?", false],
  ["Hur stor andel av de nyanlända i Granåsa har gymnasiet?", false],
])("the share of them who are this or that is no number of them: %s", (question, isSo) => {
  expect(isShareForCount(share, understand(question, lexicon))).toBe(isSo);
});

test("a number is no share", () => {
  const question = understand("Hur många invånare har Granåsa?", lexicon);
  expect(isShareForCount(candidate("invanare/3011"), question)).toBe(false);
});

test("what is asked that only the share tells is answered by it", () => {
  const { entry } = share;
  const gap = {
    entry: { ...entry, fact: { ...entry.fact, asks: ["how-many"], gap: true, on: ["count"] } },
    fit: 1,
  };
  expect(isCountUntold({ ...gap, coverage: 0.99 } as unknown as Candidate, share)).toBe(true);
  expect(isCountUntold({ ...gap, coverage: 0.6 } as unknown as Candidate, share)).toBe(false);
});
