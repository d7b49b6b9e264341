import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("the groups of two municipalities are told side by side", () => {
  test.each([
    "Vad är skillnaden mellan ledningsgruppen i Granåsa och Älgmo?",
    "jämför ledningsgrupperna i Granåsa och Älgmo",
    "compare the management groups in Granåsa and Älgmo",
  ])("%s", (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.facts).toContain("granasa-ledningsgrupp/members");
    expect(answer.facts).toContain("algmo-ledningsgrupp/members");
  });
});

test("what is compared of them otherwise is told by itself", () => {
  const { direct } = ask("Vad är skillnaden i invånare mellan Granåsa och Älgmo?");
  expect(direct).toMatch(/invånare/);
});
