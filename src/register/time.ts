/** Days in the calendar, and the periods in which memberships hold. */
import { Temporal } from "temporal-polyfill";
import type { Day } from "./membership.ts";

/** Where the cooperation is: whose days and clock people mean where nothing else is said. */
export const TIME_ZONE = "Europe/Stockholm";

/** From and to are both included; an open end is left out. */
export interface Span {
  readonly from: Day;
  readonly to?: Day | undefined;
}

/** Later than any day: an open end. Days of four-digit years compare as texts. */
const OPEN = "9999-12-31";

/** Does the period hold on this day? */
export function covers({ from, to }: Span, day: Day): boolean {
  return from <= day && day <= (to ?? OPEN);
}

/** Do the periods share a day? */
export function overlaps(one: Span, other: Span): boolean {
  return one.from <= (other.to ?? OPEN) && other.from <= (one.to ?? OPEN);
}

/** The day so many days later, or earlier. */
export function shifted(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString() as Day;
}
