/** A group whose parties are told by an earlier and by a later document. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import { factOf, namedGroups, subjectsOf, type Asked } from "../topic.ts";

export type Listed = Extract<Subject, { kindOf: "group" | "agreement" }>;

export interface Versions {
  readonly earlier: Listed;
  readonly later: Listed;
}

/** The named group, or the first that has an earlier form, and that earlier form. */
export function versions(asked: Asked): Versions | undefined {
  const { knowledge } = asked;
  const named = namedGroups(asked);
  const later = [...named, ...subjectsOf(knowledge, "group")].find(
    (group) => group.earlier !== undefined,
  );
  const earlier = later?.earlier === undefined ? undefined : knowledge.subjects.get(later.earlier);
  if (later === undefined || (earlier?.kindOf !== "group" && earlier?.kindOf !== "agreement"))
    return undefined;
  return { earlier, later };
}

/** The year of the newest document that tells of it. */
export function yearOf(group: Listed, { knowledge }: Asked): string {
  const dates = group.source.map((source) => knowledge.documents.get(source.document)?.date ?? "");
  return (dates.sort().at(-1) ?? "").slice(0, 4);
}

/** The fact that tells who the parties are. */
export function partiesOf({ id }: Listed, { knowledge }: Asked): Fact | undefined {
  return factOf(knowledge, id, "members") ?? factOf(knowledge, id, "parties");
}
