/** Of which group the members are asked about, also where no group is named. */
import { groupOfCooperation } from "../groups-meant.ts";
import { asksOnlyFor, COUNTED } from "../seat-words.ts";
import { namedGroups, subjectsOf, touches, type Asked, type Group } from "../../topic.ts";
import { isTurned, sortOf } from "./of-sort.ts";

export function groupAsked(asked: Asked): Group | undefined {
  return namedGroups(asked)[0] ?? ofCooperation(asked) ?? ofAllParties(asked) ?? described(asked);
}

/** A cooperation's parties are those of its first group: who is one, how many or which of a sort. */
function ofCooperation(asked: Asked): Group | undefined {
  const { ask } = asked.question;
  return ask === "whether" || asksForSome(asked) ? groupOfCooperation(asked) : undefined;
}

/** How many municipalities there are is told expressly; which they are is only counted up. */
function asksForSome(asked: Asked): boolean {
  const { ask, years } = asked.question;
  const sort = sortOf(asked);
  if (sort === undefined || years.length > 0) return false;
  const isPlain = sort === "municipality" && !isTurned(asked);
  return (ask === "which" && isPlain) || (ask === "how-many" && !isPlain);
}

/** "Är Trygghetskassan part?", "Vilka kommuner är med?": of the cooperation, where nothing else is named. */
function ofAllParties(asked: Asked): Group | undefined {
  const { question, knowledge } = asked;
  if (!asksIfOrWhich(asked) || !touches(question, "party", "members")) return undefined;
  const isOfSomethingElse = question.mentions.some(
    ({ firm, subjects }) => firm && knowledge.subjects.get(subjects[0])?.kindOf !== "organization",
  );
  if (touches(question, "job-track") || isOfOwnGroup(asked)) return undefined;
  if (isOfSomethingElse || AGREEMENT.test(question.mendedText) || !asksOnlyFor(COUNTED, asked))
    return undefined;
  return subjectsOf(knowledge, "group").find((group) => group.homonym === "default");
}

/** "Är skolan med i Ängsbys grupp?" asks of a group of the place that is named, whichever it is. */
function isOfOwnGroup({ question }: Asked): boolean {
  return (
    question.ask === "whether" &&
    touches(question, "group", "group-body") &&
    question.places.some(({ end }) => GROUP.test(question.tokens[end]?.folded ?? ""))
  );
}

const GROUP = /grupp|group/u;

/** Whether somebody is one, or which of a sort are. */
function asksIfOrWhich(asked: Asked): boolean {
  const { ask, years, mentions, places } = asked.question;
  if (ask === "whether") return true;
  const isOfNone =
    years.length + mentions.length + places.length === 0 &&
    !touches(asked.question, "constellation", "group", "group-body");
  return ask === "which" && isOfNone && sortOf(asked) !== undefined && !isTurned(asked);
}

const AGREEMENT = /(?<!\p{L})(överenskommelse\p{L}*|avtal\p{L}*|agreement)(?!\p{L})/iu;

/** "Satt Ängsby med i arbetsgruppen bakom avtalet?": people are known to ask so for who is in that group. */
function described({ question, carrying, knowledge }: Asked): Group | undefined {
  const [best] = carrying;
  if (question.ask !== "whether" || best === undefined || best.likely < SURELY) return undefined;
  const { fact } = best.entry;
  const subject = knowledge.subjects.get(fact.subject);
  return subject?.kindOf === "group" && fact.id === `${subject.id}/members` ? subject : undefined;
}

const SURELY = 0.5;
