/** How much of what a question says a fact accounts for, and what it leaves out. */
import type { ConceptId } from "../../knowledge/schema/base.ts";
import type { IndexedFact } from "../lexicon/indexed-fact.ts";
import type { Mention, Term } from "../question.ts";
import { ABBREVIATION } from "../terms.ts";
import { holdsWord, matchOf } from "./match.ts";
import type { Sought } from "./sought.ts";

export interface Coverage {
  /** How much of the question's content the fact accounts for, 0–1, rare words counting more. */
  readonly coverage: number;
  readonly missing: readonly Term[];
  /** How many of the properties that were told before the question, or only hinted at, it speaks of. */
  readonly told: number;
}

export function coverageOf(entry: IndexedFact, { question, lexicon, words }: Sought): Coverage {
  let total = 0;
  let got = 0;
  let told = 0;
  const missing: Term[] = [];
  for (const { term, weight, mention, isTold } of words) {
    const own = matchOf(term, entry, lexicon);
    if (isTold && own >= 0.9) told += 1;
    const match = Math.max(own, asName(mention, entry));
    if (term.weak && match < 0.9) continue;
    total += weight;
    got += weight * match;
    if (match < 0.4) missing.push(term);
  }
  for (const mention of question.mentions) {
    if (!mention.subjects.some((id) => entry.subjects.has(id))) continue;
    total += NAME_WEIGHT;
    got += NAME_WEIGHT;
  }
  return { coverage: total === 0 ? 1 : got / total, missing, told };
}

/** A name accounts for about as much of a question as a rare word. */
const NAME_WEIGHT = 2;

/** A word that is part of a name which the fact is about is accounted for. */
function asName(mention: Mention | undefined, entry: IndexedFact): number {
  if (mention === undefined) return 0;
  if (mention.subjects.includes(entry.fact.subject)) return 1;
  return mention.subjects.some((id) => entry.subjects.has(id)) ? 0.8 : 0;
}

/** Properties that are asked for, and that the fact is silent about. */
export function slotsMissing(entry: IndexedFact, sought: Sought): ConceptId[] {
  return sought.slotted
    .filter((term) => !meets(term, entry, sought))
    .flatMap((term) => term.concepts.find((concept) => sought.lexicon.slots.has(concept)) ?? []);
}

/** Expressly, or in the very word; in other words too, unless it is asked who: "leads" is not "sits in". */
function meets(term: Term, entry: IndexedFact, { question, lexicon }: Sought): boolean {
  if (term.concepts.some((concept) => entry.concepts.has(concept))) return true;
  if (term.concepts.includes(ABBREVIATION)) return false;
  if (holdsWord(entry, term)) return true;
  if (term.concepts.some((concept) => lexicon.strict.has(concept))) return false;
  return question.ask !== "who" && term.concepts.some((concept) => entry.textConcepts.has(concept));
}
