/** Who sits in a group: yes or no for one party, how many, and which of a sort. */
import { asksForSort } from "./of-a-sort.ts";
import { asksIfIn } from "./membership/asks-if-in.ts";
import { groupAsked } from "./membership/group-asked.ts";
import { howMany } from "./membership/how-many.ts";
import { isMember } from "./membership/is-member.ts";
import { ofSort, sortOf } from "./membership/of-sort.ts";
import { touches, type Asked, type Topic } from "../topic.ts";

export const membership: Topic = {
  id: "membership",
  answer(asked) {
    const { question } = asked;
    const counts = question.ask === "how-many" && sortOf(asked) !== undefined;
    const asksWho = touches(question, "members", "party", "represent") || asksIfIn(asked);
    if (!counts && !asksWho) return undefined;
    const group = groupAsked(asked);
    if (group === undefined) return undefined;
    if (isToldAsDifferent(asked) || asksForSort(asked)) return undefined;
    if (question.ask === "whether") return isMember(group, asked);
    if (question.ask === "how-many") return howMany(group, asked);
    if (question.ask === "which") return ofSort(group, asked);
    return undefined;
  },
};

/** "Beskrivs den på samma sätt i båda texterna?": people are known to ask so for how the two differ. */
function isToldAsDifferent({ carrying: [best] }: Asked): boolean {
  return (
    best !== undefined &&
    best.likely > SURELY &&
    best.entry.fact.on.some((concept) => (concept as string) === "contradiction")
  );
}

const SURELY = 0.5;
