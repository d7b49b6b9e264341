import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test("a unit without premises in the agreements is told by its municipality", () => {
  const answer = ask("Var ligger Vägen In?");
  expect(answer.outcome).not.toBe("answered");
  expect(ask("Var ligger Jobbtorget?").text).toContain("stadshuset");
});

test("where a project is run does not follow from who owns it", () => {
  expect(ask("Var ligger Skogsvinden?").outcome).toBe("unknown");
});

test("a street address is not made up", () => {
  expect(ask("Vilken adress har Skogsvinden?").outcome).toBe("unknown");
});
