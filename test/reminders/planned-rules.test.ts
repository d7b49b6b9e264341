import { Temporal } from "temporal-polyfill";
import fc from "fast-check";
import { expect, test } from "vitest";
import { zonedTime } from "../../src/meetings/time.ts";
import { outgoingText } from "../../src/channels/console/outgoing.ts";
import { cardsOf } from "../../src/conversation/reminder-cards.ts";
import { messageOf } from "../../src/reminders/message.ts";
import { sendingTimes } from "../../src/reminders/sending-times.ts";
import { knowledge, meeting, MEMBERS, planned, viewOf } from "./fixture.ts";

const times = sendingTimes(knowledge.reminderHours);
const day = fc
  .integer({ min: 0, max: 364 })
  .map((days) => Temporal.PlainDate.from("2026-09-01").add({ days }).toString());

test("whenever a meeting is, its reminders keep to working hours, come once, and in time", () => {
  fc.assert(
    fc.property(day, (date) => {
      const starts = zonedTime(`${date}T13:00`);
      const view = viewOf({ meetings: [meeting({ starts, ends: zonedTime(`${date}T15:00`) })] });
      const all = planned(view, ["2026-08-01T00:00", "2027-10-01T00:00"]);
      expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
      for (const { due, expires, person } of all) {
        expect(due < expires).toBe(true);
        expect(view.people.has(person)).toBe(true);
        const local = Temporal.Instant.from(due).toZonedDateTimeISO("Europe/Stockholm");
        expect(times.isOpenDay(local.toPlainDate())).toBe(true);
        const clock = local.toPlainTime();
        expect(Temporal.PlainTime.compare(clock, times.from)).toBeGreaterThanOrEqual(0);
        expect(Temporal.PlainTime.compare(clock, times.to)).toBeLessThan(0);
      }
    }),
    { numRuns: 25 },
  );
});

test("nobody is reminded of a meeting after the membership has ended", () => {
  const memberships = MEMBERS.map((one) => ({ ...one, to: "2026-11-30" as typeof one.from }));
  const of = (view: ReturnType<typeof viewOf>) =>
    planned(view, ["2026-12-01T00:00", "2026-12-31T00:00"])
      .filter(({ occasion }) => occasion.meeting !== undefined)
      .filter(
        (one) => messageOf(one, view, knowledge, Temporal.Instant.from(one.due)) !== "pointless",
      );
  expect(of(viewOf()).length).toBeGreaterThan(0);
  expect(of(viewOf({ memberships }))).toEqual([]);
});

test("several reminders of one person are one message, that tells how many", () => {
  const view = viewOf();
  const now = Temporal.Instant.from("2026-11-20T08:00:00Z");
  const messages = planned(view, ["2026-11-01T00:00", "2026-12-08T13:00"])
    .filter(({ person }) => (person as string) === "robin")
    .map((reminder) => messageOf(reminder, view, knowledge, now))
    .filter((message) => message !== "pointless");
  expect(messages.length).toBeGreaterThan(1);
  const text = outgoingText({ cards: messages.flatMap(cardsOf), language: "sv" });
  expect(text).toMatch(/^\d+ saker:/);
  expect(text).toContain("tisdag 8 december");
});
