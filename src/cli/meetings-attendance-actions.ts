/** What the commands for who comes, and for what can be decided, do. */
import type { GroupEntry } from "../knowledge/schema/kinds.ts";
import { answer, type AnswerEvent } from "../meetings/answer.ts";
import type { Attendance } from "../meetings/attendance.ts";
import { decidabilityOf } from "../meetings/decidable.ts";
import { decidabilityWords } from "../meetings/decidable-words.ts";
import { daysOffIn } from "../meetings/days-off.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { nextStep, type NextStep } from "../meetings/next-step.ts";
import { holdersOn } from "../meetings/presence.ts";
import type { AttendanceId } from "../meetings/records.ts";
import { situationOf, type Around } from "../meetings/situation.ts";
import { readZoned } from "../meetings/time.ts";
import { whatIf } from "../meetings/what-if.ts";
import type { PersonId } from "../register/person.ts";
import { refuse } from "../register/refusal.ts";
import type { Seat } from "../register/seat.ts";
import { seatsIn, seatsOf } from "../register/seats.ts";
import { change, Refused, taken, type Desk } from "./desk.ts";
import { groupNamed, meetingNamed, partiesNamed, personNamed } from "./named.ts";

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
  readonly views?: string;
}

/** Enters what a seat answers, named by its party or as the register names it. */
export async function attend(
  desk: Desk,
  [id, place, said]: readonly [string, string, Said],
  options: AttendOptions,
): Promise<string> {
  const { after, next } = await change(desk, (view) => {
    const meeting = meetingNamed(view.meetings, id);
    const seat = seatNamed(desk, meeting, place);
    const day = readZoned(meeting.starts).toPlainDate();
    const holders = holdersOn(seat.id, [...view.memberships.values()], day);
    const event = eventOf(desk, said, options, holders.substitutes);
    const key: AttendanceId = `${meeting.id}/${seat.id}`;
    const context = { meeting, seat, holders, now: desk.now };
    const after = taken(answer(view.attendance.get(key), event, context));
    return {
      writes: [{ kind: "attendance", id: key, after }],
      result: { after, next: nextStep(after, context) },
    };
  });
  return [statusLine(desk, after), ...nextWords(desk, next)].join("\n");
}

function seatNamed({ finder, knowledge }: Desk, { group }: Meeting, place: string): Seat {
  const id = taken(finder.seat(group, place));
  const seat = seatsIn(knowledge).byId.get(id)?.seat;
  if (seat === undefined) throw new Error(`the finder gives what is no seat for ${place}`);
  return seat;
}

function eventOf(
  desk: Desk,
  said: Said,
  options: AttendOptions,
  substitutes: readonly PersonId[],
): AnswerEvent {
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
  const substitute = substituteMeant(desk, options.substitute, substitutes);
  const kinds = {
    "ask-substitute": "ask-substitute",
    "substitute-coming": "substitute-accepts",
    "substitute-declines": "substitute-declines",
  } as const;
  return { kind: kinds[said], substitute };
}

/** One substitute need not be named. */
function substituteMeant(
  { view }: Desk,
  name: string | undefined,
  substitutes: readonly PersonId[],
): PersonId {
  if (name !== undefined) return personNamed(view, name).id;
  const [only, ...others] = substitutes;
  if (only !== undefined && others.length === 0) return only;
  throw new Refused(
    refuse(
      "Säg vilken ersättare med --substitute NAMN (bara den som är utsedd på förhand).",
      "Say which substitute with --substitute NAME (only one designated in advance).",
    ),
  );
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

export function tellDecidable(desk: Desk, id: string, options: DecidableOptions): string {
  const meeting = meetingNamed(desk.view.meetings, id);
  const group = groupNamed(desk, meeting.group);
  const supposed = new Map([
    ...partiesNamed(desk, group.id, options.without).map((party) => [party, false] as const),
    ...partiesNamed(desk, group.id, options.with).map((party) => [party, true] as const),
  ]);
  const items = decidabilityOf(whatIf(situationOf(meeting, aroundDesk(desk, group)), supposed));
  if (options.json === true) return JSON.stringify({ meeting: meeting.id, items }, undefined, 2);
  const words = decidabilityWords(items, group.id, desk.language, desk.names);
  return [words.headline, ...words.items, ...words.advice].join("\n");
}

function aroundDesk({ knowledge, view, now }: Desk, group: GroupEntry): Around {
  return {
    knowledge,
    seats: seatsOf(group, knowledge),
    memberships: [...view.memberships.values()],
    attendance: [...view.attendance.values()],
    now,
    daysOff: daysOffIn("SE"),
  };
}
