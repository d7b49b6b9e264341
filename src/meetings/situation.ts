/** What decidability rests on, put together from what is kept and what the agreements say. */
import type { Temporal } from "temporal-polyfill";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Membership } from "../register/membership.ts";
import type { Seat } from "../register/seat.ts";
import { agendaDue } from "./agenda-due.ts";
import type { Attendance } from "./attendance.ts";
import type { DaysOff } from "./days-off.ts";
import type { Situation } from "./decidable.ts";
import { decisionRulesOf } from "./decision-rules.ts";
import type { Meeting } from "./meeting.ts";

/** Everything that is known around a meeting; what is of other groups and meetings does no harm. */
export interface Around {
  readonly knowledge: Knowledge;
  readonly seats: readonly Seat[];
  readonly memberships: readonly Membership[];
  readonly attendance: readonly Attendance[];
  readonly now: Temporal.Instant;
  readonly daysOff: DaysOff;
}

/** The situation of a meeting as things stand. */
export function situationOf(meeting: Meeting, around: Around): Situation {
  const { knowledge, seats, memberships, attendance, now } = around;
  const group = knowledge.subjects.get(meeting.group);
  return {
    meeting,
    parties: group?.kindOf === "group" ? group.parties : [],
    rules: decisionRulesOf(knowledge, meeting.group),
    seats,
    memberships,
    attendance,
    now,
    agendaDue: agendaDue(meeting, knowledge.local, around.daysOff),
  };
}
