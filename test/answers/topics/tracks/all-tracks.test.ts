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
