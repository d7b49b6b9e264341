import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Hur många invånare har kommunerna i verksamhetsgruppen tillsammans?", "Tillsammans 65 025"],
  ["How many inhabitants do the operations group's municipalities have together?", "65,025"],
])("the municipalities of a group are added up: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("answered");
  expect(answer.direct).toContain(direct);
  expect(answer.facts).toContain("verksamhetsgrupp/members");
});

test("a sum that leaves one of them out says so", () => {
  const answer = ask("Hur många långtidsarbetslösa har kommunerna i verksamhetsgruppen ihop?");
  expect(answer.outcome).toBe("partly");
  expect(answer.direct).toContain("255");
  expect(answer.direct).toContain("För Mörkfors står ingen uppgift.");
});
