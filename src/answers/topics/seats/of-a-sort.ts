/** "Är X en myndighet?": what sort of organisation a party is, not whether it sits anywhere. */
import type { Subject } from "../../../knowledge/knowledge.ts";
import { isPartyOfSort, SORTS, sortWords } from "./party-sorts.ts";
import { said } from "../../verdict-word.ts";
import { composed, factOf, subjectsOf, type Asked, type Topic } from "../topic.ts";

export const ofASort: Topic = {
  id: "of-a-sort",
  answer(asked) {
    if (!asksForSort(asked)) return undefined;
    const { question, knowledge } = asked;
    const sort = [...SORTS].find((one) => question.concepts.has(one as never));
    const [party, ...others] = partiesNamed(asked);
    if (sort === undefined || party === undefined || others.length > 0) return undefined;
    if (!isPartyOfSort(party, sort)) return undefined;
    const { language } = question;
    const name = party.name[language].replace(/ \(.*\)$/, "");
    const article = sort === "coordination-association" ? "ett" : "en";
    const told = said(
      "yes",
      { language },
      `, ${name} är ${article} ${sortWords(sort, 1, language)}.`,
      `, ${name} is a ${sortWords(sort, 1, language)}.`,
    );
    const among = subjectsOf(knowledge, "group").find(({ parties }) => parties.includes(party.id));
    const fact = among && factOf(knowledge, among.id, "members");
    return fact && { outcome: "answered", lead: [composed(told, fact)], about: [party.id] };
  },
};

export function asksForSort({ question }: Asked): boolean {
  return question.yesNo && OF_A_SORT.test(question.mendedText);
}

const OF_A_SORT =
  /^(är|var|is|was)\s.+\s(en|ett|a|an)\s(statlig |government |public )?(kommun|myndighet|samordningsförbund|municipality|agency|authority|coordination association)\W*$/iu;

function partiesNamed({ question, knowledge }: Asked): Subject[] {
  return question.mentions.flatMap(({ subjects }) => {
    const subject = knowledge.subjects.get(subjects[0]);
    return subject?.kindOf === "organization" ? [subject] : [];
  });
}
