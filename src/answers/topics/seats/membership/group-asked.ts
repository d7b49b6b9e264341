/** Of which group the members are asked about, also where no group is named. */
import type { Subject } from "../../../../knowledge/knowledge.ts";
import { groupOfAll, groupOfCooperation } from "../groups-meant.ts";
import { isCurrent } from "../leading-groups.ts";
import { asksOnlyFor, COUNTED } from "../seat-words.ts";
import { factOf, namedGroups, subjectsOf, touches, type Asked, type Group } from "../../topic.ts";
import { isTurned, sortOf } from "./of-sort.ts";

export function groupAsked(asked: Asked): Group | undefined {
  const [named] = namedGroups(asked);
  if (named !== undefined) return named;
  if (isOfPlace(asked)) return ofPlace(asked);
  return ofCooperation(asked) ?? ofAllParties(asked) ?? described(asked);
}

/** "Är rektorn med i Ängsbys grupp?", "in the group in Ängsby". */
function isOfPlace({ question: { ask, mendedText, places } }: Asked): boolean {
  return (
    ask === "whether" &&
    GROUP.test(mendedText) &&
    places.some(({ locative, wide }) => locative && !wide)
  );
}

/** The one that the newest document tells of, where there are not several to choose among. */
function ofPlace({ question, knowledge }: Asked): Group | undefined {
  const [place, ...others] = question.places.filter(({ locative, wide }) => locative && !wide);
  const own = subjectsOf(knowledge, "group").filter(
    (group) =>
      group.level === "municipal" &&
      group.area === place?.area &&
      isCurrent(group, knowledge) &&
      factOf(knowledge, group.id, "members")?.gap === false,
  );
  const first = own.filter((group) => !own.some(({ id }) => id === group.of));
  return others.length === 0 && first.length === 1 ? first[0] : undefined;
}

const GROUP = /(?<!\p{L})(grupp|gruppen|group)(?!\p{L})/iu;

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
  const isOfSomethingElse = question.mentions.some(({ firm, subjects: [id] }) => {
    const kind = knowledge.subjects.get(id)?.kindOf;
    return NO_PARTIES.has(kind) || (firm && kind !== "organization");
  });
  if (touches(question, "job-track")) return undefined;
  if (isOfSomethingElse || AGREEMENT.test(question.mendedText) || !asksOnlyFor(COUNTED, asked))
    return undefined;
  return groupOfAll(knowledge);
}

/** Of what they are asked about then, however vaguely it is named. */
const NO_PARTIES: ReadonlySet<Subject["kindOf"] | undefined> = new Set([
  "duty",
  "rule",
  "track",
  "project",
]);

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
