/** "Hur ofta är X med i ledningsgruppen?", where X sits only in the larger group that it meets as. */
import type { Subject } from "../../../knowledge/knowledge.ts";
import { holds, type Actor } from "./actors.ts";
import { factOf, subjectsOf, type Asked } from "../topic.ts";

type Group = Extract<Subject, { kindOf: "group" }>;
type Seat = Group["seats"][number];

/** A group of this group's, with all of its seats and more: one for each of the actors, if any. */
export function extendedForm(
  group: Group,
  actors: readonly Actor[],
  asked: Asked,
): Group | undefined {
  if (group.seats.length === 0) return undefined;
  return subjectsOf(asked.knowledge, "group").find((other) => {
    const members = factOf(asked.knowledge, other.id, "members");
    return (
      other.of === group.id &&
      other.seats.length > group.seats.length &&
      group.seats.every((seat) => other.seats.some((one) => isSame(one, seat))) &&
      members !== undefined &&
      actors.every((actor) => holds(members, actor, asked))
    );
  });
}

function isSame(one: Seat, other: Seat): boolean {
  return one.role === other.role && one.organization === other.organization;
}
