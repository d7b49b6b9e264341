import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Är hälften av parterna kommuner?", "Mer än så: fem av sju parter är kommuner."],
  ["Är de flesta parterna kommuner?", "Ja, fem av sju parter är kommuner."],
  ["Är de flesta parterna samordningsförbund?", /^Nej, /],
  ["Har kommunerna majoritet i styrgruppen?", "Ja, fem av sju parter är kommuner."],
  ["Hur stor andel av parterna är kommuner?", "Fem av sju parter är kommuner."],
  ["Are most of the parties municipalities?", "Yes, five of seven parties are municipalities."],
])("the share that a sort is of the parties: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});

test("how many must be present is another question", () => {
  expect(ask("Räcker det att hälften av kommunerna är på plats?").direct).toContain(
    "hälften räcker inte",
  );
});
