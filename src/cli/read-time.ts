/** Times and lengths as people write them on the command line. */
import { Temporal } from "temporal-polyfill";
import type { ZonedTime } from "../meetings/meeting.ts";
import { readZoned, zonedTime } from "../meetings/time.ts";
import { refuse, type Found } from "../register/refusal.ts";

/** "2026-12-08 13:00" or "2026-12-08T13.00" where the cooperation is. */
export function readTime(text: string): Found<ZonedTime> {
  const parts = /^(\d{4}-\d\d-\d\d)[ T](\d\d)[.:](\d\d)$/.exec(text.trim());
  try {
    if (parts !== null) return zonedTime(`${parts[1] ?? ""}T${parts[2] ?? ""}:${parts[3] ?? ""}`);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return refuse(
    `Tiden "${text}" går inte att läsa: skriv till exempel "2026-12-08 13:00".`,
    `The time "${text}" cannot be read: write for example "2026-12-08 13:00".`,
  );
}

/** What `--at` says: a time, or a day, which is meant from its beginning. */
export function readMoment(text: string): Found<Temporal.Instant> {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text.trim());
  const time = readTime(isDay ? `${text.trim()} 00:00` : text);
  if (typeof time === "string") return readZoned(time).toInstant();
  return refuse(
    `"${text}" är ingen dag eller tid: skriv till exempel 2026-12-08 eller "2026-12-08 13:00".`,
    `"${text}" is no day or time: write for example 2026-12-08 or "2026-12-08 13:00".`,
  );
}

/** "90m", "2h" or ISO 8601 ("PT2H30M"). */
export function readLength(text: string): Found<Temporal.Duration> {
  const short = /^(\d+)(m|h)$/.exec(text);
  try {
    if (short === null) return Temporal.Duration.from(text);
    const count = Number(short[1]);
    return Temporal.Duration.from(short[2] === "h" ? { hours: count } : { minutes: count });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse(
      `Längden "${text}" går inte att läsa: skriv till exempel 2h eller 90m.`,
      `The length "${text}" cannot be read: write for example 2h or 90m.`,
    );
  }
}
