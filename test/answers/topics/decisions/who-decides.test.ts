import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("who may decide in a matter that concerns only some", () => {
  test.each([
    [
      "Frågan rör bara Granåsa och Älgmo. Vilka får besluta?",
      "De som frågan rör: Granåsa kommun och Älgmo kommun. En ledamot",
    ],
    [
      "The matter only concerns Granåsa and Jobbverket. Who may decide?",
      "Those whom the matter concerns: Granåsa Municipality and Jobbverket",
    ],
    ["Vem får besluta om frågan bara rör vår kommun?", "En ledamot i Jobbkrafts styrgrupp får"],
  ])("%s", (question, told) => {
    const { outcome, direct } = ask(question);
    expect(outcome).toBe("answered");
    expect(direct.startsWith(told)).toBe(true);
  });

  test("is not told where all may be concerned", () => {
    expect(ask("Vem beslutar i styrgruppen?").direct).not.toContain("part i");
  });
});
