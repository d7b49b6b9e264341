/** Questions that are very like a fact, and that no fact answers. */
import { describe, expect, test } from "vitest";
import { openRegion } from "../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("a question is not answered by what is only about the same", () => {
  test.each([
    ["Vem utvärderade Skogsvinden?", "another deed than is told"],
    ["Vilken veckodag träffas styrgruppen?", "a day, where only a cadence is told"],
    ["When will the steering group meet in 2044?", "a year after the newest document"],
    ["Hur många deltagare har Jobbtorget?", "persons, where places are counted"],
    ["Kan man delta i styrgruppens möte på distans?", "how a meeting is held"],
  ])("%s (%s)", (question) => {
    expect(ask(question).outcome).toBe("unknown");
  });
});

test("how many municipalities are not in is not how many parties are none", () => {
  expect(ask("Hur många kommuner är inte med i styrgruppen?").text).not.toContain(
    "parter som inte är kommuner",
  );
  expect(ask("Hur många parter i styrgruppen är inte kommuner?").text).toContain("två parter");
});

test("what is counted may be told with a verb instead of a word for persons", () => {
  expect(ask("Hur många platser har Jobbtorget?").text).toContain("25");
});
