import { expect, test } from "vitest";
import { createAnswerer } from "../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";
import { readRegion, told } from "../../regions/region.ts";

const { entries } = readRegion("skogslan");
const short = {
  id: "shortage" as never,
  on: ["shortage"] as never,
  text: {
    sv: "I restaurangerna är det brist på diskare och servitörer.",
    en: "The restaurants have a shortage of dishwashers and waiters.",
  },
};
const units = entries.units.map((unit) => ({
  ...unit,
  facts: unit.facts.flatMap((fact) =>
    unit.id === entries.units[0]?.id && fact === unit.facts[0]
      ? [fact, { ...fact, ...short }]
      : [fact],
  ),
}));
const answerer = createAnswerer(buildKnowledge({ ...entries, units }));
const themes = entries.themes.map((theme, at) => ({
  ...theme,
  facts: theme.facts.flatMap((fact, nth) =>
    at + nth === 0 ? [fact, { ...fact, ...short }] : [fact],
  ),
}));
const ofCounty = createAnswerer(buildKnowledge({ ...entries, themes }));

test("who is short is not told of others that are", () => {
  const { outcome, direct } = told(answerer.answer("Är det brist på frisörer?"));
  expect(outcome).toBe("unknown");
  expect(direct).toBe("Det står inte i överenskommelserna om det är brist på just frisörer.");
});

test("those that are short are told of", () => {
  const { outcome, direct } = told(answerer.answer("Är det brist på diskare?"));
  expect(outcome).toBe("answered");
  expect(direct).toContain("brist på diskare");
});

test.each([
  [
    "Vilka är det brist på i Östmyra?",
    "Det står inte hur det är i just Östmyra, bara hur det är i länet.",
  ],
  [
    "Är det brist på diskare i Östmyra?",
    "Det står inte hur det är i just Östmyra, bara hur det är i länet.",
  ],
  [
    "Is there a shortage of dishwashers in Östmyra?",
    "The agreements do not say how it is in Östmyra, only how it is in the county.",
  ],
])("what is told of a county is not told of a municipality: %s", (question, direct) => {
  const answer = told(ofCounty.answer(question));
  expect(answer.direct).toBe(direct);
  expect(answer.text).toMatch(/brist på diskare|shortage of dishwashers/);
});

test("what is told of the municipality itself is told as its own", () => {
  expect(told(answerer.answer("Är det brist på diskare i Tallköping?")).direct).not.toContain(
    "just",
  );
});
