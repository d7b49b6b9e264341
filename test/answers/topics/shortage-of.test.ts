import { expect, test } from "vitest";
import { createAnswerer } from "../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";
import { readRegion, told } from "../../regions/region.ts";

const { entries } = readRegion("skogslan");
const units = entries.units.map((unit) => ({
  ...unit,
  facts: unit.facts.flatMap((fact) =>
    unit.id === entries.units[0]?.id && fact === unit.facts[0]
      ? [
          fact,
          {
            ...fact,
            id: "shortage" as never,
            on: ["shortage"] as never,
            text: {
              sv: "I restaurangerna är det brist på diskare och servitörer.",
              en: "The restaurants have a shortage of dishwashers and waiters.",
            },
          },
        ]
      : [fact],
  ),
}));
const answerer = createAnswerer(buildKnowledge({ ...entries, units }));

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
