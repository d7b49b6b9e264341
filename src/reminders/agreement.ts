/** What has to change in the outbox for it to agree with a plan: decided here, written by the store. */
import type { Delivery, Plan } from "./outbox.ts";
import type { Reminder, ReminderKey } from "./reminder.ts";

/** The note of a row that the plan no longer has. Only such a row comes back when it is planned again. */
export const UNPLANNED = "unplanned";

export interface Difference {
  /** To be added as pending, due at their time. */
  readonly add: readonly Reminder[];
  /** To be made pending with this reminder; nobody holds them then. */
  readonly change: readonly { readonly reminder: Reminder; readonly nextAt: number }[];
  /** To be withdrawn with the note `UNPLANNED`. */
  readonly withdraw: readonly ReminderKey[];
}

type Kept = Pick<Delivery, "reminder" | "status" | "nextAt" | "note" | "sentAt">;

/** `kept`: every row that waits within the span or whose key is planned. */
export function difference(kept: ReadonlyMap<ReminderKey, Kept>, plan: Plan): Difference {
  const planned = new Map(plan.reminders.map((reminder) => [reminder.key, reminder]));
  const change: { reminder: Reminder; nextAt: number }[] = [];
  for (const reminder of planned.values()) {
    const row = kept.get(reminder.key);
    if (row === undefined || !isToChange(row, reminder)) continue;
    // What waits for another attempt goes on waiting, unless it has got another time.
    const isMoved = row.status !== "pending" || epoch(row.reminder.due) !== epoch(reminder.due);
    change.push({ reminder, nextAt: isMoved ? epoch(reminder.due) : row.nextAt });
  }
  const withdraw = [...kept.values()]
    .filter(({ status, reminder }) => {
      const due = epoch(reminder.due);
      const isInSpan = due >= plan.from && due < plan.to;
      return status === "pending" && isInSpan && !planned.has(reminder.key);
    })
    .map(({ reminder }) => reminder.key);
  return { add: [...planned.values()].filter(({ key }) => !kept.has(key)), change, withdraw };
}

function isToChange({ status, note, sentAt, reminder: before }: Kept, after: Reminder): boolean {
  switch (status) {
    case "pending":
      return !isSame(before, after);
    case "withdrawn":
      return note === UNPLANNED;
    case "expired":
      // The meeting was moved: what was too late may be of use again.
      return epoch(after.expires) > epoch(before.expires);
    case "done":
      return isAnew(after, sentAt ?? 0);
    case "sending":
    case "dead":
      return false;
  }
}

/** The meeting was moved, or the answer given anew, and it is due once more after that. */
function isAnew({ occasion: { since }, due }: Reminder, sentAt: number): boolean {
  return since !== undefined && epoch(since) > sentAt && epoch(due) >= epoch(since);
}

function isSame(one: Reminder, other: Reminder): boolean {
  return (
    epoch(one.due) === epoch(other.due) &&
    epoch(one.expires) === epoch(other.expires) &&
    one.required === other.required &&
    occasionText(one) === occasionText(other)
  );
}

/** The same text for the same occasion, whatever the order of its fields. */
function occasionText({ occasion }: Reminder): string {
  const fields = Object.entries(occasion).filter(([, value]) => value !== undefined);
  return JSON.stringify(fields.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Epoch milliseconds of an instant: ten thousand of them are compared every minute. */
export function epoch(instant: Reminder["due"]): number {
  return Date.parse(instant);
}
