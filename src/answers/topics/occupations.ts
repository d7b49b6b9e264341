/** Which occupation a question about job tracks asks for. */
import type { Term } from "../question.ts";
import type { Asked } from "./topic.ts";

/** What a question about job tracks is framed in. */
const FRAME = new Set([
  "job-track",
  "train-people",
  "status",
  "wanted",
  "shared",
  "municipality",
  "development",
  "members",
  "offer",
  "count",
  "task",
  "through",
  "area-of-agreement",
  "difference",
  "change",
  "contradiction",
  "definition",
  "unit",
  "start",
  "period",
  "appendix",
  "partner",
  "education-course",
]);

/** Words of the question that tell the occupation. */
export function occupations({ question }: Asked): Term[] {
  return question.terms.filter(
    (term) => !term.weak && !term.concepts.some((concept) => FRAME.has(concept)),
  );
}
