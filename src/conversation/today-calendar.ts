/** The calendar of meetings as answers ask for it. */
import type { Temporal } from "temporal-polyfill";
import type {
  AttendanceToday,
  CalendarToday,
  DecidableToday,
  MeetingToday,
  Supposed,
} from "../answers/today.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Text } from "../knowledge/schema/base.ts";
import type { Attendance } from "../meetings/attendance.ts";
import { callsWords } from "../meetings/call-words.ts";
import type { DaysOff } from "../meetings/days-off.ts";
import { decidabilityOf, type Decidability, type Situation } from "../meetings/decidable.ts";
import { decidabilityWords } from "../meetings/decidable-words.ts";
import type { Meeting, MeetingId } from "../meetings/meeting.ts";
import { timeWords } from "../meetings/meeting-words.ts";
import { meetingNames } from "../meetings/naming.ts";
import { holdersOn, presenceOf, seatPresence, type Presence } from "../meetings/presence.ts";
import type { Meetings } from "../meetings/records.ts";
import { situationOf } from "../meetings/situation.ts";
import { instantOf, readZoned } from "../meetings/time.ts";
import { TIME_ZONE } from "../register/time.ts";
import { whatIf } from "../meetings/what-if.ts";
import type { Membership } from "../register/membership.ts";
import type { Register } from "../register/records.ts";
import { seatsIn } from "../register/seats.ts";
import { oneLine } from "./one-line.ts";

interface Known {
  readonly view: Register & Meetings;
  readonly knowledge: Knowledge;
  readonly now: Temporal.Instant;
  readonly daysOff: DaysOff;
}

/** As CalendarToday says. Pure. */
export function calendarToday(known: Known): CalendarToday {
  const { view } = known;
  const clock = clockOf(known.now);
  const all = (): Meeting[] => [...view.meetings.values()];
  const find = (id: string): Meeting | undefined => view.meetings.get(id as MeetingId);
  return {
    isEmpty: view.meetings.size === 0,
    meetings: (group, { from, to }) =>
      all()
        .filter((meeting) => group === undefined || meeting.group === group)
        .filter(({ status, starts }) => {
          const day = starts.slice(0, 10);
          return status !== "cancelled" && from <= day && day <= to;
        })
        .sort(byStart)
        .map(meetingToday),
    next: (groups) => {
      const ahead = all()
        .filter(({ group, ends }) => groups.includes(group) && ends.slice(0, 16) > clock)
        .sort(byStart);
      const first =
        ahead.find(({ status }) => status === "planned") ??
        ahead.find(({ status }) => status === "proposed");
      return first && meetingToday(first);
    },
    last: (group) => {
      const past = all()
        .filter((one) => one.group === group && one.ends.slice(0, 16) <= clock)
        .filter(({ status }) => status === "held" || status === "planned")
        .sort(byStart)
        .at(-1);
      return past && meetingToday(past);
    },
    attendance: (id) => {
      const meeting = find(id);
      return meeting === undefined ? [] : attendanceAt(meeting, known);
    },
    decidable: (id, supposed, item) => {
      const meeting = find(id);
      if (meeting === undefined) throw new Error("no such meeting");
      return decidableToday(meeting, { known, supposed, item });
    },
  };
}

/** The clock here, in the form that begins a stored time: those of one zone compare as texts. */
function clockOf(now: Temporal.Instant): string {
  return now.toZonedDateTimeISO(TIME_ZONE).toPlainDateTime().toString({ smallestUnit: "minute" });
}

function byStart(one: Meeting, other: Meeting): number {
  if (one.starts === other.starts) return one.id < other.id ? -1 : 1;
  return one.starts < other.starts ? -1 : 1;
}

function meetingToday(meeting: Meeting): MeetingToday {
  const { id, group, starts, place, link, status, agendaSent, items } = meeting;
  return {
    id,
    group,
    day: starts.slice(0, 10),
    // Only of the meetings that are told: a calendar holds thousands.
    get when() {
      return { sv: timeWords(meeting, "sv"), en: timeWords(meeting, "en") };
    },
    place: place && oneLine(place),
    link,
    status,
    agendaSent: agendaSent && dayHere(agendaSent),
    items: items.map(({ number, title, question, forDecision, decision }) => ({
      number,
      title: oneLine(title),
      question: question && oneLine(question),
      forDecision,
      decision: decision && oneLine(decision),
    })),
  };
}

function dayHere(instant: string): string {
  return instant.slice(0, 10);
}

function situationNow(meeting: Meeting, { view, knowledge, now, daysOff }: Known): Situation {
  return situationOf(meeting, {
    knowledge,
    seats: (seatsIn(knowledge).byGroup.get(meeting.group) ?? []).map(({ seat }) => seat),
    memberships: [...view.memberships.values()].filter(({ group }) => group === meeting.group),
    attendance: [...view.attendance.values()].filter((one) => one.meeting === meeting.id),
    now,
    daysOff,
  });
}

