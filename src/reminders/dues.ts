/** When a kind of reminder is due, counted from what triggers it. */
import { Temporal } from "temporal-polyfill";
import type { ReminderPolicy } from "../knowledge/schema/reminders.ts";
import { lastOpen, nextOpen, type SendingTimes } from "./open-times.ts";

/** One time at which a reminder is due, moved to when reminders may be sent. */
export interface Due {
  /** 1 is the first; more where it comes again until it is done. */
  readonly count: number;
  /** To those who are told when it is not done. */
  readonly escalated: boolean;
  readonly at: Temporal.ZonedDateTime;
  /** Pointless from then on; a repeat takes the place of the one before. */
  readonly expires: Temporal.ZonedDateTime;
}

export interface Timing {
  readonly anchor: Temporal.ZonedDateTime;
  /** What an expiry at a meeting, its end or its agenda's last day means. */
  readonly ends: (
    at: NonNullable<ReminderPolicy["expires"]["at"]>,
  ) => Temporal.ZonedDateTime | undefined;
}

// The same meetings are planned every minute, and their times stay the same.
const known = new WeakMap<ReminderPolicy, Map<string, readonly Due[]>>();
const MOST_KNOWN = 10_000;

/** Every time at which it is due, the earliest first; none when it would always be pointless. */
export function duesOf(
  policy: ReminderPolicy,
  { anchor, ends }: Timing,
  times: SendingTimes,
): readonly Due[] {
  const { at } = policy.expires;
  const end = at === undefined ? "after" : ends(at);
  if (end === undefined) return [];
  const own = known.get(policy) ?? new Map<string, readonly Due[]>();
  known.set(policy, own);
  const stop = end === "after" ? end : end.epochMilliseconds;
  const key = `${anchor.epochMilliseconds}|${stop}|${times.name}`;
  const before = own.get(key);
  if (before !== undefined) return before;
  if (own.size >= MOST_KNOWN) own.clear();
  const dues = duesUntil(end === "after" ? undefined : end, { policy, anchor, times });
  own.set(key, dues);
  return dues;
}

interface Counted {
  readonly policy: ReminderPolicy;
  readonly anchor: Temporal.ZonedDateTime;
  readonly times: SendingTimes;
}

/** Undefined: so long after the first as the policy says. */
function duesUntil(
  until: Temporal.ZonedDateTime | undefined,
  { policy, anchor, times }: Counted,
): readonly Due[] {
  const first = firstTime(policy, anchor, times);
  const end = until ?? first.add(policy.expires.after ?? "P1D");
  // What is counted from something that has happened is not told before it has.
  const earliest = policy.offset?.before === undefined ? anchor : undefined;
  const stated = Array.from({ length: policy.repeat?.most ?? 1 }, (_, index) =>
    repeated(policy, first, index, times),
  );
  const settled: Temporal.ZonedDateTime[] = [];
  for (const time of stated) {
    const moved = settle(time, { earliest, end, times });
    const last = settled.at(-1);
    if (moved === undefined || (last !== undefined && !isBefore(last, moved))) continue;
    settled.push(moved);
  }
  const own = settled.map((time, index) => ({
    count: index + 1,
    escalated: false,
    at: time,
    expires: settled[index + 1] ?? end,
  }));
  const { escalation } = policy;
  if (escalation === undefined) return own;
  const told = settle(shift(first, escalation.after, times, false), { earliest, end, times });
  return told === undefined ? own : [...own, { count: 1, escalated: true, at: told, expires: end }];
}

/** A due that is not told before this day: who is new is told when they have begun. */
export function notBefore(due: Due, day: Temporal.PlainDate, times: SendingTimes): Due | undefined {
  if (Temporal.PlainDate.compare(due.at.toPlainDate(), day) >= 0) return due;
  const { timeZoneId: timeZone } = due.at;
  const start = day.toZonedDateTime({ timeZone, plainTime: due.at.toPlainTime() });
  const at = settle(start, { earliest: start.startOfDay(), end: due.expires, times });
  return at === undefined ? undefined : { ...due, at };
}

function firstTime(
  { offset, at }: ReminderPolicy,
  anchor: Temporal.ZonedDateTime,
  times: SendingTimes,
): Temporal.ZonedDateTime {
  const { before, after, working = false } = offset ?? {};
  const shifted =
    before === undefined
      ? shift(anchor, after ?? "P0D", times, working)
      : shift(anchor, `-${before}`, times, working);
  if (at === undefined) return shifted;
  const { timeZoneId: timeZone } = anchor;
  const time = shifted.toPlainDate().toZonedDateTime({ timeZone, plainTime: at });
  return before === undefined && isBefore(time, anchor) ? anchor : time;
}

function repeated(
  { repeat }: ReminderPolicy,
  first: Temporal.ZonedDateTime,
  index: number,
  times: SendingTimes,
): Temporal.ZonedDateTime {
  if (repeat === undefined || index === 0) return first;
  const { every, working } = repeat;
  const count = Number(every.slice(1, -1)) * index;
  return shift(first, `P${count}${every.slice(-1)}`, times, working);
}

/** "P3D", "-P2W": calendar days, or working days; the time of day stays. */
function shift(
  time: Temporal.ZonedDateTime,
  by: string,
  times: SendingTimes,
  working: boolean,
): Temporal.ZonedDateTime {
  if (!working) return time.add(by);
  const moved = times.movedBy(time.toPlainDate(), workingDaysIn(by));
  return moved.toZonedDateTime({ timeZone: time.timeZoneId, plainTime: time.toPlainTime() });
}

function workingDaysIn(by: string): number {
  const count = Number(by.replaceAll(/\D/g, "")) * (by.endsWith("W") ? 5 : 1);
  return by.startsWith("-") ? -count : count;
}

interface Bounds {
  readonly earliest: Temporal.ZonedDateTime | undefined;
  readonly end: Temporal.ZonedDateTime;
  readonly times: SendingTimes;
}

/** The next time when it may be sent; else the last before; else, if it cannot wait, the time itself. */
function settle(
  time: Temporal.ZonedDateTime,
  { earliest, end, times }: Bounds,
): Temporal.ZonedDateTime | undefined {
  const next = nextOpen(time, times);
  if (isBefore(next, end)) return next;
  if (!isBefore(time, end)) return undefined;
  const last = lastOpen(time, times);
  return earliest === undefined || !isBefore(last, earliest) ? last : time;
}

function isBefore(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): boolean {
  return one.epochMilliseconds < other.epochMilliseconds;
}
