import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  "Får styrgruppen besluta om gemensamma projekt?",
  "Beslutar styrgruppen om projekt?",
  "Can the steering group decide on joint projects?",
])("what it is told to decide on: %s", (question) => {
  const answer = ask(question);
  expect(answer.direct).toMatch(/^(Ja|Yes)\. /);
  expect(answer.facts).toEqual(["styrgrupp/task"]);
});

test.each([
  "Får styrgruppen besluta om budgeten?",
  "Beslutar styrgruppen om lokalhyror?",
  "Is the steering group allowed to decide on budgets?",
  "Får styrgruppen besluta om allt?",
])("what is not told: %s", (question) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("unknown");
  expect(answer.direct).toMatch(/(besluta om|decide on) (budgeten|lokalhyror|budgets|allt)\.$/);
});

test.each([
  "Kan styrgruppen besluta om Älgmo är borta?",
  "Får styrgruppen besluta om fyra är sjuka?",
])("no matter is named: %s", (question) => {
  expect(ask(question).direct).not.toMatch(/får besluta om|^Ja\. Jobbkrafts styrgrupp beslutar/);
});
