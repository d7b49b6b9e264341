import { expect, test } from "vitest";
import { createAnswerer } from "../../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../../src/knowledge/knowledge.ts";
import type { SubjectId } from "../../../../src/knowledge/schema/base.ts";
import { readRegion, told } from "../../../regions/region.ts";

/** Granåsa's group of 2030, and one of 2026 that met as often, or every week. */
function asking(every: string): (question: string) => string {
  const { entries } = readRegion("skogslan");
  const [later] = entries.documents;
  const earlier = entries.documents.find(({ date }) => date < (later?.date ?? ""));
  const before = entries.groups
    .filter(({ id }) => id === "granasa-ledningsgrupp")
    .map((group) => ({
      ...group,
      id: "granasa-arbetsgrupp" as SubjectId,
      name: { sv: "Arbetsgruppen i Granåsa", en: "The working group in Granåsa" },
      aliases: { sv: [], en: [] },
      cadence: { every },
      source: group.source.map((source) => ({ ...source, document: earlier?.id })),
    }));
  const groups = [...entries.groups, ...before];
  const answerer = createAnswerer(buildKnowledge({ ...entries, groups } as typeof entries));
  return (question) => told(answerer.answer(question)).direct;
}

test("as often as in another year, by the group of each", () => {
  const question = "Träffas de i Granåsa lika ofta 2030 som 2026?";
  expect(asking("P2W")(question)).toMatch(/^Ja: .*varannan vecka och .*varannan vecka\.$/);
  expect(asking("P1W")(question)).toMatch(/^Nej: .*varje vecka och .*varannan vecka\.$/);
});
