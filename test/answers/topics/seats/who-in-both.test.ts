import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  "Vad är skillnaden mellan vilka som sitter i styrgruppen och verksamhetsgruppen?",
  "styrgruppen vs verksamhetsgruppen: vilka ingår?",
  "What is the difference between who sits in the steering group and the operations group?",
])("the members of two groups are told side by side: %s", (question) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("answered");
  expect(answer.details.length).toBeGreaterThanOrEqual(2);
  expect(answer.sections).toEqual(expect.arrayContaining(["2.1", "2.2"]));
});
