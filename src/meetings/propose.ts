/** Days for a year's meetings of a group, from how often it meets. */
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import type { Proposed, Strain, Wish } from "./proposal.ts";
import { spacedDays } from "./spaced-days.ts";

/**
 * "Every three weeks" keeps to its weeks and "once a month" to its months, one day in each; bounds
 * ("6–8 weeks") hold from each meeting to the next. Days to avoid are never proposed.
 */
export function proposeDays(wish: Wish): Proposed {
  const { cadence } = wish;
  return "every" in cadence ? inPeriods(wish, cadence.every) : spacedDays(wish, cadence);
}

/** A stretch of time that is to hold one meeting, and the day in it that would be best. */
interface Slot {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly best: Temporal.PlainDate;
}

function inPeriods(wish: Wish, every: string): Proposed {
  const days: Temporal.PlainDate[] = [];
  const strains: Strain[] = [];
  for (const { from, to, best } of slotsOf(wish, every)) {
    const { after } = wish;
    // A period that has had its meeting needs no other.
    if (after !== undefined && Temporal.PlainDate.compare(from, after) <= 0) continue;
    const fit = nearestFirst(from, to, best).find(
      (day) => day.year === wish.year && wish.avoid(day) === undefined,
    );
    if (fit !== undefined) days.push(fit);
    else strains.push({ what: "left-out", from, to });
  }
  return { days, strains };
}

/** Weeks count from the last meeting, or from the first week of the year; months from January. */
function slotsOf(wish: Wish, every: string): Slot[] {
  const count = Number(every.slice(1, -1));
  switch (every.slice(-1)) {
    case "D":
      return recurring(wish, "DAILY", count, (day) => ({ from: day, to: day, best: day }));
    case "W":
      return recurring(wish, "WEEKLY", count, weekOf);
    case "M":
      return recurring(wish, "MONTHLY", count, (day) => monthsFrom(day, count, wish.weekday));
    default:
      return recurring(wish, "MONTHLY", count * 12, (day) =>
        monthsFrom(day, count * 12, wish.weekday),
      );
  }
}

function recurring(
  { year, after, weekday }: Wish,
  freq: "DAILY" | "WEEKLY" | "MONTHLY",
  interval: number,
  slot: (day: Temporal.PlainDate) => Slot,
): Slot[] {
  const january = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const own = january.add({ days: (weekday - january.dayOfWeek + 7) % 7 });
  const inWeek = after?.add({ days: weekday - after.dayOfWeek }).add({ weeks: interval });
  const next = freq === "WEEKLY" ? inWeek : after?.add({ days: interval });
  const start = freq === "MONTHLY" ? january : (next ?? (freq === "DAILY" ? january : own));
  // Days are reckoned at noon UTC, where no clock is ever changed.
  const rule = new RRuleTemporal({
    freq,
    interval,
    dtstart: start.toZonedDateTime({ timeZone: "UTC", plainTime: "12:00" }),
    tzid: "UTC",
    until: Temporal.ZonedDateTime.from(`${year}-12-31T23:00:00[UTC]`),
    temporal: Temporal,
  });
  return rule
    .all()
    .map((time) => time.toPlainDate())
    .filter((day) => day.year === year)
    .map(slot);
}

function weekOf(best: Temporal.PlainDate): Slot {
  const from = best.subtract({ days: best.dayOfWeek - 1 });
  return { from, to: from.add({ days: 4 }), best };
}

/** The middle of the months, on the weekday. */
function monthsFrom(from: Temporal.PlainDate, count: number, weekday: number): Slot {
  const to = from.add({ months: count }).subtract({ days: 1 });
  const middle = from.add({ days: Math.floor(from.until(to, { largestUnit: "days" }).days / 2) });
  return { from, to, best: middle.add({ days: weekday - middle.dayOfWeek }) };
}

function nearestFirst(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  best: Temporal.PlainDate,
): Temporal.PlainDate[] {
  const length = from.until(to, { largestUnit: "days" }).days;
  const away = (day: Temporal.PlainDate): number =>
    Math.abs(day.until(best, { largestUnit: "days" }).days);
  // Of months, a day on the right weekday a little further off is better than the day beside.
  const cost = (day: Temporal.PlainDate): number =>
    away(day) + (length > 7 && day.dayOfWeek !== best.dayOfWeek ? 14 : 0);
  return Array.from({ length: length + 1 }, (_, index) => from.add({ days: index })).sort(
    (a, b) => cost(a) - cost(b),
  );
}
