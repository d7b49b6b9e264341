/** What people have put off comes once more at its new time, and its other reminders wait for that. */
import { Temporal } from "temporal-polyfill";
import type { ReminderPolicy } from "../knowledge/schema/reminders.ts";
import { TIME_ZONE } from "../register/time.ts";
import { baseOf, type Snooze } from "./preference.ts";
import type { Reminder, ReminderKey } from "./reminder.ts";
import type { ReminderView, World } from "./world.ts";

/** Has its recipient stopped this kind, or the coordinator this very thing? Asked again when it is sent. */
export function isSilenced(
  { key, person, policy, required }: Reminder,
  { preferences }: Pick<ReminderView, "preferences">,
): boolean {
  const preference = preferences.get(person);
  if (preference === undefined) return false;
  return (
    preference.withheld.includes(baseOf(key)) || (!required && preference.stopped.includes(policy))
  );
}

/** Leaves out what is silenced, and moves what people have put off. */
export function asPreferred(
  reminders: readonly Reminder[],
  policy: Pick<ReminderPolicy, "required">,
  { view }: Pick<World, "view">,
): Reminder[] {
  if (view.preferences.size === 0) return [...reminders];
  const bases = Map.groupBy(reminders, ({ key }) => baseOf(key));
  return [...bases].flatMap(([base, own]): Reminder[] => {
    const [first] = own;
    if (first === undefined || isSilenced(first, view)) return [];
    const preference = policy.required ? undefined : view.preferences.get(first.person);
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
