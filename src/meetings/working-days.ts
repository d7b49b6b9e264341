/** Working days, counted from a day. */
import type { Temporal } from "temporal-polyfill";
import type { DaysOff } from "./days-off.ts";

/** The day that is so many working days before another. */
export function workingDaysBefore(
  day: Temporal.PlainDate,
  count: number,
  daysOff: DaysOff,
): Temporal.PlainDate {
  let earlier = day;
  for (let left = count; left > 0;) {
    earlier = earlier.subtract({ days: 1 });
    const why = daysOff(earlier);
    if (why !== "weekend" && why !== "holiday") left -= 1;
  }
  return earlier;
}

/** The day that is so many working days after another. */
export function workingDaysAfter(
  day: Temporal.PlainDate,
  count: number,
  daysOff: DaysOff,
): Temporal.PlainDate {
  let later = day;
  for (let left = count; left > 0;) {
    later = later.add({ days: 1 });
    const why = daysOff(later);
    if (why !== "weekend" && why !== "holiday") left -= 1;
  }
  return later;
}
