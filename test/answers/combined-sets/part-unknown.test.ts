import { expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  "Vilka är med i styrgruppen men inte i kören?",
  "Who is in the steering group but not in the choir?",
])("those who are in one are not told where it is not known who to leave out: %s", (question) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("unknown");
  expect(answer.text).not.toContain("Jobbverket");
});

test("where both are known those who are left are told", () => {
  const answer = ask("Vilka är med i styrgruppen men inte i Vägen In?");
  expect(answer.outcome).toBe("answered");
  expect(answer.direct).toContain("Östmyra kommun");
});
