/** "Hur många parter är myndigheter?", "How many coordination associations are in it?": the parties of a sort, counted. */
import { countWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import { subjectNames } from "../names-told.ts";
import { composed, factOf, stated, type Asked, type Group, type Topic } from "../topic.ts";
import { groupOfAll } from "./groups-meant.ts";
import { isPartyOfSort, SORTS } from "./party-sorts.ts";

export const countOfSort: Topic = {
  id: "count-of-sort",
  answer(asked) {
    const { question, knowledge } = asked;
    const { ask, negated, years, numbers, places, language } = question;
    if (ask !== "how-many" || negated || years.length + numbers.length > 0) return undefined;
    if (places.some(({ wide }) => !wide) || !asksOnlyForSort(asked)) return undefined;
    const [sort, ...others] = [...SORTS].filter((one) => question.concepts.has(one as never));
    const group = groupMeant(asked);
    const fact = group && factOf(knowledge, group.id, "members");
    if (sort === undefined || others.length > 0) return undefined;
    if (group === undefined || fact === undefined) return undefined;
    const found = group.parties.filter((id) => {
      const party = knowledge.subjects.get(id);
      return party !== undefined && isPartyOfSort(party, sort);
    });
    if (found.length === 0) return undefined;
    const count = upperFirst(countWords(found.length, language));
    return {
      outcome: "answered",
      lead: [composed(`${count}: ${subjectNames(found, asked)}.`, fact)],
      details: [stated(fact, language)],
      about: [group.id],
    };
  },
};

/** Of the cooperation, also where it is named; of no other group. */
export function groupMeant({ question, knowledge }: Asked): Group | undefined {
  const group = groupOfAll(knowledge);
  const named = question.mentions.filter(({ firm }) => firm).map(({ subjects: [id] }) => id);
  return named.every((id) => id === group?.id || id === group?.of) ? group : undefined;
}

/** Of municipalities more is asked than how many take part. */
function asksOnlyForSort({ question }: Asked): boolean {
  const isNamed = ({ start, end }: { start: number; end: number }): boolean =>
    question.mentions.some((one) => one.firm && start >= one.start && end <= one.end);
  return (
    !question.concepts.has("municipality" as never) &&
    question.terms.every(
      (term) => term.weak || isNamed(term) || term.concepts.some((one) => FRAME.has(one)),
    )
  );
}

const FRAME: ReadonlySet<string> = new Set([
  ...SORTS,
  "party",
  "party-involved",
  "count",
  "members",
  "member-of-group-1",
  "take-part",
  "sum",
  "period",
]);
