import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Finns Vägen In kvar?", "Vägen In pågår från mars 2028 till februari 2031."],
  ["Pågår Vägen In fortfarande?", "Vägen In pågår från mars 2028 till februari 2031."],
  ["Is Vägen In still running?", "Vägen In runs from March 2028 to February 2031."],
])("whether a project is still there is told by when it runs: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test("whether something else of it is still there is another question", () => {
  expect(ask("Finns målgruppen för Vägen In kvar?").direct).not.toContain("mars 2028");
});
