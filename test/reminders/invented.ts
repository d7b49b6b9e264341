/** Invented reminders. */
import type { SubjectId } from "../../src/knowledge/schema/base.ts";
import type { MeetingId } from "../../src/meetings/meeting.ts";
import type { PersonId } from "../../src/register/person.ts";
import type { Reminder, ReminderKey } from "../../src/reminders/reminder.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** A Tuesday morning. */
export const START = Date.parse("2026-11-24T07:00:00Z");

export interface Invented {
  readonly person?: string;
  /** Epoch milliseconds. */
  readonly due?: number;
  readonly expires?: number;
  readonly required?: boolean;
  readonly since?: number;
}

export function reminder(
  name: string,
  { person = "kim", due = START, expires = due + DAY, required = false, since }: Invented = {},
): Reminder {
  return {
    key: keyOf(name, person),
    policy: "read-documents" as SubjectId,
    person: person as PersonId,
    occasion: {
      meeting: name as MeetingId,
      ...(since === undefined ? {} : { since: instant(since) }),
    },
    due: instant(due),
    expires: instant(expires),
    required,
  };
}

export function keyOf(name: string, person = "kim"): ReminderKey {
  return `read-documents/${name}/${person}` as ReminderKey;
}

export function instant(at: number): Reminder["due"] {
  return new Date(at).toISOString().replace(".000Z", "Z") as Reminder["due"];
}

/** A plan of these, whose span holds all that is invented here. */
export function planOf(...reminders: readonly Reminder[]) {
  return { reminders, from: START - 30 * DAY, to: START + 30 * DAY };
}
