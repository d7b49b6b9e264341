/** Whether a question speaks of how decisions are made, and of nothing else. */
import type { Asked } from "../topic.ts";

/** No word of content speaks of anything else. */
export function isOnlyDeciding({ question }: Asked, frame: ReadonlySet<string> = NOTHING): boolean {
  return question.terms.every(
    (term) =>
      term.weak || term.concepts.some((concept) => DECIDING.has(concept) || frame.has(concept)),
  );
}

const NOTHING: ReadonlySet<string> = new Set();
const DECIDING: ReadonlySet<string> = new Set([
  "decision",
  "consensus",
  "quorum",
  "steering-group",
  "cadence",
  "attendance",
  "disagreement",
]);
