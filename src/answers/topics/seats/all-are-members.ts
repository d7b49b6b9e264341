/** Whether those who are named are in the group that is named, and nothing else is asked about. */
import { actorsOf, holds } from "./actors.ts";
import { SEATED } from "./seat-words.ts";
import { factOf, namedGroups, type Asked } from "../topic.ts";

/** "Sedan när är X med i G?": the list of G's own members tells that X is. */
export function allAreMembers(asked: Asked): boolean {
  const [group] = namedGroups(asked);
  const fact = group && factOf(asked.knowledge, group.id, "members");
  if (group === undefined || fact === undefined || fact.gap) return false;
  const actors = actorsOf(asked, group).filter(({ id }) => id !== undefined);
  const isOfMembers = asked.question.terms.every(
    ({ weak, concepts }) => weak || concepts.some((concept) => SEATED.has(concept)),
  );
  return isOfMembers && actors.length > 0 && actors.every((actor) => holds(fact, actor, asked));
}
