/** What is kept and known, found by group, seat and meeting: what both planning and wording look things up in. */
import type { Temporal } from "temporal-polyfill";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { SubjectId } from "../knowledge/schema/base.ts";
import { agendaDue } from "../meetings/agenda-due.ts";
import type { Attendance } from "../meetings/attendance.ts";
import { decidabilityOf, type Decidability } from "../meetings/decidable.ts";
import { decisionRulesOf, type DecisionRules } from "../meetings/decision-rules.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { nextStep, type NextStep } from "../meetings/next-step.ts";
import { holdersOn, type Holders } from "../meetings/presence.ts";
import type { Meetings } from "../meetings/records.ts";
import { readZoned } from "../meetings/time.ts";
import { slotOf, type Slot } from "../register/draft.ts";
import type { Membership } from "../register/membership.ts";
import type { PersonId } from "../register/person.ts";
import type { Register } from "../register/records.ts";
import type { SeatId } from "../register/seat.ts";
import { seatsIn } from "../register/seats.ts";
import { shifted } from "../register/time.ts";
import type { Desk } from "./desk.ts";
import type { Reminding } from "./records.ts";
import type { SendingTimes } from "./open-times.ts";
import { sendingTimes } from "./sending-times.ts";

/** All that is kept, and what only those who run the assistant know. */
export type ReminderView = Register & Meetings & Reminding & { readonly desk?: Desk | undefined };

export interface World {
  readonly view: ReminderView;
  readonly knowledge: Knowledge;
  readonly now: Temporal.Instant;
  readonly times: SendingTimes;
  readonly inGroup: (group: SubjectId) => readonly Membership[];
  readonly inSlot: (slot: Slot) => readonly Membership[];
  readonly ofPerson: (person: PersonId) => readonly Membership[];
  readonly coordinators: readonly Membership[];
  readonly attendance: (meeting: Meeting, seat: SeatId) => Attendance | undefined;
  /** Who holds the seat on the day of the meeting. */
  readonly holders: (meeting: Meeting, seat: SeatId) => Holders;
  /** What is expected next of the seat. */
  readonly step: (meeting: Meeting, seat: SeatId) => NextStep | undefined;
  readonly rules: (group: SubjectId) => DecisionRules;
  readonly decidability: (meeting: Meeting) => readonly Decidability[];
  /** When the agenda is late by a local setting: the midnight after its last day. */
  readonly agendaDue: (meeting: Meeting) => Temporal.Instant | undefined;
  readonly meetingsOf: (group: SubjectId) => readonly Meeting[];
}

/** Looks through the records when first asked for something of them; they must not change meanwhile. */
export function worldOf(view: ReminderView, knowledge: Knowledge, now: Temporal.Instant): World {
  const times = sendingTimes(knowledge.reminderHours);
  const memberships = once(() => [...view.memberships.values()]);
  const groups = once(() => Map.groupBy(memberships(), ({ group }) => group));
  const slots = once(() => Map.groupBy(memberships(), slotOf));
  const people = once(() => Map.groupBy(memberships(), ({ person }) => person));
  const meetings = once(() => Map.groupBy(view.meetings.values(), ({ group }) => group));
  const coordinators = once(() => memberships().filter(({ role }) => role === "coordinator"));
  const inSlot = (slot: Slot) => slots().get(slot) ?? [];
  const attendance = (meeting: Meeting, seat: SeatId) =>
    view.attendance.get(`${meeting.id}/${seat}`);
  const holders = remembered((meeting: Meeting, seat: SeatId) =>
    holdersOn(seat, inSlot(seat), readZoned(meeting.starts).toPlainDate()),
  );
  const due = remembered((meeting: Meeting) => agendaDue(meeting, knowledge.local, times.daysOff));
  const rules = remembered((group: SubjectId) => decisionRulesOf(knowledge, group));
  return {
    view,
    knowledge,
    now,
    times,
    inGroup: (group) => groups().get(group) ?? [],
    inSlot,
    ofPerson: (person) => people().get(person) ?? [],
    get coordinators() {
      return coordinators();
    },
    attendance,
    holders,
    step: remembered((meeting: Meeting, seat: SeatId) =>
      nextStep(attendance(meeting, seat), { meeting, holders: holders(meeting, seat), now }),
    ),
    rules,
    decidability: remembered((meeting: Meeting) => {
      const seats = (seatsIn(knowledge).byGroup.get(meeting.group) ?? []).map(({ seat }) => seat);
      const group = knowledge.subjects.get(meeting.group);
      return decidabilityOf({
        meeting,
        parties: group?.kindOf === "group" ? group.parties : [],
        rules: rules(meeting.group),
        seats,
        memberships: groups().get(meeting.group) ?? [],
        attendance: seats.flatMap(({ id }) => attendance(meeting, id) ?? []),
        now,
        agendaDue: due(meeting),
      });
    }),
    agendaDue: due,
    meetingsOf: (group) => meetings().get(group) ?? [],
  };
}

/** Is this person new here, and not a substitute who was passed on to a new ordinary member? */
export function isNew(membership: Membership, { inSlot }: World): boolean {
  const eve = shifted(membership.from, -1);
  return !inSlot(slotOf(membership)).some(
    ({ person, role, to }) =>
      person === membership.person && role === membership.role && to === eve,
  );
}

/** Who held the place until the day before. */
export function predecessorOf(membership: Membership, { inSlot }: World): Membership | undefined {
  const eve = shifted(membership.from, -1);
  return inSlot(slotOf(membership)).find(
    ({ person, role, to }) =>
      person !== membership.person && role === membership.role && to === eve,
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** By the first argument's identity, then by the second's value. */
function remembered<A, Rest extends readonly unknown[], T>(
  make: (one: A, ...rest: Rest) => T,
): (one: A, ...rest: Rest) => T {
  const known = new Map<A, Map<unknown, { readonly value: T }>>();
  return (one, ...rest) => {
    const inner = known.get(one) ?? new Map<unknown, { readonly value: T }>();
    known.set(one, inner);
    const found = inner.get(rest[0]) ?? { value: make(one, ...rest) };
    inner.set(rest[0], found);
    return found.value;
  };
}
