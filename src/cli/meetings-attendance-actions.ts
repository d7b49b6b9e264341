/** What the commands for who comes, and for what can be decided, do. */
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { GroupEntry } from "../knowledge/schema/kinds.ts";
import { agendaDue } from "../meetings/agenda-due.ts";
import { answer, type AnswerEvent } from "../meetings/answer.ts";
import type { Attendance } from "../meetings/attendance.ts";
import { decidabilityOf, type Situation } from "../meetings/decidable.ts";
import { decidabilityWords } from "../meetings/decidable-words.ts";
import { decisionRulesOf } from "../meetings/decision-rules.ts";
import { daysOffIn } from "../meetings/days-off.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { nextStep, type NextStep } from "../meetings/next-step.ts";
import { holdersOn } from "../meetings/presence.ts";
import type { AttendanceId } from "../meetings/records.ts";
import { isRefusal, refuse, type Refusal } from "../meetings/refusal.ts";
import { readZoned } from "../meetings/time.ts";
import { whatIf } from "../meetings/what-if.ts";
import type { PersonId } from "../register/person.ts";
import type { Seat } from "../register/seat.ts";
import { findGroup, findMeeting, findParty, findPerson } from "./find-named.ts";
import { changeLedger, type Desk, type Outcome } from "./meetings-desk.ts";

/** What may be said of a seat, as written on the command line. */
export const SAID = [
  "coming",
  "absent",
  "ask-substitute",
  "substitute-coming",
  "substitute-declines",
  "informed",
  "mandated",
  "both-absent",
  "views",
] as const;
type Said = (typeof SAID)[number];

export interface AttendOptions {
  readonly substitute?: string;
  readonly seat?: string;
  readonly views?: string;
}

export async function attend(
  desk: Desk,
  [id, partyName, said]: readonly [string, string, Said],
  options: AttendOptions,
): Promise<Outcome> {
  const place = placeOf(desk, id, partyName, options.seat);
  if (isRefusal(place)) return place;
  const { meeting, seat } = place;
  const day = readZoned(meeting.starts).toPlainDate();
  const key: AttendanceId = `${meeting.id}/${seat.id}`;
  const told = await changeLedger<{ after: Attendance; next: NextStep | undefined } | Refusal>(
    desk,
    (view) => {
      const holders = holdersOn(seat.id, [...view.memberships.values()], day);
      const event = eventOf(desk, said, options, holders.substitutes);
      if (isRefusal(event)) return { writes: [], result: event };
      const context = {
        meeting: view.meetings.get(meeting.id) ?? meeting,
        seat,
        holders,
        now: desk.now,
      };
      const after = answer(view.attendance.get(key), event, context);
      if (isRefusal(after)) return { writes: [], result: after };
      const writes = [{ kind: "attendance", id: key, after } as const];
      return { writes, result: { after, next: nextStep(after, context) } };
    },
  );
  if (isRefusal(told)) return told;
  return [statusLine(desk, told.after), ...nextWords(desk, told.next)].join("\n");
}

function placeOf(
  desk: Desk,
  id: string,
  partyName: string,
  seatName: string | undefined,
): { meeting: Meeting; seat: Seat } | Refusal {
  const meeting = findMeeting(desk.view.meetings, id);
  if (isRefusal(meeting)) return meeting;
  const seats = desk.parts.seatsOf(desk.knowledge, meeting.group);
  const parties = [...new Set(seats.flatMap(({ party }) => party ?? []))];
  const party = findParty(desk.knowledge, parties, partyName);
  if (isRefusal(party)) return party;
  const own = seats.filter((seat) => seat.party === party);
  const seat =
    seatName === undefined && own.length === 1 ? own[0] : own.find((one) => one.id === seatName);
  if (seat !== undefined) return { meeting, seat };
  const listed = own.map((one) => one.id).join(", ");
  return refuse(`Välj plats med --seat: ${listed}.`, `Choose the seat with --seat: ${listed}.`);
}

