import { expect, test } from "vitest";
import { periodIn, whenWords } from "../../../src/answers/language/period.ts";

const DAY = "2030-12-04";

test.each([
  ["vem satt i maj?", "past", "2030-05-01", "2030-05-31"],
  ["vem satt i december?", "past", "2030-12-01", "2030-12-31"],
  ["vilka möten är det i januari?", "future", "2031-01-01", "2031-01-31"],
  ["vilka möten är det i december?", "future", "2030-12-01", "2030-12-31"],
  ["who sat in May 2029?", "past", "2029-05-01", "2029-05-31"],
  ["vem satt den 3 mars 2029?", "past", "2029-03-03", "2029-03-03"],
  ["in February 2028", "past", "2028-02-01", "2028-02-29"],
  ["vem satt 2025?", "past", "2025-01-01", "2025-12-31"],
  ["2029-05-02", "past", "2029-05-02", "2029-05-02"],
  ["i fjol", "past", "2029-01-01", "2029-12-31"],
  ["nästa månad", "future", "2031-01-01", "2031-01-31"],
  ["nästa vecka", "future", "2030-12-09", "2030-12-15"],
] as const)("%s", (text, leans, from, to) => {
  expect(periodIn(text, DAY, leans)).toEqual({ from, to });
});

test("a question that names no time has no period", () => {
  expect(periodIn("may the group decide on a matter?", DAY, "past")).toBeUndefined();
  expect(periodIn("vem sitter i styrgruppen?", DAY, "past")).toBeUndefined();
});

test("a period is told as people write it", () => {
  expect(whenWords({ from: "2030-05-01", to: "2030-05-31" }, "sv")).toBe("i maj 2030");
  expect(whenWords({ from: "2030-01-01", to: "2030-12-31" }, "en")).toBe("in 2030");
  expect(whenWords({ from: "2030-05-03", to: "2030-05-03" }, "sv")).toBe("den 3 maj 2030");
});
