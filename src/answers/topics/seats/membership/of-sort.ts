/** Parties of a sort that is asked for: municipalities, government agencies, or all but those. */
import { lowerFirst } from "../../../../knowledge/facts/group-facts.ts";
import type { SubjectId } from "../../../../knowledge/schema/base.ts";
import type { Draft } from "../../../answer.ts";
import { BESIDES } from "../../../language/besides.ts";
import { subjectNames } from "../../names-told.ts";
import { isPartyOfSort, SORTS } from "../party-sorts.ts";
import { asksOnlyFor, SEATED } from "../seat-words.ts";
import { composed, factOf, inLanguage, type Asked, type Group } from "../../topic.ts";

/** "Vilka samordningsförbund sitter i styrgruppen?" */
export function ofSort(group: Group, asked: Asked): Draft | undefined {
  const sort = sortOf(asked);
  if (sort === undefined || !asksOnlyFor(SEATED, asked)) return undefined;
  const chosen = partiesOfSort(group, sort, asked);
  if (chosen.length === 0 || chosen.length === group.parties.length) return undefined;
  const names = subjectNames(chosen, asked);
  const text = inLanguage(
    asked.question.language,
    `I ${lowerFirst(group.name.sv)} ingår ${names}.`,
    `${group.name.en} includes ${names}.`,
  );
  return {
    outcome: "answered",
    lead: [composed(text, factOf(asked.knowledge, group.id, "members"))],
    about: [group.id],
  };
}

/** The sort that is asked for, if any. */
export function sortOf({ question }: Asked): string | undefined {
  const touched: ReadonlySet<string> = new Set(question.terms.flatMap((term) => term.concepts));
  return [...SORTS].find(
    (sort) =>
      touched.has(sort) || (sort === "municipality" && question.concepts.has(sort as never)),
  );
}

/** Those of the sort, or the others where it is named to be left out. */
export function partiesOfSort(group: Group, sort: string, asked: Asked): SubjectId[] {
  const turned = isTurned(asked);
  return group.parties.filter((id) => {
    const subject = asked.knowledge.subjects.get(id);
    return subject !== undefined && isPartyOfSort(subject, sort) !== turned;
  });
}

/** "Som inte är kommuner", "besides the municipalities". */
export function isTurned({ question }: Asked): boolean {
  if (BESIDES.test(question.mendedText)) return true;
  const not = question.tokens.findIndex(({ folded }) => NOT.test(folded));
  return (
    not >= 0 &&
    question.terms.some(
      ({ start, concepts }) => start > not && concepts.some((concept) => SORTS.has(concept)),
    )
  );
}

const NOT = /^(inte|ej|icke|not)$/;
