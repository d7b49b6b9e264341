import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Vad gör beredningsgruppen?", "Överenskommelserna nämner ingen beredningsgrupp."],
  ["Vem sitter i arbetsutskottet?", "Överenskommelserna nämner inget arbetsutskott."],
  ["Jag är ny i beredningsgruppen.", "Överenskommelserna nämner ingen beredningsgrupp."],
])("a group that the agreements do not have: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("unknown");
  expect(answer.direct).toBe(direct);
});

test("of one beside it that they have something is told", () => {
  const { text } = ask("Vad gör styrgruppen och beredningsgruppen?");
  expect(text).toMatch(/ingen beredningsgrupp\..*\n?.*Jobbkrafts styrgrupp ingår/);
});

test.each(["Vad gör styrgruppen?", "Vad gör styrgrupen?", "Vilka hör till målgruppen?"])(
  "a group that they have: %s",
  (question) => {
    expect(ask(question).direct).not.toMatch(/nämner ingen/);
  },
);
