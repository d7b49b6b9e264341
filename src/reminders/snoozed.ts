/** What people have put off comes once more at its new time, and its other reminders wait for that. */
import { Temporal } from "temporal-polyfill";
import type { ReminderPolicy } from "../knowledge/schema/reminders.ts";
import { TIME_ZONE } from "../register/time.ts";
import { baseOf, type Snooze } from "./preference.ts";
import type { Reminder, ReminderKey } from "./reminder.ts";
import type { World } from "./world.ts";

/** Leaves out the kinds that people have stopped, and moves what they have put off. */
export function asPreferred(
  reminders: readonly Reminder[],
  policy: Pick<ReminderPolicy, "id" | "required">,
  { view }: Pick<World, "view">,
): Reminder[] {
  if (policy.required || view.preferences.size === 0) return [...reminders];
  const bases = Map.groupBy(reminders, ({ key }) => baseOf(key));
  return [...bases].flatMap(([base, own]): Reminder[] => {
    const preference = own[0] && view.preferences.get(own[0].person);
    if (preference?.stopped.includes(policy.id) === true) return [];
    const snooze = preference?.snoozed.find(({ of }) => of === base);
    return snooze === undefined ? own : putOff(own, snooze);
  });
}

/** `own`: all reminders of one thing to do for one person, those that lie outside the span too. */
function putOff(own: readonly Reminder[], { of, until, times }: Snooze): Reminder[] {
  const nextDay = dayAfter(until);
  const later = own.filter(({ due }) => due >= nextDay);
  const before = own.filter(({ due }) => due < nextDay);
  const [first] = own;
  const end = own.map(({ expires }) => expires).reduce((one, other) => (one > other ? one : other));
  if (first === undefined || before.length === 0 || until >= end) return later;
  const again: Reminder = {
    ...first,
    key: `${of}/again-${times}` as ReminderKey,
    due: until,
    expires: later[0]?.due ?? end,
  };
  return [again, ...later];
}

function dayAfter(instant: string): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE);
  return time.startOfDay().add({ days: 1 }).toInstant().toString({ smallestUnit: "second" });
}
