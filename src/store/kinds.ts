/** What is kept: each kind of record, its schema, and where it is read. A new kind is one line here. */
import type { z } from "zod";
import { Account } from "../conversation/account.ts";
import { OpenQuestion, QuestionOverflow } from "../conversation/open-question.ts";
import type { Talking, TalkingWrite } from "../conversation/records.ts";
import { Attendance } from "../meetings/attendance.ts";
import { CalendarFeed } from "../meetings/calendar-feed.ts";
import { Meeting } from "../meetings/meeting.ts";
import type { Meetings, MeetingsWrite } from "../meetings/records.ts";
import { StepState } from "../onboarding/state.ts";
import { Membership } from "../register/membership.ts";
import { Person } from "../register/person.ts";
import type { Register, RegisterWrite } from "../register/records.ts";
import { Task } from "../register/task.ts";
import { Preference } from "../reminders/preference.ts";
import { Receipt } from "../reminders/receipt.ts";
import type { Reminding, RemindingWrite } from "../reminders/records.ts";

export type Records = Register & Meetings & Reminding & Talking;
export type RecordWrite = RegisterWrite | MeetingsWrite | RemindingWrite | TalkingWrite;
export type Kind = RecordWrite["kind"];

const COLLECTIONS = {
  people: { kind: "person", schema: Person },
  memberships: { kind: "membership", schema: Membership },
  tasks: { kind: "task", schema: Task },
  meetings: { kind: "meeting", schema: Meeting },
  attendance: { kind: "attendance", schema: Attendance },
  feeds: { kind: "calendar-feed", schema: CalendarFeed },
  preferences: { kind: "preference", schema: Preference },
  receipts: { kind: "receipt", schema: Receipt },
  accounts: { kind: "account", schema: Account },
  questions: { kind: "question", schema: OpenQuestion },
  overflows: { kind: "question-overflow", schema: QuestionOverflow },
  onboarding: { kind: "onboarding-step", schema: StepState },
} as const satisfies Record<keyof Records, { readonly kind: Kind; readonly schema: z.ZodType }>;

const SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map(
  Object.values(COLLECTIONS).map(({ kind, schema }) => [kind, schema]),
);

/** Not every kind is known: a newer program may keep its own in the same database. */
export function isKnown(kind: string): boolean {
  return SCHEMAS.has(kind);
}

/** The record as its schema gives it, a copy. Throws an error that names the fields, not whose or what they hold. */
export function parsed(kind: string, body: unknown): unknown {
  const result = SCHEMAS.get(kind)?.safeParse(body);
  if (result?.success === true) return result.data;
  const fields = result?.error.issues.map(({ path }) => path.join(".") || "(all)") ?? ["kind"];
  const what = `a record is not a valid ${kind}: ${[...new Set(fields)].join(", ")}`;
  throw new Error(what, { cause: result?.error });
}

/** What is read, from the records of each kind: every map stays the one that `of` gave. */
export function recordsFrom(of: (kind: Kind) => unknown): Records {
  const maps = Object.entries(COLLECTIONS).map(([name, { kind }]) => [name, of(kind)]);
  return Object.fromEntries(maps) as Records;
}
