import { describe, expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("those that a list leaves out", () => {
  test("are told, with those that it names", () => {
    const answer = ask("Vilka jobbspår är inte gemensamma?");
    expect(answer.outcome).toBe("answered");
    expect(answer.text).toMatch(
      /^Alla utom Det gemensamma spåret barnskötare, så långt .*: Lokalvårdsspår i Granåsa, /,
    );
    expect(answer.text).toContain("inget säkert bevis");
  });
});

test.each([
  "Vilka kommuner har inte lärcentrum?",
  "Vilka kommuner har inget lärcentrum?",
  "Which municipalities have no Lärcentrum?",
])("nobody is said to lack what is only told by its name elsewhere: %s", (question) => {
  const { outcome, text } = ask(question);
  expect(outcome).toBe("partly");
  expect(text).not.toMatch(/Östmyra|Mörkfors|Tallköping/);
});
