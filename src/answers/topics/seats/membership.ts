/** Who sits in a group: yes or no for one party, how many, and which of a sort. */
import { asksForSort } from "./of-a-sort.ts";
import { asksIfIn, asksWhichIn } from "./membership/asks-if-in.ts";
import { groupAsked } from "./membership/group-asked.ts";
import { howMany } from "./membership/how-many.ts";
import { isMember } from "./membership/is-member.ts";
import { ofSort, sortOf } from "./membership/of-sort.ts";
import type { Draft, Statement } from "../../answer.ts";
import { startsWithVerb } from "../../language/ask.ts";
import { tokensOf } from "../../language/tokens.ts";
import { namedGroups, touches, type Asked, type Topic } from "../topic.ts";

export const membership: Topic = {
  id: "membership",
  answer(asked) {
    const { question } = asked;
    const alone = withoutOpening(asked);
    if (alone !== undefined) return alone;
    const counts = question.ask === "how-many" && sortOf(asked) !== undefined;
    const asksWho =
      touches(question, "members", "party", "represent") || asksIfIn(asked) || asksWhichIn(asked);
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

/** "Jag gör listan, är X med i G?": who asks, and why, changes nothing of whether somebody sits there. */
function withoutOpening(asked: Asked): Draft | undefined {
  const { mendedText, ask, mentions, places, numbers } = asked.question;
  const [whole, opening = ""] = ask === "whether" ? (OPENING.exec(mendedText) ?? []) : [];
  const rest = mendedText.slice(whole?.length ?? 0);
  if (whole === undefined || !startsWithVerb(rest) || namedGroups(asked).length === 0)
    return undefined;
  const end = tokensOf(opening).length;
  const tellsMore = [...mentions, ...places].some(({ start }) => start < end) || numbers.length > 0;
  const draft = tellsMore ? undefined : asked.leadsTo?.(rest);
  return isOfSeats(draft?.lead[0], asked) ? draft : undefined;
}

const OPENING = /^((?:jag|vi|i|i'm|we|we're) [^,.?]{3,60}), /iu;

/** Whether somebody sits there has been answered, or that they are not named. */
function isOfSeats(lead: Statement | undefined, { knowledge }: Asked): boolean {
  return (lead?.facts ?? []).some((id) => knowledge.facts.get(id)?.value?.kind === "seats");
}

/** "Beskrivs den på samma sätt i båda texterna?": people are known to ask so for how the two differ. */
function isToldAsDifferent({ carrying: [best] }: Asked): boolean {
  return (
    best !== undefined &&
    best.likely > SURELY &&
    best.entry.fact.on.some((concept) => (concept as string) === "contradiction")
  );
}

const SURELY = 0.5;
