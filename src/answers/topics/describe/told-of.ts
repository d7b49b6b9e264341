/** What the facts of a subject say of it, the defining ones first. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import { factsAbout } from "../topic.ts";

const ORDER = [
  "definition",
  "abbreviation",
  "purpose",
  "task",
  "members",
  "cadence",
  "goal",
  "target-group",
];

/** The lower, the nearer to saying what the subject is. */
export function rank(fact: Fact): number {
  const places = fact.on.map((concept) => ORDER.indexOf(concept)).filter((place) => place >= 0);
  return places.length === 0 ? ORDER.length : Math.min(...places);
}

/** What is known of a subject, its figures apart. */
export function toldOf(id: SubjectId, knowledge: Knowledge): Fact[] {
  return factsAbout(knowledge, id)
    .filter((fact) => !fact.gap && fact.value?.kind !== "number")
    .sort((a, b) => rank(a) - rank(b));
}
