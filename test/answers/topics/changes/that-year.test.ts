import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test("what began, ended or was under way in a year is told, one sentence for each", () => {
  const answer = ask("Vad hände 2028?");
  expect(answer.outcome).toBe("answered");
  expect(answer.text).toContain("mars 2028");
  expect(answer.text).not.toContain("Skogsvinden");
  expect(answer.sources.length).toBeGreaterThan(0);
});

test("also by month, and only what began where that is asked for", () => {
  expect(ask("What started in March 2028?").text).toContain("Vägen In");
  expect(ask("Vad slutade 2028?").outcome).toBe("unknown");
});

test("it is said of a year that the documents do not tell of", () => {
  const answer = ask("Vad hände 2024?");
  expect(answer.outcome).toBe("unknown");
  expect(answer.direct).toBe("Överenskommelserna berättar inget om vad som hände 2024.");
});

test("what happened to somebody, or at a meeting, is another question", () => {
  expect(ask("Vad hände på mötet 2028?").text).not.toContain("berättar");
  expect(ask("Vad hände i Granåsa 2028?").text).not.toContain("berättar");
});
