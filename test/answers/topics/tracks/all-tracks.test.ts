import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test("all job tracks are told by how far they have come", () => {
  for (const question of ["Hur många jobbspår finns det totalt?", "Vilka jobbspår finns det?"]) {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toMatch(/jobbspår: \S+ fanns när de skrevs/);
    expect(answer.text).toMatch(/Finns: .*Bagerispår i Granåsa/);
  }
});

test("the municipality with most of them is told, with what was counted", () => {
  const answer = ask("Vilken kommun har flest jobbspår?");
  expect(answer.direct).toMatch(/^Granåsa har flest: \S+ jobbspår\.$/);
  expect(answer.text).toContain("gemensamma");
});

test("what is asked of one place or occupation is told of that alone", () => {
  expect(ask("Vilka jobbspår har Granåsa?").direct).not.toContain("fanns när de skrevs");
  expect(ask("I vilka kommuner finns spår för bageri?").direct).not.toContain("fanns när");
});

test.each([
  ["Vilka jobbspår är planerade?", /^Av \S+ jobbspår som nämns: \S+ var planera/],
  [
    "Which job tracks are in place?",
    /^Of \S+ job tracks that are mentioned: \S+ (was|were) in place/,
  ],
])("those that have come as far as is asked are told apart: %s", (question, words) => {
  const answer = ask(question);
  expect(answer.direct).toMatch(words);
  expect(answer.details).toHaveLength(1);
});

test("what part somebody has in the tracks is no question of which there are", () => {
  expect(ask("Vilken roll har vuxenutbildningen i jobbspåren?").direct).not.toMatch(
    /^Jobbspår med/,
  );
});
