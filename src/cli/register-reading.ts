/** The commands of `ask register` that only read. */
import type { Language } from "../knowledge/schema/base.ts";
import { finderFor } from "../register/finder.ts";
import { heldDuring, holdersOf, membershipsOf } from "../register/history.ts";
import type { Day, Membership } from "../register/membership.ts";
import { peopleIndex } from "../register/people-index.ts";
import { dayOf } from "../register/read-row.ts";
import type { Register } from "../register/records.ts";
import { refusal } from "../register/refusal.ts";
import { seatsIn } from "../register/seats.ts";
import { endingSoon, vacancies } from "../register/vacancies.ts";
import { maybe, Refused, type ExitCode, type Work } from "./register-parts.ts";
import {
  groupReport,
  historyReport,
  logReport,
  membershipRecord,
  personReport,
  vacanciesReport,
  type Shown,
} from "./register-report.ts";

export interface Common {
  readonly lang: Language;
}

export interface ShowOptions extends Common {
  readonly group?: string;
  readonly person?: string;
  readonly at?: string;
  readonly json?: true;
}

/** Who holds what on a day: of a person, in a group, or in every group that anybody is registered in. */
export async function show(options: ShowOptions, work: Work): Promise<ExitCode> {
  const shown = await shownIn(work);
  const { register, knowledge } = shown;
  const day = maybe(options.at, dayOf) ?? work.today;
  const group = maybe(options.group, (text) => finderFor(knowledge).group(text));
  const person = maybe(options.person, (text) => peopleIndex(register.people.values()).find(text));
  const all =
    person === undefined ? heldOn(day, register) : membershipsOf(register, person.id, day);
  const held = all.filter((membership) => group === undefined || membership.group === group);
  if (options.json === true)
    work.parts.print(
      JSON.stringify(
        { day, memberships: held.map((membership) => membershipRecord(membership, shown)) },
        null,
        2,
      ),
    );
  else if (person !== undefined) work.parts.print(personReport(person, held, shown));
  else if (group !== undefined) work.parts.print(groupReport(group, day, shown));
  else work.parts.print(allGroups(day, shown));
  return 0;
}

async function shownIn({ ledger, knowledge, language }: Work): Promise<Shown> {
  return { register: await ledger.read(), knowledge, language };
}

function heldOn(day: Day, register: Register): Membership[] {
  const groups = new Set([...register.memberships.values()].map(({ group }) => group));
  return [...groups].sort().flatMap((group) => holdersOf(register, group, day));
}

function allGroups(day: Day, shown: Shown): string {
  const used = new Set([...shown.register.memberships.values()].map(({ group }) => group));
  const groups = [...seatsIn(shown.knowledge).byGroup.keys()].filter((id) => used.has(id));
  if (groups.length > 0) return groups.map((id) => groupReport(id, day, shown)).join("\n\n");
  return shown.language === "sv"
    ? 'Registret är tomt. Fyll det med "ask register add" eller "ask register import FIL".'
    : 'The register is empty. Fill it with "ask register add" or "ask register import FILE".';
}

export interface HistoryOptions extends Common {
  readonly group?: string;
  readonly party?: string;
  readonly person?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Who has held a seat or been in a group, or what a person has held; in a period or ever. */
export async function history(options: HistoryOptions, work: Work): Promise<ExitCode> {
  const shown = await shownIn(work);
  const { register, knowledge } = shown;
  const finder = finderFor(knowledge);
  const group = maybe(options.group, (text) => finder.group(text));
  const person = maybe(options.person, (text) => peopleIndex(register.people.values()).find(text));
  const from = maybe(options.from, dayOf) ?? ("0001-01-01" as Day);
  const to = maybe(options.to, dayOf);
  if (group === undefined) {
    if (person === undefined || options.party !== undefined) throw new Refused([groupMissing()]);
    const ever = [...register.memberships.values()].filter((each) => each.person === person.id);
    const groups = [...new Set(ever.map((each) => each.group))].sort();
    const held = groups.flatMap((id) => heldDuring(register, id, { from, to }));
    const own = held.filter((each) => each.person === person.id);
    work.parts.print(historyReport(own, shown));
    return 0;
  }
  const seat = maybe(options.party, (text) => finder.seat(group, text));
  const held = heldDuring(register, seat ?? group, { from, to }).filter(
    (membership) => person === undefined || membership.person === person.id,
  );
  work.parts.print(historyReport(held, shown));
  return 0;
}

function groupMissing() {
  return refusal(
    "missing",
    "Ange --group (och --party), eller --person.",
    "Give --group (and --party), or --person.",
  );
}

export interface VacanciesOptions extends Common {
  readonly within: number;
}

/** Empty seats, and seats that somebody soon leaves. */
export async function listVacancies({ within }: VacanciesOptions, work: Work): Promise<ExitCode> {
  const shown = await shownIn(work);
  const empty = vacancies(shown.register, work.knowledge, work.today);
  const ending = endingSoon(shown.register, work.today, within);
  work.parts.print(vacanciesReport(empty, ending, shown));
  return 0;
}

export interface LogOptions extends Common {
  readonly last: number;
}

/** The last changes: for the coordinator, who alone has the command line. */
export async function log({ last }: LogOptions, work: Work): Promise<ExitCode> {
  const changes = await work.ledger.changes({});
  work.parts.print(logReport(changes.slice(-last), await shownIn(work)));
  return 0;
}
