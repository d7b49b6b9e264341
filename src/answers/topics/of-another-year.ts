/** "Hur många invånare hade Ängsby 2035?", "Vem styrde 2035?": what is of another year is told as just that. */
import type { Fact } from "../../knowledge/fact.ts";
import type { Draft } from "../answer.ts";
import { withoutVerdict } from "../verdict-word.ts";
import { MAJORITY } from "./places/majorities.ts";
import { isOfYears } from "./of-years.ts";
import { inLanguage, type Asked } from "./topic.ts";

/** As it is, where the figures are of the year that is asked about, or no year is. */
export function ofAnotherYear(draft: Draft, { question, knowledge }: Asked): Draft {
  const [year, ...others] = question.years;
  if (year === undefined || others.length > 0 || draft.outcome !== "answered") return draft;
  const told = draft.lead.flatMap(({ facts }) =>
    facts.flatMap((id) => knowledge.facts.get(id) ?? []),
  );
  if (told.length === 0 || !told.every(changesByYear)) return draft;
  if (told.some((fact) => isOfYears(fact, question, knowledge))) return draft;
  const text = inLanguage(
    question.language,
    `Någon uppgift för ${String(year)} finns inte i överenskommelserna. Det som finns är detta:`,
    `The agreements have nothing on this for ${String(year)}. This is what they have:`,
  );
  return {
    ...draft,
    outcome: "partly",
    lead: [{ text, facts: [] }, ...draft.lead.map(withoutVerdict)],
  };
}

/** Figures of places and who governs them are of one time only. */
function changesByYear({ value, on }: Fact): boolean {
  return (value?.kind === "number" && value.area !== undefined) || on.includes(MAJORITY);
}
