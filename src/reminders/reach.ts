/** How far from its trigger a kind of reminder can be of use: what lies further away need not be reckoned. */
import type { ReminderPolicy } from "../knowledge/schema/reminders.ts";

const DAY = 86_400_000;
/** Holidays and weekends may put a time off by so many days. */
const SLACK = 12;

/** Milliseconds from the trigger, generously: no due time comes before `first`, no use ends after `last`. */
export function reachOf({ trigger, offset, expires, repeat, escalation }: ReminderPolicy): {
  readonly first: number;
  readonly last: number;
} {
  const before = daysIn(offset?.before);
  const after = daysIn(offset?.after);
  const again = daysIn(repeat?.every) * (repeat?.most ?? 0) + daysIn(escalation?.after);
  const useful =
    expires.after === undefined ? untilMeeting(trigger) : daysIn(expires.after) + again;
  const slack = useful === 0 ? 1 : SLACK;
  return { first: -(before + SLACK) * DAY, last: (after + useful + slack) * DAY };
}

/** How long before its meeting something may happen. */
function untilMeeting(trigger: ReminderPolicy["trigger"]): number {
  if (trigger === "meeting") return 0;
  return trigger === "agenda-due" ? 40 : 130;
}

/** Working days are taken for calendar days twice as many. */
function daysIn(duration: string | undefined): number {
  if (duration === undefined) return 0;
  return Number(duration.slice(1, -1)) * (duration.endsWith("W") ? 7 : 2);
}
