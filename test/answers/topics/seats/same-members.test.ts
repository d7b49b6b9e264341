import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";
import { last } from "../../follow-up/conversation.ts";

const { ask } = openRegion("skogslan");

test.each([
  "Är det samma parter i styrgruppen och verksamhetsgruppen?",
  "Are the same parties in the steering group and the operations group?",
])("whether the same parties sit in two groups is yes or no: %s", (question) => {
  const { direct, facts } = ask(question);
  expect(direct).toMatch(/^(Ja|Nej|Yes|No),/);
  expect(facts).toContain("styrgrupp/members");
  expect(facts).toContain("verksamhetsgrupp/members");
});

test("of the people who sit there nothing is judged", () => {
  const { direct } = ask("Är det samma personer i styrgruppen och verksamhetsgruppen?");
  expect(direct).not.toMatch(/^Ja/);
});

test("the group that was spoken of is one of the two", () => {
  const { read } = last("Vilka parter är med i styrgruppen?", "är de samma i verksamhetsgruppen?");
  expect(read).toBe("Är det samma parter i styrgruppen och verksamhetsgruppen?");
});
