import { expect, test } from "vitest";
import { createAnswerer } from "../../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../../src/knowledge/knowledge.ts";
import { readRegion, openRegion } from "../../../regions/region.ts";

const { entries } = readRegion("skogslan");
const withoutParties = createAnswerer(
  buildKnowledge({
    ...entries,
    agreements: entries.agreements.map((one) =>
      one.id === "lja" ? { ...one, parties: [], signedBy: [] } : one,
    ),
  }),
);

test("whom an agreement covers is not told by others who are named with it", () => {
  const { outcome, lead } = withoutParties.answer("Vilka kommuner gäller det lokala jobbavtalet?");
  expect(outcome).toBe("unknown");
  expect(lead[0]?.text).toBe(
    "Det räknas inte upp vilka kommuner som det lokala jobbavtalet gäller.",
  );
});

test("whom it covers is told where its parties are", () => {
  const { ask } = openRegion("skogslan");
  expect(ask("Vilka kommuner gäller det lokala jobbavtalet?").outcome).toBe("answered");
});
