/**
 * Measures what is asked of the meetings, at 10,000 people and 5,000 meetings in memory:
 * `node bench/meetings.ts`. Writes one line of JSON: medians and 99th percentiles in milliseconds.
 */
import { Temporal } from "temporal-polyfill";
import type { SubjectId } from "../src/knowledge/schema/base.ts";
import type { RuleEntry } from "../src/knowledge/schema/kinds.ts";
import { Attendance } from "../src/meetings/attendance.ts";
import { daysOffIn } from "../src/meetings/days-off.ts";
import { decidabilityOf, type Situation } from "../src/meetings/decidable.ts";
import { feedMeetings } from "../src/meetings/feeds.ts";
import { icalendar } from "../src/meetings/icalendar.ts";
import { Meeting } from "../src/meetings/meeting.ts";
import { proposeDays } from "../src/meetings/propose.ts";
import { zonedTime } from "../src/meetings/time.ts";
import { Membership } from "../src/register/membership.ts";
import type { PersonId } from "../src/register/person.ts";
import type { SeatId } from "../src/register/seat.ts";
import { quantile } from "./quantile.ts";

/** Milliseconds: the median, and what 99 of 100 stay under. */
interface Timed {
  readonly p50: number;
  readonly p99: number;
}

export interface MeetingsMeasured {
  readonly people: number;
  readonly meetings: number;
  readonly decidable: Timed;
  readonly personCalendar: Timed;
  readonly proposal: Timed;
}

const PEOPLE = 10_000;
const MEETINGS = 5_000;
const GROUPS = 300;
const PARTIES = 15;
const ITEMS = 20;
const RUNS = 200;

const group = (number: number) => `grupp-${number % GROUPS}` as SubjectId;
const party = (number: number) => `part-${number % PARTIES}` as SubjectId;

const memberships = Array.from({ length: PEOPLE }, (_, number) =>
  Membership.parse({
    id: `m-${number}`,
    person: `person-${number}`,
    group: group(Math.floor(number / PARTIES / 2)),
    role: number % 2 === 0 ? "ordinary" : "substitute",
    seat: `${group(Math.floor(number / PARTIES / 2))}/${party(Math.floor(number / 2))}`,
    from: "2026-01-01",
    source: "påhittat",
  }),
);

const first = Temporal.PlainDate.from("2026-01-01");
const meetings = Array.from({ length: MEETINGS }, (_, number) => {
  const day = first.add({ days: number % 700 }).toString();
  return Meeting.parse({
    id: `mote-${number}`,
    group: group(number),
    starts: zonedTime(`${day}T13:00`),
    ends: zonedTime(`${day}T15:00`),
    status: "planned",
    sequence: 0,
    changed: "2026-01-01T08:00:00Z",
    agendaSent: "2026-01-01T08:00:00Z",
    items: Array.from({ length: ITEMS }, (_item, index) => ({
      number: index + 1,
      title: `Punkt ${index + 1}`,
      question: "Ska förslaget antas?",
      sentQuestion: "Ska förslaget antas?",
      forDecision: true,
    })),
  });
});

const rule = { quorum: { moreThan: "1/2", of: "affected-parties" } } as RuleEntry;
const parties = Array.from({ length: PARTIES }, (_, number) => party(number));

function situation(meeting: Meeting): Situation {
  const seats = parties.map((own) => ({
    id: `${meeting.group}/${own}` as SeatId,
    group: meeting.group,
    party: own,
    role: undefined,
    places: 1,
    substitutes: true,
    optional: false,
  }));
  const attendance = seats.slice(0, 9).map((seat) =>
    Attendance.parse({
      meeting: meeting.id,
      seat: seat.id,
      status: "coming",
      answered: "2026-01-02T08:00:00Z",
    }),
  );
  const now = Temporal.Instant.from("2026-01-01T09:00:00Z");
  const rules = { quorum: rule, agenda: rule, consensus: rule, substitute: rule };
  return { meeting, parties, rules, seats, memberships, attendance, now };
}

function timed(act: (run: number) => unknown, runs = RUNS): Timed {
  const times = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    act(run);
    return performance.now() - start;
  });
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

const avoid = daysOffIn("SE");
const names = { subject: (id: SubjectId) => ({ sv: id, en: id }) };
const telling = { title: "Möten", language: "sv", names } as const;
const cadence = { from: "P6W", to: "P8W" };
const measured: MeetingsMeasured = {
  people: PEOPLE,
  meetings: MEETINGS,
  /** All items of one meeting. */
  decidable: timed((run) => {
    const meeting = meetings[run * 7];
    return meeting === undefined ? [] : decidabilityOf(situation(meeting));
  }),
  /** One person's calendar out of all meetings. */
  personCalendar: timed((run) =>
    icalendar(
      feedMeetings({ person: `person-${run * 11}` as PersonId }, meetings, memberships),
      telling,
    ),
  ),
  /** A year of bounds, which weighs all days against each other. */
  proposal: timed(
    (run) => proposeDays({ cadence, year: 2027 + (run % 10), weekday: 2, avoid }),
    20,
  ),
};
console.log(JSON.stringify(measured));
