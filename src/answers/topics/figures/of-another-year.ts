/** "Hur många invånare hade Ängsby 2035?": the figure of another year is told as just that. */
import type { Draft } from "../../answer.ts";
import { withoutVerdict } from "../../verdict-word.ts";
import { isOfYears } from "../of-years.ts";
import { inLanguage, type Asked } from "../topic.ts";

/** As it is, where the figures are of the year that is asked about, or no year is. */
export function ofAnotherYear(draft: Draft, { question, knowledge }: Asked): Draft {
  const [year, ...others] = question.years;
  if (year === undefined || others.length > 0 || draft.outcome !== "answered") return draft;
  const told = draft.lead.flatMap(({ facts }) =>
    facts.flatMap((id) => knowledge.facts.get(id) ?? []),
  );
  const isOfPlaces = told.every(
    ({ value }) => value?.kind === "number" && value.area !== undefined,
  );
  if (told.length === 0 || !isOfPlaces) return draft;
  if (told.some((fact) => isOfYears(fact, question, knowledge))) return draft;
  const text = inLanguage(
    question.language,
    `Någon uppgift för ${String(year)} finns inte i överenskommelserna. Det som finns är detta:`,
    `The agreements have no figure for ${String(year)}. This is what they have:`,
  );
  return {
    ...draft,
    outcome: "partly",
    lead: [{ text, facts: [] }, ...draft.lead.map(withoutVerdict)],
  };
}
