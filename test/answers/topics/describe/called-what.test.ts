import { expect, test } from "vitest";
import { askedOf } from "../../../../src/answers/drafting.ts";
import { createAnswerer } from "../../../../src/answers/respond.ts";
import { calledWhat } from "../../../../src/answers/topics/describe/called-what.ts";
import { buildKnowledge } from "../../../../src/knowledge/knowledge.ts";
import { readRegion } from "../../../regions/region.ts";

const { lexicon } = createAnswerer(buildKnowledge(readRegion("skogslan").entries));
const asked = askedOf("Vad heter nätverket för vägledare?", lexicon, { language: "sv" });

/** What is near tells of these, and nothing carries an answer. */
function near(...subjects: readonly string[]): typeof asked {
  const rated = asked.rated
    .filter(({ entry }) => subjects.includes(entry.fact.subject) && !entry.fact.gap)
    .map((one) => ({ ...one, evidence: 0, missing: [] }));
  expect(rated.length).toBeGreaterThan(1);
  return { ...asked, carrying: [], rated };
}

test("the one body that all that is near tells of is told by its name", () => {
  const draft = calledWhat.answer(near("vagledarnatverket"));
  expect(draft?.lead[0]?.text).toBe("Vägledarnätverket.");
  expect(draft?.lead[0]?.facts).toHaveLength(1);
});

test("of several bodies none is told", () => {
  expect(calledWhat.answer(near("vagledarnatverket", "jobbtorget"))).toBeUndefined();
});

test("nor is one where what is near is far from what is asked", () => {
  const { rated, ...rest } = near("vagledarnatverket");
  const far = rated.map((one) => ({ ...one, evidence: -3 }));
  expect(calledWhat.answer({ ...rest, rated: far })).toBeUndefined();
});
