import { expect, test } from "vitest";
import { createAnswerer } from "../../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../../src/knowledge/knowledge.ts";
import type { SubjectId } from "../../../../src/knowledge/schema/base.ts";
import { readRegion, told } from "../../../regions/region.ts";

/** Älgmo's management group meets as a larger group now and then, with Granen in it. */
const { entries } = readRegion("skogslan");
const larger = entries.groups
  .filter(({ id }) => id === "algmo-ledningsgrupp")
  .map((group) => ({
    ...group,
    id: "algmo-utokad-grupp" as SubjectId,
    of: group.id,
    name: { sv: "Utökade gruppen i Älgmo", en: "The extended group in Älgmo" },
    aliases: { sv: [], en: [] },
    seats: [...group.seats, { ...group.seats[0], organization: "granen" as SubjectId }],
    cadence: { every: "P3M" },
  }));
const groups = [
  ...entries.groups.map((group) =>
    group.id === "algmo-ledningsgrupp" ? { ...group, cadence: "not-stated" as const } : group,
  ),
  ...larger,
];
const answerer = createAnswerer(buildKnowledge({ ...entries, groups } as typeof entries));
const ask = (question: string) => told(answerer.answer(question));

test.each([
  "Hur ofta är Granen med i Älgmos ledningsgrupp?",
  "När är Granen med i Älgmos ledningsgrupp?",
  "How often does Granen join Älgmo's management group?",
])("%s is told by the larger group that it meets as", (question) => {
  expect(ask(question).direct).toMatch(/^(Utökade gruppen|The extended group).*(kvartal|quarter)/);
});

test("who sits only there is in the group only then", () => {
  expect(ask("Är Granen med i Älgmos ledningsgrupp?").direct).toBe(
    "Samordningsförbundet Granen är med bara när gruppen möts som utökade gruppen i Älgmo.",
  );
  expect(ask("Är jobbverket med i Älgmos ledningsgrupp?").direct).toMatch(/^Ja/);
  expect(ask("Är pensionsrådet med i Älgmos ledningsgrupp?").direct).not.toContain("utökade");
});

test("how often the group itself meets is not told by it", () => {
  const { outcome, text } = ask("Hur ofta träffas Älgmos ledningsgrupp?");
  expect(outcome).toBe("unknown");
  expect(text).toContain("Utökade gruppen i Älgmo träffas en gång i kvartalet.");
});
