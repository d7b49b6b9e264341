/** Whether a fact holds for the years that are asked about. */
import type { Fact } from "../../knowledge/fact.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Question } from "../question.ts";

/** Each of the years is told, or is that of a document which tells it; also where none is asked about. */
export function isOfYears(
  { sources, text }: Fact,
  question: Question,
  knowledge: Knowledge,
): boolean {
  if (question.years.length === 0) return true;
  const dates = sources.map(({ document }) => knowledge.documents.get(document)?.date ?? "");
  return question.years.every(
    (year) =>
      text[question.language].includes(String(year)) ||
      dates.some((date) => date.startsWith(String(year))),
  );
}
