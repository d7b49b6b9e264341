/** Days on which no meeting is proposed. */
import Holidays from "date-holidays";
import type { Temporal } from "temporal-polyfill";

export type DayOff = "weekend" | "holiday" | "squeeze-day" | "july";

/** Why no meeting should be on this day; undefined: a fine day for a meeting. */
export type DaysOff = (day: Temporal.PlainDate) => DayOff | undefined;

/** Eves that are as good as public holidays (Midsummer's, Christmas, New Year's) are of type `bank`. */
const FREE = new Set(["public", "bank"]);

/**
 * Weekends, public holidays of the country (ISO 3166-1), July, and squeeze days: working days with a
 * day off on both sides (klämdagar).
 */
export function daysOffIn(country: string): DaysOff {
  const holidays = new Holidays(country);
  const years = new Map<number, ReadonlySet<string>>();
  const holidaysOf = (year: number): ReadonlySet<string> => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const free = holidays.getHolidays(year).filter(({ type }) => FREE.has(type));
    const days = new Set(free.map(({ date }) => date.slice(0, 10)));
    years.set(year, days);
    return days;
  };
  const isWeekend = (day: Temporal.PlainDate): boolean => day.dayOfWeek > 5;
  const isHoliday = (day: Temporal.PlainDate): boolean => holidaysOf(day.year).has(day.toString());
  const isFree = (day: Temporal.PlainDate): boolean => isWeekend(day) || isHoliday(day);
  return (day) => {
    if (isHoliday(day)) return "holiday";
    if (isWeekend(day)) return "weekend";
    if (isFree(day.subtract({ days: 1 })) && isFree(day.add({ days: 1 }))) return "squeeze-day";
    return day.month === 7 ? "july" : undefined;
  };
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
