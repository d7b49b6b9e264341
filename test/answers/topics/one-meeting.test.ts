import { expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  "Vad beslutades på senaste mötet?",
  "Blev Granåsas ärende beslutat på förra styrgruppsmötet?",
  "What was decided at the most recent steering group meeting?",
  "Vilka var med på mötet igår?",
])("what came of one meeting is not known: %s", (question) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("unknown");
  expect(answer.direct).toMatch(/på ett visst möte|at a particular meeting/);
  expect(answer.facts).toEqual([]);
});

test.each([
  "Hur ofta har styrgruppen möte?",
  "Måste jag läsa handlingarna från förra mötet?",
  "Hur får jag återkoppling på beslut från senaste mötet?",
])("how meetings go is another matter: %s", (question) => {
  expect(ask(question).direct).not.toMatch(/på ett visst möte/);
});
