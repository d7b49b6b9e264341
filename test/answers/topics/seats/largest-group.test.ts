import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Vilken grupp har flest medlemmar?", "Verksamhetsgruppen har flest: nio parter."],
  ["Which group is the largest?", "The operations group has the most: nine parties."],
])("of all groups, the one with most parties: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("answered");
  expect(answer.direct).toBe(direct);
  expect(answer.facts).toContain("verksamhetsgrupp/members");
});

test.each([
  [
    "Vilken kommun har flest medlemmar i sin ledningsgrupp?",
    /^Av de lokala grupper där alla funktioner räknas upp har .* flest: tre\./,
  ],
  [
    "Which municipality has the most members in its group?",
    /^Of the local groups whose functions are all listed, .* has the most: three\./,
  ],
  ["Vilken lokal grupp är minst?", / färst: /],
])("of local groups, by the functions that are listed: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});

test.each([
  "Vilken kommun har flest invånare?",
  "Vilken grupp träffas oftast?",
  "Vilken kommun har störst målgrupp?",
  "Vilken grupp har flest kvinnor?",
])("what is measured otherwise is not answered so: %s", (question) => {
  expect(ask(question).text).not.toMatch(/funktioner räknas upp|har flest: nio parter/);
});

test("a group is no measure of a municipality", () => {
  expect(ask("Vilken kommun har flest grupper?").direct).not.toContain("31 500");
});
