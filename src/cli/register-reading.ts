/** The commands of `ask register` that only read. */
import type { SubjectId } from "../knowledge/schema/base.ts";
import { heldDuring, holdersOf, membershipsOf } from "../register/history.ts";
import type { Day, Membership } from "../register/membership.ts";
import { dayOf } from "../register/read-row.ts";
import type { Register } from "../register/records.ts";
import { refusal } from "../register/refusal.ts";
import { seatsIn } from "../register/seats.ts";
import { endingSoon, vacancies } from "../register/vacancies.ts";
import { maybe, Refused, type Desk } from "./desk.ts";
import { groupNamed, personNamed } from "./named.ts";
import {
  groupReport,
  historyReport,
  logReport,
  membershipRecord,
  personReport,
  vacanciesReport,
  type Shown,
} from "./register-report.ts";

export interface ShowOptions {
  readonly group?: string;
  readonly person?: string;
  readonly json?: true;
}

/** Who holds what on a day: of a person, in a group, or in every group that anybody is registered in. */
export function show(desk: Desk, { group: named, person: called, json }: ShowOptions): string {
  const { view, today: day } = desk;
  const shown = shownAt(desk);
  const group = named === undefined ? undefined : groupNamed(desk, named).id;
  const person = called === undefined ? undefined : personNamed(view, called);
  const all = person === undefined ? heldOn(day, view) : membershipsOf(view, person.id, day);
  const held = all.filter((membership) => group === undefined || membership.group === group);
  if (json === true) {
    const memberships = held.map((membership) => membershipRecord(membership, shown));
    return JSON.stringify({ day, memberships }, null, 2);
  }
  if (person !== undefined) return personReport(person, held, shown);
  return group === undefined ? allGroups(day, shown) : groupReport(group, day, shown);
}

/** What reports tell of: the register as it was when the command began, unless another is given. */
export function shownAt({ view, knowledge, language }: Desk, register: Register = view): Shown {
  return { register, knowledge, language };
}

function heldOn(day: Day, register: Register): Membership[] {
  return groupsIn(register).flatMap((group) => holdersOf(register, group, day));
}

/** The groups that anybody is or was registered in. */
function groupsIn({ memberships }: Register): SubjectId[] {
  return [...new Set([...memberships.values()].map(({ group }) => group))].sort();
}

function allGroups(day: Day, shown: Shown): string {
  const used = new Set(groupsIn(shown.register));
  const groups = [...seatsIn(shown.knowledge).byGroup.keys()].filter((id) => used.has(id));
  if (groups.length > 0) return groups.map((id) => groupReport(id, day, shown)).join("\n\n");
  return shown.language === "sv"
    ? 'Registret är tomt. Fyll det med "ask register add" eller "ask register import FIL".'
    : 'The register is empty. Fill it with "ask register add" or "ask register import FILE".';
}

export interface HistoryOptions {
  readonly group?: string;
  readonly party?: string;
  readonly person?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Who has held a seat or been in a group, or what a person has held; in a period or ever. */
export function history(desk: Desk, options: HistoryOptions): string {
  const { view, finder } = desk;
  const group = options.group === undefined ? undefined : groupNamed(desk, options.group).id;
  const person = options.person === undefined ? undefined : personNamed(view, options.person);
  const period = {
    from: maybe(options.from, dayOf) ?? ("0001-01-01" as Day),
    to: maybe(options.to, dayOf),
  };
  if (group === undefined && (person === undefined || options.party !== undefined))
    throw new Refused(groupMissing());
  const seat = group && maybe(options.party, (text) => finder.seat(group, text));
  const places = group === undefined ? groupsIn(view) : [seat ?? group];
  const held = places
    .flatMap((place) => heldDuring(view, place, period))
    .filter((membership) => person === undefined || membership.person === person.id);
  return historyReport(held, shownAt(desk));
}

function groupMissing() {
  return refusal(
    "missing",
    "Ange --group (och --party), eller --person.",
    "Give --group (and --party), or --person.",
  );
}

export interface VacanciesOptions {
  readonly within: number;
}

/** Empty seats, and seats that somebody soon leaves. */
export function listVacancies(desk: Desk, { within }: VacanciesOptions): string {
  const { view, knowledge, today } = desk;
  const empty = vacancies(view, knowledge, today);
  return vacanciesReport(empty, endingSoon(view, today, within), shownAt(desk));
}

export interface LogOptions {
  readonly last: number;
}

/** The last changes: for the coordinator, who alone has the command line. */
export async function log(desk: Desk, { last }: LogOptions): Promise<string> {
  const changes = await desk.ledger.changes({});
  return logReport(changes.slice(-last), shownAt(desk));
}
