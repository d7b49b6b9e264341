import { expect, test } from "vitest";
import { asItSays } from "../../../src/answers/language/when-written.ts";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

test("the time when a text was written is what it says", () => {
  expect(asItSays("Hur många bodde där när avtalet skrevs?")).toBe(
    "Hur många bodde där enligt avtalet?",
  );
  expect(asItSays("When the agreement was written, who led it?")).toBe(
    "according to the agreement, who led it?",
  );
});

test("when it was written, who signed it and who wrote it anew are asked as they stand", () => {
  for (const asked of [
    "När skrevs avtalet?",
    "när avtalet skrevs",
    "Vem var där när avtalet skrevs under?",
    "Vad hände när avtalet skrevs om?",
    "When was the agreement written?",
  ])
    expect(asItSays(asked)).toBe(asked);
});

test("a figure of a document is told to who asks for its time", () => {
  expect(ask("Hur många bodde i Granåsa när avtalet skrevs?").direct).toContain("14 200");
  expect(ask("How many lived in Granåsa when the agreement was written?").direct).toContain(
    "14,200",
  );
});
