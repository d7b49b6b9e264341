/** What of facts that answer as well is preferred: the newest, the typed, the express, the short. */
import type { Fact } from "../../knowledge/fact.ts";
import type { ConceptId } from "../../knowledge/schema/base.ts";
import type { IndexedFact } from "../lexicon/indexed-fact.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Question } from "../question.ts";
import { ABBREVIATION } from "../terms.ts";
import type { Sought } from "./sought.ts";

/** From the year that is asked about, or else from the newest document. */
export function timeliness(entry: IndexedFact, question: Question, lexicon: Lexicon): number {
  const { documents } = lexicon.knowledge;
  const isFrom = (when: string): boolean =>
    entry.fact.sources.some(({ document }) =>
      (documents.get(document)?.date ?? "").startsWith(when),
    );
  if (question.years.length === 0) return isFrom(lexicon.newestDate) ? 0.15 : 0;
  const fits = question.years.some(
    (year) => isFrom(String(year)) || entry.numbers.has(String(year)),
  );
  return fits ? 0.5 : -0.3;
}

/** It holds numbers that the question holds. */
export function sharedNumbers({ numbers }: IndexedFact, question: Question): number {
  return question.numbers.filter((number) => numbers.has(number)).length * 0.3;
}

/** The express and positive before what is told aside; and the short. */
export function manner(entry: IndexedFact, { question, touched }: Sought): number {
  const { fact } = entry;
  const { on, value, gap, negative } = fact;
  const expressly = on.filter((concept) => touched.has(concept)).length;
  const aside =
    value?.kind === "number" ? on.filter((concept) => !question.concepts.has(concept)).length : 0;
  const isListAskedFor = isList(fact) && (question.ask === "which" || question.ask === "who");
  const isUnaskedContradiction =
    on.includes(CONTRADICTION) && !question.concepts.has(CONTRADICTION);
  return (
    Math.min(0.4, expressly * 0.2) +
    (value !== undefined && expressly > 0 ? 0.3 : 0) +
    (isListAskedFor && expressly > 0 ? 0.3 : 0) +
    spelledOut(fact, question) -
    aside * 0.15 -
    (gap ? 0.1 : 0) -
    (isUnaskedContradiction ? 1 : 0) -
    (negative && question.ask !== "whether" ? 0.7 : 0) -
    Math.min(0.3, (entry.words("sv").size + entry.words("en").size) / 450)
  );
}

function isList({ value }: Fact): boolean {
  return value?.kind === "subjects" || value?.kind === "seats";
}

/** What an abbreviation stands for is told only when that is asked. */
function spelledOut({ on }: Fact, { concepts }: Question): number {
  if (!on.includes(ABBREVIATION)) return 0;
  return concepts.has(ABBREVIATION) ? 1 : -0.6;
}

const CONTRADICTION = "contradiction" as ConceptId;
