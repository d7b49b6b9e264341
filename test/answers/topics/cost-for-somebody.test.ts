import { expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Vad kostar det för eleven att gå en utbildning i Tallköping?", /den enskilda står inte/],
  ["Vad är avgiften för deltagarna i Granåsa?", /den enskilda står inte/],
  ["What does it cost a student to take a course in Tallköping?", /costs for the individual/],
])("a cost for somebody is not told, nor what organisations pay: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("unknown");
  expect(answer.direct).toMatch(direct);
  expect(answer.facts).toEqual([]);
});

test("a cost for nobody is another question", () => {
  expect(ask("Vad kostar projekten i Granåsa?").text).not.toContain("den enskilda");
  expect(ask("Vad kostade projektet för nyanlända?").text).not.toContain("den enskilda");
  expect(ask("Vilka insatser finns för deltagarna?").text).not.toContain("den enskilda");
});
