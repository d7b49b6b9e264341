import { afterEach, expect, test, vi } from "vitest";
import { introduce } from "../../src/cli/converse.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([80, 40, 20])("the opening notice keeps to %i columns, its words whole", (columns) => {
  const before = process.stdout.columns;
  process.stdout.columns = columns;
  let told = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    told += String(text);
    return true;
  });
  const words = "Ingen chattplattform är ansluten: samtalet förs här i terminalen.";
  introduce(words);
  process.stdout.columns = before;
  expect(told).toMatch(/[^\n]\n\n$/);
  expect(told.split("\n").every((line) => line.length <= columns)).toBe(true);
  expect(told.trim().split(/\s+/)).toEqual(words.split(" "));
});
