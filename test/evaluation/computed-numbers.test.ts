import { expect, test } from "vitest";
import { computedFrom } from "../../src/evaluation/computed-numbers.ts";
import type { FactValue } from "../../src/knowledge/fact.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { SubjectId } from "../../src/knowledge/schema/base.ts";
import { folderWith, SMALL_KNOWLEDGE } from "../knowledge/fixture.ts";

/** What follows from facts with these values. */
function computed(values: readonly FactValue[], asked: readonly number[] = []): number[] {
  const knowledge = buildKnowledge(readEntries(folderWith(SMALL_KNOWLEDGE)).entries);
  const [fact] = knowledge.facts.values();
  return computedFrom({ facts: values.map((value) => ({ ...fact!, value })), asked }, knowledge);
}

function listing(...subjects: readonly string[]): FactValue {
  return { kind: "subjects", role: "parties", subjects: subjects.map((id) => SubjectId.parse(id)) };
}

function figure(value: number): FactValue {
  return { kind: "number", series: SubjectId.parse("andel"), value, unit: "percent" };
}

test("how many a fact lists, and how many of them are of one sort or not", () => {
  const list = listing("alvesta-kommun", "arbetsformedlingen", "ledningsgrupp", "x");
  expect(computed([list])).toEqual(expect.arrayContaining([4, 1, 3]));
});

test("how many are in one list and not in another", () => {
  expect(computed([listing("a", "b", "c", "d", "e", "f", "g"), listing("a")])).toContain(6);
});

test("sums and differences of figures, rounded as they are written", () => {
  const numbers = computed([figure(15.3), figure(8.6), figure(1)]);
  expect(numbers).toEqual(expect.arrayContaining([24.9, 23.9, 6.7]));
});

test("the smallest majority of a number that was asked about", () => {
  expect(computed([], [15, 9])).toEqual(expect.arrayContaining([8, 5]));
});

test("how many times a year something is held", () => {
  const quarterly = { kind: "cadence", cadence: { every: "P3M" } } as const;
  expect(computed([quarterly])).toContain(4);
  const weekly = { kind: "cadence", cadence: { from: "P6W", to: "P8W" } } as const;
  expect(computed([weekly])).toEqual(expect.arrayContaining([9, 7]));
});
