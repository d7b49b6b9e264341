import { expect, test } from "vitest";
import { isOfFuture } from "../../../../src/answers/topics/tracks/of-future.ts";
import type { Asked } from "../../../../src/answers/topics/topic.ts";

const asked = (mendedText: string, ...carrying: { missing: { concepts: string[] }[] }[]) =>
  ({ question: { mendedText }, carrying }) as unknown as Asked;

test("what is to come is told by what speaks of it, not by the tracks that there are", () => {
  expect(isOfFuture(asked("Kommer alla att få ett spår?", { missing: [] }))).toBe(true);
  expect(
    isOfFuture(
      asked("Är det tänkt att alla får ett spår?", { missing: [{ concepts: ["planned-1"] }] }),
    ),
  ).toBe(true);
  expect(isOfFuture(asked("Will all get a track?", { missing: [] }))).toBe(true);
});

test("where nothing tells the whole of it, the tracks are told", () => {
  expect(
    isOfFuture(asked("Kommer alla att få ett spår?", { missing: [{ concepts: ["get"] }] })),
  ).toBe(false);
  expect(isOfFuture(asked("Kommer alla att få ett spår?"))).toBe(false);
  expect(isOfFuture(asked("Har alla ett spår?", { missing: [] }))).toBe(false);
});
