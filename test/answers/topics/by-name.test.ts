import { describe, expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("where something is that is known by its name", () => {
  test.each([
    "Vilka kommuner har något som heter Lärcentrum?",
    "I vilka kommuner finns Lärcentrum?",
    "Which municipalities have a unit called Lärcentrum?",
  ])("names every municipality that has one: %s", (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toMatch(/^Granåsa (och|and) Älgmo\.$/);
    expect(answer.text).toMatch(/vuxenskola|school for adults/);
    expect(answer.text).toMatch(/studielokal|study room/);
  });

  test("names the one that has it", () => {
    expect(ask("Vilken kommuns enhet är Jobbtorget?").direct).toBe("Tallköping.");
    expect(ask("In which municipality is Jobbtorget?").direct).toBe("Tallköping.");
  });
});

test("what it is, where its municipality is told", () => {
  expect(ask("Vad är Tallköpings kommuns jobbtorg?").direct).toMatch(/^Jobbtorget är/);
});

test("who takes part in something is another question", () => {
  expect(ask("Vilka kommuner ingår i styrgruppen?").direct).toContain("Mörkfors");
});

test("whose municipality is known is not told of it", () => {
  const { direct } = ask("Vilka på Jobbtorget kommer från kommunen?");
  expect(direct).not.toBe("Tallköping.");
});

test("whose groups it sits in is another question than where it is", () => {
  expect(ask("Vilka kommuners grupper har med Lärcentrum?").direct).not.toMatch(/^Granåsa och/);
});
