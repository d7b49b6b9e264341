/** When reminders may be sent: not at night, on weekends, on public holidays and their eves. */
import { Temporal } from "temporal-polyfill";
import type { ReminderHours } from "../knowledge/schema/reminders.ts";
import { daysOffIn, type DaysOff } from "../meetings/days-off.ts";
import { workingDaysAfter, workingDaysBefore } from "../meetings/working-days.ts";
import type { SendingTimes } from "./open-times.ts";

type Days = Pick<SendingTimes, "daysOff" | "isOpenDay" | "movedBy">;

// What a country's days are takes long to work out and never changes while the program runs.
const known = new Map<string, Days>();

function daysIn(country: string): Days {
  const found = known.get(country) ?? daysOf(daysOffIn(country));
  known.set(country, found);
  return found;
}

function daysOf(daysOff: DaysOff): Days {
  return {
    daysOff,
    // Squeeze days and July are days to work, though not to hold a meeting.
    isOpenDay: remembered((day) => {
      const why = daysOff(day);
      return why !== "weekend" && why !== "holiday";
    }),
    movedBy: remembered((day, count) =>
      count < 0 ? workingDaysBefore(day, -count, daysOff) : workingDaysAfter(day, count, daysOff),
    ),
  };
}

/** The same few hundred days are asked about every minute. */
const MOST_REMEMBERED = 10_000;

function remembered<T>(
  work: (day: Temporal.PlainDate, count: number) => T,
): (day: Temporal.PlainDate, count?: number) => T {
  const found = new Map<string, { readonly value: T }>();
  return (day, count = 0) => {
    const key = `${day.toString()}|${count}`;
    const before = found.get(key);
    if (before !== undefined) return before.value;
    if (found.size >= MOST_REMEMBERED) found.clear();
    const value = work(day, count);
    found.set(key, { value });
    return value;
  };
}

const LAST_MINUTE = "23:59";

/** The times of the knowledge base; where it says nothing, any time of a working day in Sweden. */
export function sendingTimes(hours: ReminderHours | undefined): SendingTimes {
  const { from = "00:00", to = LAST_MINUTE, country = "SE" } = hours ?? {};
  return {
    from: Temporal.PlainTime.from(from),
    to: Temporal.PlainTime.from(to),
    name: `${from}–${to} ${country}`,
    ...daysIn(country),
  };
}
