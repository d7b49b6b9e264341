/** A number of people is asked for, of whom only shares are told. */
import type { Question } from "../../question.ts";
import type { Candidate } from "../../rate.ts";
import { touches } from "../topic.ts";

/** "Hur många är i etableringen?": the share of them who are this or that is no number of them. */
export function isShareForCount({ entry: { fact } }: Candidate, question: Question): boolean {
  return (
    fact.value?.kind === "number" &&
    fact.value.unit === "percent" &&
    question.ask === "how-many" &&
    !OF_SHARES.test(question.mendedText) &&
    !touches(question, "share")
  );
}

const OF_SHARES = /%|procent|andel|percent|share/iu;

/** It is told that their number is not, and nothing is asked that only the share tells of. */
export function isCountUntold({ entry, coverage, fit }: Candidate, best: Candidate): boolean {
  const { asks, gap, on } = entry.fact;
  return (
    gap &&
    asks.includes("how-many") &&
    on.some((concept) => (concept as string) === "count") &&
    coverage >= best.coverage - NEARLY_AS_MUCH &&
    fit > 0
  );
}

const NEARLY_AS_MUCH = 0.03;
