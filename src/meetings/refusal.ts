/** What cannot be done, and what to do instead: an expected outcome, no fault. */
import type { Text } from "../knowledge/schema/base.ts";

export interface Refusal {
  readonly refused: Text;
}

export function refuse(sv: string, en: string): Refusal {
  return { refused: { sv, en } };
}

export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === "object" && outcome !== null && "refused" in outcome;
}
