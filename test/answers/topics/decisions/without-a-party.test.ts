import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  "Måste Älgmo vara med om frågan bara rör Granåsa och Östmyra?",
  "Does Älgmo have to be there if the matter only concerns Granåsa and Östmyra?",
])("whom the matter does not concern is not counted: %s", (question) => {
  expect(ask(question).direct).toMatch(/^(Nej, det är bara|No, only) .*Granåsa.* Östmyra/);
});

test.each([
  "Måste Granåsa vara med om frågan bara rör Granåsa och Östmyra?",
  "Does Granåsa have to be there if the matter only concerns Granåsa and Östmyra?",
])("of two, both have to be there: %s", (question) => {
  expect(ask(question).direct).toMatch(/^(Ja|Yes), .*(två|two)/);
});

test("of three, none has to be there, and that is told once", () => {
  const { direct } = ask("Måste Granåsa vara med om beslutet rör Granåsa, Älgmo och Östmyra?");
  expect(direct).toMatch(/^Nej, det räcker att mer än hälften[^]*$/);
  expect(direct).not.toContain("\n");
});