function attendanceAt(meeting: Meeting, known: Known): AttendanceToday[] {
  const { parties, seats, memberships, attendance } = situationNow(meeting, known);
  const day = readZoned(meeting.starts).toPlainDate();
  const presences = new Map(
    seats.map(({ id }) => {
      const answer = attendance.find((one) => one.seat === id);
      return [id, seatPresence(id, answer, holdersOn(id, memberships, day))] as const;
    }),
  );
  return parties.map((party) => {
    const { how, person } = presenceOf(party, seats, presences);
    const name = person === undefined ? undefined : known.view.people.get(person)?.name;
    return {
      party,
      how: HOW[how],
      person: person === undefined ? undefined : { id: person, name: oneLine(name ?? person) },
    };
  });
}

const HOW: Readonly<Record<Presence["how"], AttendanceToday["how"]>> = {
  ordinary: "ordinary",
  substitute: "substitute",
  unanswered: "unanswered",
  "absent-with-substitute": "absent",
  "substitute-asked": "asked",
  "absent-without-substitute": "absent",
  "both-absent": "absent",
  vacant: "vacant",
};

interface Deciding {
  readonly known: Known;
  readonly supposed: Supposed;
  readonly item: number | undefined;
}

function decidableToday(meeting: Meeting, { known, supposed, item }: Deciding): DecidableToday {
  const situation = supposing(situationNow(meeting, known), supposed);
  const items = decidabilityOf(situation).filter(
    (one) => item === undefined || one.item.number === item,
  );
  const names = meetingNames(known.knowledge, known.view.people);
  const sv = decidabilityWords(items, meeting.group, "sv", names);
  const en = decidabilityWords(items, meeting.group, "en", names);
  const both = (swedish: readonly string[], english: readonly string[]): Text[] =>
    swedish.map((text, index) => ({ sv: oneLine(text), en: oneLine(english[index] ?? text) }));
  return {
    state: stateOf(items),
    headline: { sv: oneLine(sv.headline), en: oneLine(en.headline) },
    items: both(sv.items, en.items),
    advice: both(sv.advice, en.advice),
    calls: both(
      callsOf(items, { language: "sv", names }),
      callsOf(items, { language: "en", names }),
    ),
  };
}

function stateOf(items: readonly Decidability[]): DecidableToday["state"] {
  const states = items
    .map(({ state }) => state)
    .filter((state) => state !== "no-rule" && state !== "not-for-decision");
  if (states.length === 0) return "no-count";
  if (states.every((state) => state === "decidable")) return "decidable";
  return states.includes("decidable") ? "mixed" : "not-decidable";
}

function callsOf(
  items: readonly Decidability[],
  telling: Parameters<typeof callsWords>[2],
): string[] {
  const sentences = items.flatMap((item) => {
    if (item.state !== "not-yet" && item.state !== "cannot") return [];
    return item.margin < 0 ? callsWords(item.calls, -item.margin, telling) : [];
  });
  return [...new Set(sentences)];
}

/** The same situation with what is supposed of parties and of persons; nothing is kept. */
function supposing(situation: Situation, { parties, people }: Supposed): Situation {
  const base = whatIf(situation, parties);
  const { meeting, memberships, now } = situation;
  const day = readZoned(meeting.starts).toPlainDate().toString();
  const holding = memberships.filter(
    ({ from, to }) => from <= day && (to === undefined || day <= to),
  );
  const answers = holding.flatMap((membership): Attendance[] => {
    const comes = people.get(membership.person);
    const said = base.attendance.find(({ seat }) => seat === membership.seat);
    const told = comes === undefined ? undefined : supposedStatus(membership, comes, said);
    if (told === undefined || membership.seat === undefined) return [];
    const confirmed = { informed: false, mandated: false };
    const of = { meeting: meeting.id, seat: membership.seat, answered: instantOf(now) };
    return [{ ...of, ...confirmed, ...told }];
  });
  const replaced = new Set(answers.map(({ seat }) => seat));
  return {
    ...base,
    attendance: [...base.attendance.filter(({ seat }) => !replaced.has(seat)), ...answers],
  };
}

/** Undefined: it changes nothing that this person does not come. */
function supposedStatus(
  { person, role }: Membership,
  comes: boolean,
  said: Attendance | undefined,
): Pick<Attendance, "status" | "substitute" | "declined"> | undefined {
  if (role === "ordinary") return { status: comes ? "coming" : "absent" };
  if (role !== "substitute") return undefined;
  if (comes) return { status: "substitute-coming", substitute: person };
  return said?.substitute === person ? { status: "absent", declined: [person] } : undefined;
}
