/** Is a true sentence an answer to this question? What no likeness makes up for is checked here. */
import type { Fact } from "../../../knowledge/fact.ts";
import { holdsThen, isFigureOfPlace } from "../../find.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Question } from "../../question.ts";
import { rater } from "../../rate.ts";
import type { Evidence } from "../evidence.ts";
import type { Reason } from "./reason.ts";

/** Undefined when a sentence may answer the question; a sentence of no fact was chosen by code. Pure. */
export function wrongSubject(
  { id, facts, isFact }: Evidence,
  question: Question,
  lexicon: Lexicon,
): Reason | undefined {
  const [fact] = facts;
  const entry = fact && lexicon.index.byId.get(fact.id);
  if (!isFact || entry === undefined) return undefined;
  const narrow = question.places.filter(({ wide }) => !wide);
  if (narrow.length > 0 && !narrow.some(({ area }) => entry.areas.has(area)))
    return { kind: "place", text: `${id} is not about the municipality that is asked about` };
  if (!isFigureOfPlace(entry, question))
    return { kind: "place", text: `${id} is a figure of another place` };
  if (!holdsThen(entry, question))
    return { kind: "time", text: `${id} does not hold for the year that is asked about` };
  const { fit, missingSlots } = rater(question, lexicon)(entry);
  if (fit < 0.5 || missingSlots.length > 0)
    return { kind: "kind", text: `${id} does not tell what is asked for` };
  return undefined;
}

/** True when all that is said is that the documents do not say it. */
export function isSilence(facts: readonly Fact[]): boolean {
  return facts.length > 0 && facts.every(({ gap }) => gap);
}
