/** Which groups are meant where none is named: a cooperation's own, those of a sort or from one document. */
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import { tokensOf } from "../../language/tokens.ts";
import { isOfName, type Question } from "../../question.ts";
import { subjectsOf, type Asked, type Group } from "../topic.ts";

/** The group in which all parties of the cooperation sit. */
export function groupOfAll(knowledge: Knowledge): Group | undefined {
  return subjectsOf(knowledge, "group").find(({ homonym }) => homonym === "default");
}

/** The group in which the parties of a named cooperation sit. */
export function groupOfCooperation({ question, knowledge }: Asked): Group | undefined {
  const named = question.mentions.map(({ subjects: [id] }) => withoutYear(id, knowledge));
  return subjectsOf(knowledge, "group").find(
    ({ homonym, of }) => homonym === "default" && of !== undefined && named.includes(of),
  );
}

/** What is told of a cooperation in a certain year is told of that cooperation. */
export function withoutYear(id: SubjectId, knowledge: Knowledge): SubjectId {
  const subject = knowledge.subjects.get(id);
  return subject?.kindOf === "theme" ? (subject.of ?? id) : id;
}

/** Concepts of how often a group meets. */
export const HOW_OFTEN: ReadonlySet<string> = new Set([
  "cadence",
  "change",
  "most-often",
  "least-often",
]);

/**
 * "Vilken ledningsgrupp träffas oftast enligt bilagan?": groups of that sort, from that document.
 * Undefined where something else than groups is asked about: "Vilket yrke söks oftast?"
 */
export function groupsMeant(
  { question, knowledge }: Asked,
  tellsHowOften: boolean,
): readonly Group[] | undefined {
  const named = question.mentions.flatMap(({ subjects }) => subjects);
  const documents = [...knowledge.documents.values()].flatMap(({ id, date }) =>
    named.includes(id) || question.years.includes(Number(date.slice(0, 4))) ? [id] : [],
  );
  const words = question.terms.filter(
    (term) =>
      !term.weak &&
      !term.concepts.some((concept) => OF_GROUPS.has(concept)) &&
      !isOfName(term, question),
  );
  let groups = subjectsOf(knowledge, "group").filter(
    ({ source }) =>
      documents.length === 0 || source.some(({ document }) => documents.includes(document)),
  );
  for (const word of words) {
    const kinds = new Set(groups.filter((group) => isNamed(group, word)).map(({ kind }) => kind));
    if (kinds.size > 0) groups = groups.filter(({ kind }) => kinds.has(kind));
    else if (!tellsHowOften) return undefined;
  }
  return groups;
}

const OF_GROUPS: ReadonlySet<string> = new Set([
  ...HOW_OFTEN,
  "group",
  "municipality",
  "party",
  "members",
  "count",
  "appendix",
  "agreement",
]);

function isNamed(group: Group, { keys }: Question["terms"][number]): boolean {
  return tokensOf(group.name.sv + " " + group.name.en).some((token) =>
    token.keys.some((key) => keys.includes(key)),
  );
}
