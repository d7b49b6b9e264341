/** What cannot be done, told so that whoever asked for it can put it right. */
import type { Text } from "../knowledge/schema/base.ts";
import type { RegisterWrite } from "./records.ts";

export type RefusalCode =
  | "unknown-group"
  | "unknown-seat"
  | "unknown-person"
  | "unknown-membership"
  | "unknown-role"
  | "unknown-organization"
  | "unknown-task"
  | "ambiguous"
  | "missing"
  | "not-a-date"
  | "dates-cross"
  | "not-valid"
  | "group-ended"
  | "seat-needed"
  | "seat-not-wanted"
  | "overlap"
  | "seat-full"
  | "function-taken"
  | "substitute-for-nobody"
  | "substitute-for-oneself"
  | "ordinary-and-substitute"
  | "same-person"
  | "still-needed"
  | "person-exists"
  | "email-taken"
  | "identity-number"
  | "contradiction"
  | "time-passed"
  | "ends-first"
  | "time-taken";

/** An expected outcome, no fault. */
export interface Refusal {
  /** What is wrong and what to do. */
  readonly refused: Text;
  /** Tells refusals apart for those who are not people: a form shows each at its field. */
  readonly code?: RefusalCode;
}

/** What was looked for, or why it is not there. */
export type Found<T> = T | Refusal;

/** What a change comes to: records to write, or at least one reason not to. */
export type Decision =
  | { readonly outcome: "accepted"; readonly writes: readonly RegisterWrite[] }
  | { readonly outcome: "refused"; readonly refusals: readonly [Refusal, ...Refusal[]] };

export function refuse(sv: string, en: string): Refusal {
  return { refused: { sv, en } };
}

export function refusal(code: RefusalCode, sv: string, en: string): Refusal {
  return { refused: { sv, en }, code };
}

export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === "object" && outcome !== null && "refused" in outcome;
}

export function refused(first: Refusal, ...others: readonly Refusal[]): Decision {
  return { outcome: "refused", refusals: [first, ...others] };
}

export function accepted(writes: readonly RegisterWrite[]): Decision {
  return { outcome: "accepted", writes };
}

/** Accepted when there is nothing against it. */
export function decided(writes: readonly RegisterWrite[], refusals: readonly Refusal[]): Decision {
  const [first, ...others] = refusals;
  return first === undefined ? accepted(writes) : refused(first, ...others);
}
