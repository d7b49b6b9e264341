import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  "Jag ska till möte i Granåsa, vilka träffar jag?",
  "Vem träffar jag på mötet i Granåsa?",
  "Jag ska på möte i Granåsa. Vilka är med där?",
  "Who will I meet at the meeting in Granåsa?",
])("whom one meets in a municipality are those of its local group: %s", (question) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("answered");
  expect(answer.direct).toMatch(
    /^(I ledningsgruppen i Granåsa ingår|The management group in Gran)/i,
  );
  expect(answer.sources.length).toBeGreaterThan(0);
});

test.each([
  "Jag är ny i styrgruppen, vilka träffar jag där?",
  "Vilka möter jag i styrgruppen?",
  "I have just joined the steering group. What kind of people will I meet there?",
])("whom one meets in a group are those who sit there: %s", (question) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("answered");
  expect(answer.direct).toMatch(/^(I Jobbkrafts styrgrupp ingår|Jobbkraft's steering group has)/);
});

test("whom somebody else meets is another question", () => {
  expect(ask("Vilka träffar arbetsgivarna i Granåsa?").direct).not.toMatch(/^I ledningsgruppen/i);
});
