/** The times of meetings: wall-clock time in a zone, as people agree on it. */
import { Temporal } from "temporal-polyfill";
import { TIME_ZONE } from "../register/time.ts";
import { ZonedTime, type Instant } from "./meeting.ts";

/**
 * A wall-clock time in a zone. One that the clock skips in spring moves forward by what is skipped;
 * of one that comes twice in autumn the first is taken. Throws RangeError for a day or time that
 * does not exist in any zone ("2026-02-30").
 */
export function zonedTime(local: string, zone: string = TIME_ZONE): ZonedTime {
  const options = { overflow: "reject", disambiguation: "compatible" } as const;
  return written(Temporal.PlainDateTime.from(local, options).toZonedDateTime(zone, options));
}

/** As meetings are stored, RFC 9557 to the second. */
export function written(time: Temporal.ZonedDateTime): ZonedTime {
  return ZonedTime.parse(time.toString({ smallestUnit: "second" }));
}

// The same meetings are looked at every minute.
const read = new Map<ZonedTime, Temporal.ZonedDateTime>();
const MOST_READ = 10_000;

/** The clock on the wall stays what people agreed on, should the zone's rules change after that. */
export function readZoned(time: ZonedTime): Temporal.ZonedDateTime {
  const before = read.get(time);
  if (before !== undefined) return before;
  if (read.size >= MOST_READ) read.clear();
  const zoned = Temporal.ZonedDateTime.from(time, { offset: "prefer" });
  read.set(time, zoned);
  return zoned;
}

/** UTC to the second. */
export function instantOf(time: Temporal.Instant): Instant {
  return time.toString({ smallestUnit: "second" }) as Instant;
}
