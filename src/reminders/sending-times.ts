/** When reminders may be sent: not at night, on weekends, on public holidays and their eves. */
import { Temporal } from "temporal-polyfill";
import type { ReminderHours } from "../knowledge/schema/reminders.ts";
import { daysOffIn, type DaysOff } from "../meetings/days-off.ts";

export interface SendingTimes {
  readonly from: Temporal.PlainTime;
  /** Not at this time or later. */
  readonly to: Temporal.PlainTime;
  /** Also what working days are counted by. */
  readonly daysOff: DaysOff;
  readonly isOpenDay: (day: Temporal.PlainDate) => boolean;
}

// A country's holidays take long to work out and never change while the program runs.
const known = new Map<string, DaysOff>();

function daysOffOf(country: string): DaysOff {
  const found = known.get(country) ?? daysOffIn(country);
  known.set(country, found);
  return found;
}

const LAST_MINUTE = "23:59";

/** The times of the knowledge base; where it says nothing, any time of a working day in Sweden. */
export function sendingTimes(hours: ReminderHours | undefined): SendingTimes {
  const { from = "00:00", to = LAST_MINUTE, country = "SE" } = hours ?? {};
  const daysOff = daysOffOf(country);
  return {
    from: Temporal.PlainTime.from(from),
    to: Temporal.PlainTime.from(to),
    daysOff,
    // Squeeze days and July are days to work, though not to hold a meeting.
    isOpenDay: (day) => {
      const why = daysOff(day);
      return why !== "weekend" && why !== "holiday";
    },
  };
}

/** The same time if reminders may be sent then, else the first after it when they may. */
export function nextOpen(
  time: Temporal.ZonedDateTime,
  times: SendingTimes,
): Temporal.ZonedDateTime {
  const clock = time.toPlainTime();
  const isLate = Temporal.PlainTime.compare(clock, times.to) >= 0;
  const isEarly = Temporal.PlainTime.compare(clock, times.from) < 0;
  let day = time.toPlainDate();
  if (times.isOpenDay(day) && !isLate) return isEarly ? at(day, times.from, time) : time;
  do day = day.add({ days: 1 });
  while (!times.isOpenDay(day));
  return at(day, times.from, time);
}

/** The last minute before the time when reminders may be sent. */
export function lastOpen(
  time: Temporal.ZonedDateTime,
  times: SendingTimes,
): Temporal.ZonedDateTime {
  const last = times.to.subtract({ minutes: 1 });
  let day = time.toPlainDate();
  const isAfter = Temporal.PlainTime.compare(time.toPlainTime(), last) >= 0;
  if (times.isOpenDay(day) && isAfter) return at(day, last, time);
  do day = day.subtract({ days: 1 });
  while (!times.isOpenDay(day));
  return at(day, last, time);
}

function at(
  day: Temporal.PlainDate,
  plainTime: Temporal.PlainTime,
  { timeZoneId: timeZone }: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone, plainTime });
}
