/** Times at which reminders are due: when they may be sent, and across the changes of the clock. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { ReminderPolicy } from "../../src/knowledge/schema/reminders.ts";
import { duesOf } from "../../src/reminders/dues.ts";
import { sendingTimes } from "../../src/reminders/sending-times.ts";
import { knowledge } from "./fixture.ts";

const times = sendingTimes(knowledge.reminderHours);
const always = { ...sendingTimes(undefined), isOpenDay: () => true };

const policy = (over: object) =>
  ReminderPolicy.parse({
    id: "paminn",
    name: { sv: "mötet", en: "the meeting" },
    audience: "members",
    trigger: "meeting",
    expires: { at: "meeting" },
    local: true,
    wording: { title: { sv: "a", en: "a" }, text: { sv: "b", en: "b" } },
    ...over,
  });

const ends = (anchor: Temporal.ZonedDateTime) => ({ anchor, ends: () => anchor });
const zoned = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime("Europe/Stockholm");

test.each([
  [
    "a time that spring skips moves forward",
    "2026-03-30T13:00",
    "02:30",
    "2026-03-29T03:30:00+02:00",
  ],
  ["so it does the year after", "2027-03-29T13:00", "02:30", "2027-03-28T03:30:00+02:00"],
  [
    "of a time that autumn has twice, the first",
    "2026-10-26T13:00",
    "02:30",
    "2026-10-25T02:30:00+02:00",
  ],
])("%s", (_what, anchor, clock, wanted) => {
  const [due] = duesOf(
    policy({ offset: { before: "P1D" }, at: clock }),
    ends(zoned(anchor)),
    always,
  );
  expect(due?.at.toString({ timeZoneName: "never" })).toBe(wanted);
});

test.each([
  ["Easter Monday waits for Tuesday", "2026-04-08T13:00", "P2D", "2026-04-07T07:30"],
  [
    "Midsummer's Eve, where Monday is too late, comes on Thursday",
    "2026-06-20T10:00",
    "P1D",
    "2026-06-18T16:59",
  ],
])("%s", (_what, anchor, before, wanted) => {
  const [due] = duesOf(policy({ offset: { before }, at: "08:00" }), ends(zoned(anchor)), times);
  expect(due?.at.toPlainDateTime().toString({ smallestUnit: "minute" })).toBe(wanted);
});

const anything = fc.record({
  days: fc.integer({ min: 0, max: 420 }),
  hour: fc.integer({ min: 0, max: 23 }),
  before: fc.integer({ min: 1, max: 30 }),
  working: fc.boolean(),
  clock: fc.integer({ min: 0, max: 23 }),
  most: fc.integer({ min: 2, max: 10 }),
});

test("whatever is asked, nothing is due at night, on a day off, or past its use, or twice at once", () => {
  fc.assert(
    fc.property(anything, ({ days, hour, before, working, clock, most }) => {
      const anchor = zoned("2026-02-01T00:00").add({ days }).with({ hour });
      const one = policy({
        offset: { before: `P${before}D`, working },
        at: `${String(clock).padStart(2, "0")}:00`,
        repeat: { every: "P1D", most },
      });
      const dues = duesOf(one, ends(anchor), times);
      expect(dues.length).toBeGreaterThan(0);
      for (const [index, { at, expires }] of dues.entries()) {
        expect(times.isOpenDay(at.toPlainDate())).toBe(true);
        expect(Temporal.PlainTime.compare(at.toPlainTime(), times.from)).toBeGreaterThanOrEqual(0);
        expect(Temporal.PlainTime.compare(at.toPlainTime(), times.to)).toBe(-1);
        expect(Temporal.ZonedDateTime.compare(at, expires)).toBe(-1);
        expect(Temporal.ZonedDateTime.compare(expires, anchor)).toBeLessThanOrEqual(0);
        const next = dues[index + 1];
        if (next !== undefined) expect(Temporal.ZonedDateTime.compare(expires, next.at)).toBe(0);
      }
    }),
    { numRuns: 100 },
  );
});
