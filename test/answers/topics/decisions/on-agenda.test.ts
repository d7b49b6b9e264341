import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  "Vad måste stå i dagordningen?",
  "Vad ska dagordningen innehålla?",
  "What must the agenda contain?",
])("what the agenda must hold is what the rule on it asks: %s", (question) => {
  const { outcome, facts } = ask(question);
  expect(outcome).toBe("answered");
  expect(facts[0]).toBe("regel-dagordning/on-agenda");
});

test("the agenda of a municipality's own group is another", () => {
  expect(ask("Vad ska dagordningen i Granåsas ledningsgrupp innehålla?").facts).not.toContain(
    "regel-dagordning/on-agenda",
  );
});
