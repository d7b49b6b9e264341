/** Is a true sentence an answer to this question? What no likeness makes up for is checked here. */
import type { Fact } from "../../../knowledge/fact.ts";
import { countsTheSame } from "../../counting.ts";
import { comparesOnly, holdsThen, isFigureOfPlace, isStrangeName } from "../../requirements.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Question } from "../../question.ts";
import { rater } from "../../rate.ts";
import type { Evidence } from "../evidence.ts";
import type { Reason } from "./reason.ts";

/**
 * Undefined when a sentence may answer the question. It may not when the rules by which the
 * knowledge base answers alone say that no likeness makes up for what it lacks; that it need not
 * use the question's words is what a language model is for. A sentence that is no fact's own was
 * made by code for just this question. Pure.
 */
export function wrongSubject(
  { id, facts: [fact], isFact }: Evidence,
  question: Question,
  lexicon: Lexicon,
): Reason | undefined {
  const entry = fact && lexicon.index.byId.get(fact.id);
  if (!isFact || entry === undefined) return undefined;
  const narrow = question.places.filter(({ wide }) => !wide);
  const isElsewhere = narrow.length > 0 && !narrow.some(({ area }) => entry.areas.has(area));
  if (isElsewhere || !isFigureOfPlace(entry, question))
    return { kind: "place", text: `${id} is about another place than is asked about` };
  if (!holdsThen(entry, question))
    return { kind: "time", text: `${id} does not hold for the year that is asked about` };
  const { fit, missing, missingSlots } = rater(question, lexicon)(entry);
  const isOther =
    fit < 0.5 ||
    missingSlots.length > 0 ||
    missing.some(isStrangeName) ||
    !countsTheSame(entry, question, lexicon) ||
    (entry.fact.value?.kind === "number" && !missing.every(comparesOnly));
  return isOther ? { kind: "kind", text: `${id} does not tell what is asked for` } : undefined;
}

/** True when all that is said is that the documents do not say it. */
export function isSilence(facts: readonly Fact[]): boolean {
  return facts.length > 0 && facts.every(({ gap }) => gap);
}
