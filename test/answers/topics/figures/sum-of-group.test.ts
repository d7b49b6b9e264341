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

test.each([
  ["Hur många invånare har kommunerna i norra området?", "Tillsammans 52 050"],
  ["Hur många bor i de norra kommunerna?", "Tillsammans 52 050"],
  ["How many people live in the northern municipalities?", "Together 52,050"],
])(
  "a constellation is its municipalities, whether a sum is asked for or not: %s",
  (asked, told) => {
    const answer = ask(asked);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toContain(told);
    expect(answer.facts).toContain("norra-omradet/members");
  },
);

test("which of its municipalities are meant is not a sum", () => {
  const answer = ask("Hur många kommuner i norra området har under 10 000 invånare?");
  expect(answer.direct).not.toContain("Tillsammans");
});
