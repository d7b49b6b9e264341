import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Hur många parter är myndigheter?", "En: Jobbverket."],
  ["Hur många samordningsförbund är med i Jobbkraft?", "En: Samordningsförbundet Granen."],
  ["How many of the parties are government agencies?", /^One: Jobbverket/],
])("the parties of a sort are counted: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.direct).toMatch(direct);
  expect(answer.facts).toContain("styrgrupp/members");
});

test("not of a year, which is told otherwise", () => {
  expect(ask("Hur många myndigheter var med 2026?").direct).not.toMatch(/^En:/);
});
