/** Measures planning 10,000 due reminders: `node bench/reminders.ts`. Writes one line of JSON, milliseconds. */
import { Temporal } from "temporal-polyfill";
import { KNOWLEDGE_DIRECTORY } from "../src/knowledge/directory.ts";
import { buildKnowledge } from "../src/knowledge/knowledge.ts";
import { readEntries } from "../src/knowledge/read.ts";
import { Meeting } from "../src/meetings/meeting.ts";
import { zonedTime } from "../src/meetings/time.ts";
import { Membership } from "../src/register/membership.ts";
import { planReminders } from "../src/reminders/plan.ts";

/** How many were planned, and in how many milliseconds. */
export interface RemindersMeasured {
  readonly reminders: number;
  readonly ms: number;
}

const GROUPS = 300;
const SEATS = 34;
const knowledge = buildKnowledge(readEntries(KNOWLEDGE_DIRECTORY).entries);
const memberships = Array.from({ length: GROUPS * SEATS }, (_, number) => {
  const group = `grupp-${number % GROUPS}`;
  const seat = `${group}/part-${Math.floor(number / GROUPS)}`;
  const from = "2025-01-01";
  const person = `person-${number}`;
  return Membership.parse({ id: person, person, group, role: "ordinary", seat, from, source: "x" });
});
const meetings = Array.from({ length: GROUPS }, (_, number) =>
  Meeting.parse({
    id: `mote-${number}`,
    group: `grupp-${number}`,
    starts: zonedTime("2026-12-08T13:00"),
    ends: zonedTime("2026-12-08T15:00"),
    status: "planned",
    sequence: 0,
    changed: "2026-01-01T08:00:00Z",
  }),
);
const register = {
  people: new Map(),
  memberships: new Map(memberships.map((one) => [one.id, one])),
  tasks: new Map(),
};
const view = {
  ...register,
  meetings: new Map(meetings.map((one) => [one.id, one])),
  attendance: new Map(),
  feeds: new Map(),
  preferences: new Map(),
  receipts: new Map(),
  onboarding: new Map(),
};
const now = Temporal.Instant.from("2026-11-24T07:00:00Z");
const runs = Array.from({ length: 3 }, (): RemindersMeasured => {
  const start = performance.now();
  const planned = planReminders({
    view,
    knowledge,
    from: now,
    to: now.add({ hours: 1 }),
    now,
  });
  return { reminders: planned.length, ms: Math.round(performance.now() - start) };
});
// The first reckons the holidays too, as the service does once.
console.log(JSON.stringify(runs[0]));
