/** A register and a calendar of an invented region, and questions put to them. */
import { Temporal } from "temporal-polyfill";
import type { Today } from "../../../../src/answers/today.ts";
import { todayFrom, type Kept } from "../../../../src/conversation/today.ts";
import { Attendance } from "../../../../src/meetings/attendance.ts";
import { daysOffIn } from "../../../../src/meetings/days-off.ts";
import { Meeting } from "../../../../src/meetings/meeting.ts";
import { Membership } from "../../../../src/register/membership.ts";
import { Person } from "../../../../src/register/person.ts";
import { openRegion, told, type Told } from "../../../regions/region.ts";

export const { answerer } = openRegion("skogslan");
export type View = Kept["view"];

export const NOTHING: View = {
  people: new Map(),
  memberships: new Map(),
  tasks: new Map(),
  meetings: new Map(),
  attendance: new Map(),
  feeds: new Map(),
};

export const SOURCE = "protokoll 2030-03-15";

const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
  new Map(all.map((one) => [one.id as T["id"], one]));

export function person(name: string, over: Partial<Person> = {}): Person {
  const id = name
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return { ...Person.parse({ id, name }), ...over };
}

export function held(
  name: string,
  role: Membership["role"],
  over: {
    readonly party?: string;
    readonly group?: string;
    readonly from?: string;
    readonly to?: string;
    readonly for?: string;
    readonly source?: string;
  } = {},
): Membership {
  const { party, group = "styrgrupp", from = "2030-03-15", to, source = SOURCE } = over;
  return Membership.parse({
    id: `${person(name).id}-${group}-${role}-${from}`,
    person: person(name).id,
    group,
    role,
    ...(party === undefined ? {} : { seat: `${group}/${party}`, onBehalfOf: party }),
    ...(over.for === undefined ? {} : { substituteFor: person(over.for).id }),
    from,
    ...(to === undefined ? {} : { to }),
    source,
  });
}

/** A register of these memberships and the people in them. */
export function register(...all: readonly Membership[]): Pick<View, "people" | "memberships"> {
  const names = new Set(all.map((one) => one.person));
  const people = [...names].map((id) =>
    person(
      id.replaceAll(
        /(^|-)(\p{L})/gu,
        (_, dash: string, letter: string) => `${dash && " "}${letter.toUpperCase()}`,
      ),
    ),
  );
  return { people: byId(people), memberships: byId(all) };
}

export const MEETING = Meeting.parse({
  id: "styrgrupp-2030-12-10",
  group: "styrgrupp",
  starts: "2030-12-10T13:00:00+01:00[Europe/Stockholm]",
  ends: "2030-12-10T15:00:00+01:00[Europe/Stockholm]",
  place: "Granåsa stadshus",
  status: "planned",
  sequence: 0,
  changed: "2030-11-01T08:00:00Z",
  agendaSent: "2030-11-25T08:00:00Z",
  items: [
    item(1, "Verksamhetsplan", []),
    item(2, "Gemensam plats", ["granasa-kommun", "algmo-kommun", "jobbverket"]),
    { number: 3, title: "Rapporter" },
  ],
});

function item(number: number, title: string, affected: readonly string[]) {
  const question = "Ska förslaget antas?";
  return { number, title, question, sentQuestion: question, forDecision: true, affected };
}

export function calendar(
  meetings: readonly Meeting[],
  answers: Readonly<Record<string, Attendance["status"]>> = {},
): Pick<View, "meetings" | "attendance"> {
  const all = Object.entries(answers).map(([party, status]) =>
    Attendance.parse({
      meeting: MEETING.id,
      seat: `styrgrupp/${party}`,
      party,
      status,
      answered: "2030-11-26T08:00:00Z",
    }),
  );
  return {
    meetings: byId(meetings),
    attendance: new Map(all.map((one) => [`${one.meeting}/${one.seat}` as const, one])),
  };
}

/** Granåsa: Robin Ek with Kim Sten; before them Noa Al. Älgmo: Ida Lo without a substitute. */
export const PEOPLE = register(
  held("Noa Al", "ordinary", { party: "granasa-kommun", to: "2030-05-31" }),
  held("Robin Ek", "ordinary", { party: "granasa-kommun", from: "2030-06-01" }),
  held("Kim Sten", "substitute", { party: "granasa-kommun", from: "2030-06-01", for: "Robin Ek" }),
  held("Ida Lo", "ordinary", { party: "algmo-kommun", to: "2030-12-31" }),
  held("Per Ro", "ordinary", { party: "jobbverket" }),
  held("Liv Ny", "substitute", { party: "jobbverket", for: "Per Ro" }),
  held("Noa Al", "chair", { to: "2030-05-31" }),
  held("Robin Ek", "chair", { from: "2030-06-01" }),
);

export const ANSWERS = {
  "granasa-kommun": "coming",
  jobbverket: "coming",
  "algmo-kommun": "both-absent",
} as const;

const daysOff = daysOffIn("SE");

/** What is so on 1 December 2030, unless another time is given. */
export function todayOf(view: Partial<View>, now = "2030-12-01T08:00:00Z"): Today {
  return todayFrom({
    view: { ...NOTHING, ...view },
    knowledge: answerer.knowledge,
    now: Temporal.Instant.from(now),
    daysOff,
  });
}

/** Asks one question after the other in one conversation; gives the last answer. */
export function asking(view: Partial<View>, now?: string): (...questions: string[]) => Told {
  return (...questions) => {
    let previous: string | undefined;
    let last: Told | undefined;
    for (const question of questions) {
      last = told(answerer.answer(question, { previous, today: todayOf(view, now) }));
      previous = last.read;
    }
    if (last === undefined) throw new Error("no question");
    return last;
  };
}
