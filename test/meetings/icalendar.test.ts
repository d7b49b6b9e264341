import fc from "fast-check";
import ical from "node-ical";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { icalendar } from "../../src/meetings/icalendar.ts";
import type { Meeting } from "../../src/meetings/meeting.ts";
import { cancelMeeting, moveMeeting } from "../../src/meetings/plan.ts";
import { isRefusal } from "../../src/register/refusal.ts";
import { readZoned, zonedTime } from "../../src/meetings/time.ts";
import { MEETING, NAMES } from "./fixture.ts";

const telling = { title: "Rådets möten", language: "sv", names: NAMES } as const;
const NOW = Temporal.Instant.from("2026-11-22T08:00:00Z");

/** As another library reads it. */
function readBack(meetings: readonly Meeting[]) {
  const read = ical.sync.parseICS(icalendar(meetings, telling));
  return Object.values(read).filter((one) => one?.type === "VEVENT");
}

test("another library reads what was written", () => {
  const link = "https://moten.example/rum?a=1,b;c";
  const place = "Rådhuset, sal 2; ingång från Ågatan – plan 3";
  const [event] = readBack([{ ...MEETING, sequence: 4, place, link }]);
  expect(event).toMatchObject({
    uid: "radet-2026-12-08@meetings.ask-assistant.invalid",
    sequence: 4,
    status: "CONFIRMED",
    summary: "radet",
    location: place,
    description: "Dagordning\n3. Verksamhetsplan: Ska planen antas?",
  });
  expect(event!.start.toISOString()).toBe("2026-12-08T12:00:00.000Z");
  expect(event!.end!.toISOString()).toBe("2026-12-08T14:00:00.000Z");
  expect(event!.dtstamp.toISOString()).toBe("2026-11-01T08:00:00.000Z");
  expect(event!.lastmodified?.toISOString()).toBe("2026-11-01T08:00:00.000Z");
});

test("times stand with their zone, which is defined once, and stamps in UTC", () => {
  const text = icalendar([MEETING, { ...MEETING, id: "b" as Meeting["id"] }], telling);
  expect(text).toContain("DTSTART;TZID=Europe/Stockholm:20261208T130000\r\n");
  expect(text).toContain("DTSTAMP:20261101T080000Z\r\n");
  expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
});

describe("a meeting that", () => {
  const changed = (meeting: Meeting | object): Meeting => {
    if (isRefusal(meeting)) throw new Error(meeting.refused.en);
    return meeting as Meeting;
  };

  test("moves keeps its UID and grows in sequence", () => {
    const starts = zonedTime("2026-12-15T09:00");
    const moved = changed(moveMeeting(MEETING, { starts }, [], NOW));
    const [before, after] = [readBack([MEETING])[0]!, readBack([moved])[0]!];
    expect(after.uid).toBe(before.uid);
    expect(Number(after.sequence)).toBeGreaterThan(Number(before.sequence));
    expect(after.start.toISOString()).toBe("2026-12-15T08:00:00.000Z");
  });

  test("is cancelled stays, as cancelled", () => {
    const [event] = readBack([changed(cancelMeeting(MEETING, NOW))]);
    expect(event).toMatchObject({ status: "CANCELLED", sequence: 1, summary: "INSTÄLLT: radet" });
  });

  test("is only proposed is tentative", () => {
    expect(readBack([{ ...MEETING, status: "proposed" }])[0]?.status).toBe("TENTATIVE");
  });
});

test("a draft of the agenda is in nobody's calendar", () => {
  const text = icalendar([{ ...MEETING, agendaSent: undefined }], telling);
  expect(text).not.toContain("Verksamhetsplan");
  expect(text).toContain("inte utskickad");
});

test("no line is longer than 75 octets", () => {
  const place = "Åäö ".repeat(60).trim();
  const lines = icalendar([{ ...MEETING, place }], telling).split("\r\n");
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
});

/**
 * Of an hour that comes twice the first is meant (RFC 5545, 3.3.5); the library that reads takes the
 * second, so there only what is written is looked at.
 */
function comesTwice(time: Meeting["starts"]): boolean {
  const later = readZoned(time).add({ hours: 1 });
  return later.hour === readZoned(time).hour;
}

test("of an hour that comes twice, the wall-clock time is written", () => {
  const starts = zonedTime("2026-10-25T02:30");
  const text = icalendar([{ ...MEETING, starts }], telling);
  expect(text).toContain("DTSTART;TZID=Europe/Stockholm:20261025T023000\r\n");
});

test("every meeting comes back at the same instant, also around the changes of the clock", () => {
  const changes = ["2026-03-29", "2026-10-25", "2027-03-28"].map((day) =>
    Temporal.PlainDate.from(day),
  );
  const local = fc
    .record({
      around: fc.constantFrom(...changes),
      days: fc.integer({ min: -2, max: 2 }),
      minutes: fc.integer({ min: 0, max: 24 * 60 - 1 }),
    })
    .map(({ around, days, minutes }) =>
      around
        .add({ days })
        .toPlainDateTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 }),
    );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(local, fc.integer({ min: 60, max: 480 })), { minLength: 1, maxLength: 5 }),
      (all) => {
        const meetings = all.map(([time, length], index): Meeting => {
          const starts = zonedTime(time.toString());
          const wallEnd = readZoned(starts).toPlainDateTime().add({ minutes: length });
          const ends = zonedTime(wallEnd.toString());
          return { ...MEETING, id: `mote-${index}` as Meeting["id"], starts, ends };
        });
        const byId = new Map(readBack(meetings).map((event) => [event.uid.split("@")[0], event]));
        for (const { id, starts, ends } of meetings) {
          const event = byId.get(id)!;
          for (const [time, read] of [
            [starts, event.start],
            [ends, event.end!],
          ] as const)
            if (!comesTwice(time)) expect(read.getTime()).toBe(readZoned(time).epochMilliseconds);
        }
      },
    ),
  );
});
