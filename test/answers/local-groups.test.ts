/** "Den lokala gruppen i Granåsa": the group that a municipality has of a kind that each has one of. */
import { expect, test } from "vitest";
import { createAnswerer } from "../../src/answers/respond.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { readRegion, told } from "../regions/region.ts";

/** The local groups, of which the management groups are a kind; Granåsa and Älgmo have one each. */
function withLocalGroups() {
  const { entries } = readRegion("skogslan");
  const [first] = entries.groups;
  if (first === undefined) throw new Error("the region has no groups");
  type Group = typeof first;
  const bare = { seats: [], facts: [], reportsTo: [], area: undefined, of: undefined };
  const local = {
    ...first,
    ...bare,
    id: "lokala-grupper" as Group["id"],
    name: { sv: "De lokala grupperna", en: "The local groups" },
    aliases: { sv: ["lokal grupp", "lokala grupper"], en: ["local group", "local groups"] },
  } as Group;
  const managing = {
    ...local,
    id: "lokala-ledningsgrupper" as Group["id"],
    name: { sv: "De lokala ledningsgrupperna", en: "The local management groups" },
    aliases: { sv: [], en: [] },
    of: local.id,
  } as Group;
  const groups = entries.groups.map((group) =>
    /^(granasa|algmo)-ledningsgrupp$/.test(group.id) ? { ...group, of: managing.id } : group,
  );
  return createAnswerer(buildKnowledge({ ...entries, groups: [...groups, local, managing] }));
}

const answerer = withLocalGroups();
const ask = (question: string): string => told(answerer.answer(question)).direct;

test("a municipality's local group is the one that it has of any kind", () => {
  expect(ask("Hur ofta träffas Granåsas lokala grupp?")).toBe(
    ask("Hur ofta träffas Granåsas ledningsgrupp?"),
  );
  expect(ask("How often does the local group in Älgmo meet?")).toBe(
    ask("How often does Älgmo's management group meet?"),
  );
});

test("where it has none, nothing is told of those of others", () => {
  expect(ask("Hur ofta träffas Mörkfors lokala grupp?")).not.toContain("Granåsa");
});
