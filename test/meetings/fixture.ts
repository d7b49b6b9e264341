/** An invented cooperation: a steering group of parties with one ordinary member and one substitute each. */
import { Temporal } from "temporal-polyfill";
import type { SubjectId } from "../../src/knowledge/schema/base.ts";
import type { RuleEntry } from "../../src/knowledge/schema/kinds.ts";
import { Attendance } from "../../src/meetings/attendance.ts";
import type { Situation } from "../../src/meetings/decidable.ts";
import type { DecisionRules } from "../../src/meetings/decision-rules.ts";
import { Meeting } from "../../src/meetings/meeting.ts";
import type { MeetingNames } from "../../src/meetings/naming.ts";
import { Membership } from "../../src/register/membership.ts";
import type { PersonId } from "../../src/register/person.ts";
import type { Seat, SeatId } from "../../src/register/seat.ts";

export const GROUP = "radet" as SubjectId;
export const subject = (id: string) => id as SubjectId;
export const person = (id: string) => id as PersonId;
export const seatId = (party: string) => `${GROUP}/${party}` as SeatId;

export function partySeat(party: string): Seat {
  return {
    id: seatId(party),
    group: GROUP,
    party: subject(party),
    role: undefined,
    places: 1,
    substitutes: true,
    optional: false,
  };
}

export const parties = (count: number): SubjectId[] =>
  Array.from({ length: count }, (_, index) => subject(`part-${index + 1}`));

export function membership(over: {
  party: string;
  person: string;
  role?: "ordinary" | "substitute";
  from?: string;
  to?: string;
}): Membership {
  const { party, role = "ordinary", from = "2026-01-01", to } = over;
  return Membership.parse({
    id: `${over.person}-${party}-${from}`,
    person: over.person,
    group: GROUP,
    role,
    seat: seatId(party),
    onBehalfOf: party,
    from,
    ...(to === undefined ? {} : { to }),
    source: "protokoll 2026-01-01",
  });
}

/** "part-1" has "ordinarie-part-1" and "ersattare-part-1". */
export function fullHouse(all: readonly string[]): Membership[] {
  return all.flatMap((party) => [
    membership({ party, person: `ordinarie-${party}` }),
    membership({ party, person: `ersattare-${party}`, role: "substitute" }),
  ]);
}

const rule = (name: RuleEntry["rule"]): RuleEntry => ({
  id: subject(`regel-${name}`),
  name: { sv: name, en: name },
  aliases: { sv: [], en: [] },
  source: [],
  facts: [],
  group: GROUP,
  rule: name,
  ...(name === "quorum" ? { quorum: { moreThan: "1/2", of: "affected-parties" } } : {}),
});

export const RULES: DecisionRules = {
  quorum: rule("quorum"),
  agenda: rule("agenda"),
  consensus: rule("consensus"),
  substitute: rule("substitute"),
  "written-views": rule("written-views"),
};

export const MEETING = Meeting.parse({
  id: "radet-2026-12-08",
  group: GROUP,
  starts: "2026-12-08T13:00:00+01:00[Europe/Stockholm]",
  ends: "2026-12-08T15:00:00+01:00[Europe/Stockholm]",
  status: "planned",
  sequence: 0,
  changed: "2026-11-01T08:00:00Z",
  agendaSent: "2026-11-24T08:00:00Z",
  items: [
    {
      number: 3,
      title: "Verksamhetsplan",
      question: "Ska planen antas?",
      sentQuestion: "Ska planen antas?",
      forDecision: true,
    },
  ],
});

export function answer(
  party: string,
  status: Attendance["status"],
  over: Partial<Attendance> = {},
): Attendance {
  return {
    ...Attendance.parse({
      meeting: MEETING.id,
      seat: seatId(party),
      party,
      status,
      answered: "2026-11-25T08:00:00Z",
    }),
    ...over,
  };
}

/** All parties' seats filled, nobody has answered, the agenda sent, two weeks before the meeting. */
export function situation(count: number, over: Partial<Situation> = {}): Situation {
  const all = parties(count);
  return {
    meeting: MEETING,
    parties: all,
    rules: RULES,
    seats: all.map(partySeat),
    memberships: fullHouse(all),
    attendance: [],
    now: Temporal.Instant.from("2026-11-26T08:00:00Z"),
    ...over,
  };
}

export const NAMES: MeetingNames = {
  subject: (id) => ({ sv: id, en: id }),
  person: (id) => id,
};
