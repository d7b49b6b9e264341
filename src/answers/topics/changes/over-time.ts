/** What the documents tell differently of the whole cooperation, one after the other. */
import type { FactId } from "../../../knowledge/fact.ts";
import type { Contradiction } from "../../../knowledge/schema/kinds.ts";
import type { Statement } from "../../answer.ts";
import type { Asked } from "../topic.ts";

/** Not what only one municipality is concerned by. What is a change, and no other difference, comes first. */
export function differencesOverTime(asked: Asked): Statement[] {
  const { knowledge, question } = asked;
  return knowledge.contradictions
    .filter((one) => spansDocuments(one) && isOfAll(one, asked))
    .toSorted((one, other) => Number(other.onlyWhenAsked) - Number(one.onlyWhenAsked))
    .map(({ id, text, facts }) => {
      const own: FactId = `contradiction/${id}`;
      return {
        text: text[question.language],
        facts: knowledge.facts.has(own) ? [own] : facts,
      };
    });
}

/** It is told differently by two documents. */
export function spansDocuments({ source }: Pick<Contradiction, "source">): boolean {
  return new Set(source.map(({ document }) => document)).size > 1;
}

function isOfAll({ facts }: Contradiction, { knowledge }: Asked): boolean {
  return facts.every((id) => {
    const fact = knowledge.facts.get(id);
    const subject = fact && knowledge.subjects.get(fact.subject);
    const area = subject?.kindOf === "area" ? subject.code : subject?.area;
    return area === undefined || knowledge.areas.get(area)?.level !== "municipality";
  });
}
