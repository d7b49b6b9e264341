/** Invented records, and changes that write them. */
import type { SubjectId } from "../../src/knowledge/schema/base.ts";
import type { Attendance } from "../../src/meetings/attendance.ts";
import type { Instant, Meeting, MeetingId, ZonedTime } from "../../src/meetings/meeting.ts";
import type { Actor } from "../../src/register/ledger.ts";
import type { Day, Membership, MembershipId } from "../../src/register/membership.ts";
import type { Person, PersonId } from "../../src/register/person.ts";
import type { SeatId } from "../../src/register/seat.ts";
import type { Records, RecordWrite } from "../../src/store/kinds.ts";
import type { RecordLedger } from "../../src/store/ledger.ts";

export const ACTOR: Actor = { by: "cli:prov", at: "2026-11-22T10:00:00Z" };

export function person(id: string, name = "Kim Påhittad"): Person {
  return { id: id as PersonId, name, language: "sv" };
}

export function membership(id: string, holder: string): Membership {
  return {
    id: id as MembershipId,
    person: holder as PersonId,
    group: "styrgrupp" as SubjectId,
    role: "ordinary",
    seat: "styrgrupp/angsby-kommun" as SeatId,
    onBehalfOf: "angsby-kommun" as SubjectId,
    from: "2026-03-01" as Day,
    source: "protokoll 2026-03-12",
  };
}

export function meeting(id: string): Meeting {
  return {
    id: id as MeetingId,
    group: "styrgrupp" as SubjectId,
    starts: "2026-12-08T13:00:00+01:00[Europe/Stockholm]" as ZonedTime,
    ends: "2026-12-08T15:00:00+01:00[Europe/Stockholm]" as ZonedTime,
    place: "Ängsby, stora salen",
    status: "planned",
    sequence: 0,
    changed: "2026-11-22T10:00:00Z" as Instant,
    items: [],
  };
}

export function attendance(of: string, seat: string): Attendance {
  return {
    meeting: of as MeetingId,
    seat: seat as SeatId,
    status: "coming",
    informed: false,
    mandated: false,
    answered: "2026-11-22T10:00:00Z" as Instant,
  };
}

export function put(after: Person): RecordWrite {
  return { kind: "person", id: after.id, after };
}

export function remove(id: string): RecordWrite {
  return { kind: "person", id: id as PersonId, after: undefined };
}

/** Writes these, whatever holds. */
export function write(ledger: RecordLedger, ...writes: readonly RecordWrite[]): Promise<void> {
  return ledger.change(ACTOR, () => ({ writes, result: undefined }));
}

/** A copy, since what is read goes on changing. */
export async function copyOf(ledger: RecordLedger): Promise<Records> {
  return structuredClone(await ledger.read());
}

/** The people after all these changes, one after the other. */
export async function foldOf(ledger: RecordLedger): Promise<Map<string, unknown>> {
  const people = new Map<string, unknown>();
  for (const { id, after } of await ledger.changes({ kind: "person" })) {
    if (after === undefined) people.delete(id);
    else people.set(id, after);
  }
  return people;
}
