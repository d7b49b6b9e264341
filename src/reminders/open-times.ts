/** Moves a time to when reminders may be sent. */
import { Temporal } from "temporal-polyfill";
import type { DaysOff } from "../meetings/days-off.ts";

export interface SendingTimes {
  /** The same for the same times: "07:30–17:00 SE". */
  readonly name: string;
  readonly from: Temporal.PlainTime;
  /** Not at this time or later. */
  readonly to: Temporal.PlainTime;
  /** Also what working days are counted by. */
  readonly daysOff: DaysOff;
  readonly isOpenDay: (day: Temporal.PlainDate) => boolean;
  /** So many working days later; before it, when negative. */
  readonly movedBy: (day: Temporal.PlainDate, workingDays: number) => Temporal.PlainDate;
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
