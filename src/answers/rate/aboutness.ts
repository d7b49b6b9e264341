/** Is a fact about what the question names? */
import type { AreaCode } from "../../knowledge/schema/base.ts";
import type { IndexedFact } from "../lexicon/indexed-fact.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Question } from "../question.ts";

/** About 1 for each name that it is about itself. */
export function aboutnessOf(entry: IndexedFact, question: Question, lexicon: Lexicon): number {
  const { subject, about } = entry.fact;
  const main = lexicon.knowledge.subjects.get(subject);
  let sum = question.mentions.length === 0 && main?.homonym === "default" ? 0.3 : 0;
  for (const { subjects, firm } of question.mentions) {
    // The name of a theme is often made of common words, and tells less.
    const weight = firm ? 1 : 0.5;
    const likely = (subjects[0] === subject ? 1 : 0.8) * weight;
    if (subjects.includes(subject)) sum += 1.6 * likely;
    else if (main !== undefined && "group" in main && subjects.includes(main.group)) sum += 1.4;
    else if (subjects.some((id) => about.includes(id))) sum += 0.8 * weight;
    else if (subjects.some((id) => entry.subjects.has(id))) sum += 0.2 * weight;
  }
  for (const { subject: place, area, wide } of question.places) {
    if (about.includes(place)) sum += wide ? 0.2 : 0.8;
    else if (main?.area === area) sum += 0.6;
    else if (main?.area !== undefined && !wide && isMunicipal(main.area, lexicon)) sum -= 0.4;
  }
  return sum;
}

function isMunicipal(code: AreaCode, { knowledge }: Lexicon): boolean {
  return knowledge.areas.get(code)?.level === "municipality";
}
