/** Days at distances within bounds: of all ways through the year, the one that strains them least. */
import { Temporal } from "temporal-polyfill";
import type { Proposed, Strain, Wish } from "./proposal.ts";

interface Bounds {
  readonly from: string;
  readonly to: string;
}

/** A day for a meeting; numbers count days, so that many ways can be compared fast. */
interface Stop {
  readonly day: Temporal.PlainDate;
  readonly number: number;
  /** The first and the last day on which the next meeting is within bounds. */
  readonly least: number;
  readonly most: number;
}

/** The best way that ends with a meeting on a day. */
interface Way {
  readonly stop: Stop;
  readonly cost: number;
  readonly before: Way | undefined;
}

/** A day out of bounds weighs more than any wish for a weekday or an even distance. */
const OUT_OF_BOUNDS = 10_000;
const EACH_DAY_OUT = 100;
const OTHER_WEEKDAY = 3;
const OFF_MIDDLE = 0.5;

export function spacedDays(wish: Wish, bounds: Bounds): Proposed {
  const january = Temporal.PlainDate.from({ year: wish.year, month: 1, day: 1 });
  const yearEnd = january.daysInYear;
  const stopAt = (day: Temporal.PlainDate): Stop => ({
    day,
    number: daysBetween(january, day),
    least: daysBetween(january, day.add(bounds.from)),
    most: daysBetween(january, day.add(bounds.to)),
  });
  const start = wish.after && { stop: stopAt(wish.after), cost: 0, before: undefined };
  const ways: Way[] = start === undefined ? [] : [start];
  // With no meeting before, the year's first comes within the longer bound.
  const firstBy = start === undefined ? daysBetween(january, january.add(bounds.to)) : 0;
  for (const stop of fineDays(january, wish).map(stopAt)) {
    const own = stop.day.dayOfWeek === wish.weekday ? 0 : OTHER_WEEKDAY;
    const isFirst = stop.number < firstBy;
    let best: Way | undefined = isFirst ? { stop, cost: own, before: undefined } : undefined;
    for (const before of ways) {
      const cost = before.cost + distanceCost(before.stop, stop) + own;
      if (best === undefined || cost < best.cost) best = { stop, cost, before };
    }
    if (best !== undefined) ways.push(best);
  }
  // The meeting after the last may be next year's.
  const ends = ways.filter(({ stop }) => stop.most >= yearEnd);
  const chain = chainOf(ends.sort((a, b) => a.cost - b.cost)[0]);
  const days = chain.map(({ day }) => day).slice(start === undefined ? 0 : 1);
  return { days, strains: strainsOf(chain) };
}

function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: "days" }).days;
}

function fineDays(january: Temporal.PlainDate, { after, avoid }: Wish): Temporal.PlainDate[] {
  return Array.from({ length: january.daysInYear }, (_, index) =>
    january.add({ days: index }),
  ).filter(
    (day) =>
      avoid(day) === undefined &&
      (after === undefined || Temporal.PlainDate.compare(day, after) > 0),
  );
}

/** Days by which the second is too soon or too late; 0 within the bounds. */
function excess({ least, most }: Stop, { number }: Stop): number {
  return Math.max(0, least - number, number - most);
}

function distanceCost(from: Stop, to: Stop): number {
  const out = excess(from, to);
  if (out > 0) return OUT_OF_BOUNDS + out * EACH_DAY_OUT;
  return Math.abs(to.number - (from.least + from.most) / 2) * OFF_MIDDLE;
}

function chainOf(end: Way | undefined): Stop[] {
  const stops: Stop[] = [];
  for (let way = end; way !== undefined; way = way.before) stops.unshift(way.stop);
  return stops;
}

function strainsOf(stops: readonly Stop[]): Strain[] {
  return stops.slice(1).flatMap((to, index): Strain[] => {
    const from = stops[index];
    if (from === undefined || excess(from, to) === 0) return [];
    const july = Temporal.PlainDate.from({ year: to.day.year, month: 7, day: 15 });
    const isOverJuly =
      Temporal.PlainDate.compare(from.day, july) < 0 &&
      Temporal.PlainDate.compare(july, to.day) < 0;
    const days = to.number - from.number;
    return [{ what: "out-of-bounds", from: from.day, to: to.day, days, july: isOverJuly }];
  });
}
