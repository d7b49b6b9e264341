import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Vilka kommuner har bara ett jobbspår?", "Älgmo och Tallköping."],
  ["Which municipalities have just one job track?", "Älgmo and Tallköping."],
  ["Vilken kommun har två jobbspår?", "Granåsa."],
  [
    "Hur många kommuner har färre än två jobbspår?",
    "Fyra: Älgmo, Tallköping, Östmyra och Mörkfors.",
  ],
  ["Vilka kommuner har fler än tre jobbspår?", "Ingen av kommunerna."],
  ["Vilken kommun har flest jobbspår?", "Granåsa har flest: två jobbspår."],
  ["Which municipality has the fewest job tracks?", "Östmyra and Mörkfors have the fewest: none."],
])("those with so many tracks of their own in place: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.direct).toBe(direct);
  expect(answer.text).toMatch(/Räknat är egna spår|own tracks that were in place/);
});

test("one by itself is no number", () => {
  expect(ask("Vilka kommuner har ett jobbspår?").direct).toContain("Granåsa");
});
