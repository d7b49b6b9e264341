/** The knowledge base with invented people in a few seats of its steering group. */
import { Temporal } from "temporal-polyfill";
import { KNOWLEDGE_DIRECTORY } from "../../src/knowledge/directory.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import type { SubjectId } from "../../src/knowledge/schema/base.ts";
import { Attendance } from "../../src/meetings/attendance.ts";
import { Meeting } from "../../src/meetings/meeting.ts";
import { zonedTime } from "../../src/meetings/time.ts";
import { Membership } from "../../src/register/membership.ts";
import { Person } from "../../src/register/person.ts";
import { planReminders } from "../../src/reminders/plan.ts";
import type { Reminder } from "../../src/reminders/reminder.ts";
import type { ReminderView } from "../../src/reminders/world.ts";

export const knowledge = buildKnowledge(readEntries(KNOWLEDGE_DIRECTORY).entries);
export const STEERING = "styrgrupp" as SubjectId;
export const at = (local: string) => Temporal.Instant.from(zonedTime(local));

export function membership(
  person: string,
  role: Membership["role"],
  party?: string,
  over: object = {},
): Membership {
  return Membership.parse({
    id: `${person}-m`,
    person,
    group: STEERING,
    role,
    ...(party === undefined ? {} : { seat: `${STEERING}/${party}`, onBehalfOf: party }),
    from: "2026-01-01",
    source: "påhittat",
    ...over,
  });
}

export const meeting = (over: object = {}): Meeting =>
  Meeting.parse({
    id: "mote",
    group: STEERING,
    starts: "2026-12-08T13:00:00+01:00[Europe/Stockholm]",
    ends: "2026-12-08T15:00:00+01:00[Europe/Stockholm]",
    place: "Rådhuset",
    status: "planned",
    sequence: 0,
    changed: "2026-10-01T08:00:00Z",
    ...over,
  });

export const answered = (party: string, status: Attendance["status"], over: object = {}) =>
  Attendance.parse({
    meeting: "mote",
    seat: `${STEERING}/${party}`,
    party,
    status,
    answered: "2026-11-25T08:00:00Z",
    ...over,
  });

interface Contents {
  readonly memberships?: readonly Membership[];
  readonly meetings?: readonly Meeting[];
  readonly attendance?: readonly Attendance[];
  readonly more?: Partial<ReminderView>;
}

export const MEMBERS = [
  membership("oda", "chair"),
  membership("robin", "ordinary", "tingsryd-kommun"),
  membership("kim", "substitute", "tingsryd-kommun", { substituteFor: "robin" }),
  membership("alva", "ordinary", "alvesta-kommun"),
];

export function viewOf(contents: Contents = {}): ReminderView {
  const { memberships = MEMBERS, meetings = [meeting()], attendance = [], more = {} } = contents;
  const people = ["oda", "robin", "kim", "alva", "nils"].map((id) =>
    Person.parse({ id, name: `${id[0]?.toUpperCase()}${id.slice(1)} Ek`, language: "sv" }),
  );
  return {
    people: new Map(people.map((one) => [one.id, one])),
    memberships: new Map(memberships.map((one) => [one.id, one])),
    tasks: new Map(),
    meetings: new Map(meetings.map((one) => [one.id, one])),
    attendance: new Map(attendance.map((one) => [`${one.meeting}/${one.seat}`, one])),
    feeds: new Map(),
    preferences: new Map(),
    receipts: new Map(),
    onboarding: new Map(),
    ...more,
  };
}

/** Everything from `from` to `to`, wall-clock times, as things stand at `now` (undefined: at `from`). */
export function planned(
  view: ReminderView,
  [from, to, now = from]: readonly [string, string, string?],
): Reminder[] {
  return planReminders({
    view,
    knowledge,
    from: at(from),
    to: at(to),
    now: at(now),
  });
}
