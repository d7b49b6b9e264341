import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test("who sits in a group is not told as if they were of the sort that is asked for", () => {
  const answer = ask("Vilka politiker sitter i Jobbkrafts styrgrupp?");
  expect(answer.outcome).toBe("partly");
  expect(answer.direct).toBe("Överenskommelserna nämner inga politiker i Jobbkrafts styrgrupp.");
});

test("those who sit there are told to who asks for them", () => {
  expect(ask("Vilka parter ingår i Jobbkrafts styrgrupp?").direct).not.toContain("nämner inga");
});
