/** Which groups are compared by how often they meet. */
import { isCurrent, LEADING } from "../seats/leading-groups.ts";
import { subjectsOf, type Asked } from "../topic.ts";
import type { Group } from "./pace.ts";

/** Named groups, and the leading group of each municipality that is named besides; as they are named. */
export function sidesOf(asked: Asked): Group[] {
  const { question, knowledge } = asked;
  const ofYears = ofEachYear(asked);
  if (ofYears.length > 1) return ofYears;
  const named = question.mentions.flatMap(({ start, subjects: [id] }) => {
    const subject = knowledge.subjects.get(id);
    return subject?.kindOf === "group" && !ofAll(subject) ? [{ start, group: subject }] : [];
  });
  const areas = new Set(named.map(({ group }) => group.area));
  const local = question.places
    .filter(({ wide, area }) => !wide && !areas.has(area))
    .flatMap(({ start, area }) => {
      const own = leading(asked).filter((group) => group.area === area);
      const known = own.filter(({ cadence }) => cadence !== "not-stated");
      return (known.length > 0 ? known : own).map((group) => ({ start, group }));
    });
  const all = [...named, ...local].sort((a, b) => a.start - b.start);
  return [...new Map(all.map(({ group }) => [group.id, group])).values()];
}

/** "De lokala grupperna" is a name for all of them. */
export function ofAll({ level, area }: Group): boolean {
  return level === "municipal" && area === undefined;
}

/** The groups that lead a municipality's cooperation today. */
export function leading({ knowledge }: Asked): Group[] {
  return subjectsOf(knowledge, "group").filter(
    (group) =>
      group.level === "municipal" &&
      group.area !== undefined &&
      LEADING.has(group.kind) &&
      isCurrent(group, knowledge),
  );
}

/** "Träffas de i Ängsby lika ofta 2020 som 2018?": that of each year, where only one is told of. */
function ofEachYear({ question, knowledge }: Asked): Group[] {
  const [place, ...others] = question.places.filter(({ wide }) => !wide);
  const [one, other, ...more] = [...new Set(question.years)];
  if (place === undefined || one === undefined || other === undefined) return [];
  const isOfGroup = question.mentions.some(
    ({ subjects: [id] }) => knowledge.subjects.get(id)?.kindOf === "group",
  );
  if (others.length + more.length > 0 || isOfGroup) return [];
  const sides = [one, other].map((year) =>
    subjectsOf(knowledge, "group").filter(
      ({ area, cadence, source: [source] }) =>
        area === place.area &&
        cadence !== "not-stated" &&
        source !== undefined &&
        knowledge.documents.get(source.document)?.date.startsWith(String(year)),
    ),
  );
  return sides.every(({ length }) => length === 1) ? sides.flat() : [];
}
