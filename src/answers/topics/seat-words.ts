/** Words of questions about who sits where, and whether a question holds any others. */
import type { Term } from "../question.ts";
import { isRole } from "./actors.ts";
import type { Asked } from "./topic.ts";

/** Concepts of what is counted in a group. */
export const COUNTED: ReadonlySet<string> = new Set([
  "members",
  "party",
  "represent",
  "count",
  "sum",
  "municipality",
  "government-agency",
  "coordination-association",
  "group",
  "steering-group",
  "constellation",
  "seat-holder",
  "authority-2",
  "group-body",
]);

/** Concepts of seats: those that are counted, and those of being in or outside. */
export const SEATED: ReadonlySet<string> = COUNTED.union(
  new Set([
    "have-a-seat",
    "substitute",
    "belong-to",
    "located-in",
    "joined",
    "stand-outside",
    "local",
    "whole",
  ]),
);

/**
 * True when who sits where is all that is asked, not whether a member may decide, or who sends pupils.
 * `isHeld` tells which other words are accounted for.
 */
export function speaksOfSeats(
  { question, knowledge }: Asked,
  isHeld: (term: Term) => boolean,
): boolean {
  return question.terms.every(
    (term) =>
      term.weak ||
      term.concepts.some((concept) => SEATED.has(concept)) ||
      isRole(term, knowledge) ||
      question.mentions.some((named) => term.start >= named.start && term.end <= named.end) ||
      isHeld(term),
  );
}