function eventOf(
  desk: Desk,
  said: Said,
  options: AttendOptions,
  substitutes: readonly PersonId[],
): AnswerEvent | Refusal {
  switch (said) {
    case "coming":
      return { kind: "comes" };
    case "absent":
      return { kind: "declines" };
    case "informed":
    case "mandated":
      return { kind: said };
    case "both-absent":
      return { kind: "neither-comes" };
    case "views":
      return { kind: "views", text: options.views ?? "" };
    case "ask-substitute":
    case "substitute-coming":
    case "substitute-declines":
      break;
  }
  // One substitute need not be named.
  const [only] = substitutes;
  const named =
    options.substitute === undefined
      ? undefined
      : findPerson(desk.view.people.values(), options.substitute);
  if (isRefusal(named)) return named;
  const substitute = named?.id ?? (substitutes.length === 1 ? only : undefined);
  if (substitute === undefined)
    return refuse(
      "Säg vilken ersättare med --substitute NAMN (bara den som är utsedd på förhand).",
      "Say which substitute with --substitute NAME (only one designated in advance).",
    );
  const kinds = {
    "ask-substitute": "ask-substitute",
    "substitute-coming": "substitute-accepts",
    "substitute-declines": "substitute-declines",
  } as const;
  return { kind: kinds[said], substitute };
}

const STATUSES = {
  coming: { sv: "kommer", en: "coming" },
  absent: { sv: "kan inte komma", en: "cannot come" },
  "substitute-asked": { sv: "ersättaren är tillfrågad", en: "the substitute has been asked" },
  "substitute-coming": { sv: "ersättaren kommer", en: "the substitute is coming" },
  "both-absent": { sv: "ingen kan komma", en: "nobody can come" },
} as const;

function statusLine(desk: Desk, { seat, party, status, substitute }: Attendance): string {
  const who = party === undefined ? seat : desk.names.subject(party)[desk.language];
  const name = substitute === undefined ? "" : ` (${desk.names.person(substitute)})`;
  return `${who}: ${STATUSES[status][desk.language]}${name}`;
}

function nextWords({ names, say }: Desk, step: NextStep | undefined): string[] {
  if (step === undefined) return [];
  const who =
    step.person === undefined ? say("ledamoten", "the member") : names.person(step.person);
  switch (step.what) {
    case "answer":
      return [say(`Nästa: ${who} svarar.`, `Next: ${who} answers.`)];
    case "ask-substitute": {
      const other = names.person(step.substitute);
      return [
        say(
          `Nästa: ${who} frågar ersättaren ${other}.`,
          `Next: ${who} asks the substitute ${other}.`,
        ),
      ];
    }
    case "designate-substitute":
      return [
        say(
          `Nästa: ${who} utser en ersättare senast dagen före mötet.`,
          `Next: ${who} designates a substitute by the day before the meeting.`,
        ),
      ];
    case "answer-as-substitute":
      return [say(`Nästa: ${who} svarar som ersättare.`, `Next: ${who} answers as substitute.`)];
    case "inform-and-mandate": {
      const other = names.person(step.substitute);
      return [
        say(
          `Nästa: ${who} ger ${other} underlaget och mandatet att besluta, och bekräftar det.`,
          `Next: ${who} gives ${other} the papers and the mandate to decide, and confirms it.`,
        ),
      ];
    }
    case "give-views":
      return [
        say(
          `Nästa: ${who} kan lämna synpunkter före mötet. De räknas inte som närvaro.`,
          `Next: ${who} can give written views before the meeting. They do not count as presence.`,
        ),
      ];
  }
}

export interface DecidableOptions {
  readonly without: readonly string[];
  readonly with: readonly string[];
  readonly json?: boolean;
}

export function tellDecidable(desk: Desk, id: string, options: DecidableOptions): Outcome {
  const meeting = findMeeting(desk.view.meetings, id);
  if (isRefusal(meeting)) return meeting;
  const group = findGroup(desk.knowledge, meeting.group);
  if (isRefusal(group)) return group;
  const supposed = new Map<SubjectId, boolean>();
  for (const [names, comes] of [
    [options.without, false],
    [options.with, true],
  ] as const)
    for (const name of names) {
      const party = findParty(desk.knowledge, group.parties, name);
      if (isRefusal(party)) return party;
      supposed.set(party, comes);
    }
  const items = decidabilityOf(whatIf(situationOf(desk, meeting, group), supposed));
  if (options.json === true) return JSON.stringify({ meeting: meeting.id, items }, undefined, 2);
  const words = decidabilityWords(items, group.id, desk.language, desk.names);
  return [words.headline, ...words.items, ...words.advice].join("\n");
}

function situationOf(desk: Desk, meeting: Meeting, group: GroupEntry): Situation {
  return {
    meeting,
    parties: group.parties,
    rules: decisionRulesOf(desk.knowledge, group.id),
    seats: desk.parts.seatsOf(desk.knowledge, group.id),
    memberships: [...desk.view.memberships.values()],
    attendance: [...desk.view.attendance.values()],
    now: desk.now,
    agendaDue: agendaDue(meeting, desk.knowledge.local, daysOffIn("SE")),
  };
}
