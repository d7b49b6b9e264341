/** The commands of `ask register` that change who holds what. */
import { addMembership, endMembership } from "../register/change-membership.ts";
import type { NewPerson } from "../register/change-person.ts";
import type { Day, Membership } from "../register/membership.ts";
import type { PersonId } from "../register/person.ts";
import { dayOf } from "../register/read-row.ts";
import type { Register, RegisterWrite } from "../register/records.ts";
import { selectMembership } from "../register/select-membership.ts";
import { replaceMember } from "../register/succession.ts";
import type { Task } from "../register/task.ts";
import { completeTask, openTasks } from "../register/tasks.ts";
import { shifted } from "../register/time.ts";
import { withPerson } from "../register/with-person.ts";
import { changeRegister, maybe, taken, type Desk } from "./desk.ts";
import { groupNamed, personNamed } from "./named.ts";
import { shownAt } from "./register-reading.ts";
import { historyReport, tasksReport } from "./register-report.ts";

/** The options that say who a person is, where the register does not know them yet. */
export interface NewPersonOptions {
  readonly new?: true;
  readonly email?: string;
  readonly organization?: string;
}

/** The options that say which of the memberships of a group is meant. */
export interface PlaceOptions {
  readonly person?: string | undefined;
  readonly group: string;
  readonly party?: string | undefined;
  readonly role?: string | undefined;
}

export interface AddOptions extends NewPersonOptions {
  readonly person: string;
  readonly group: string;
  readonly party?: string;
  readonly role: string;
  readonly for?: string;
  readonly from: string;
  readonly to?: string;
  readonly source: string;
}

/** Gives somebody a seat or a function. */
export async function add(desk: Desk, options: AddOptions): Promise<string> {
  const { knowledge, finder } = desk;
  const group = groupNamed(desk, options.group).id;
  const { source } = options;
  const place = {
    group,
    seat: maybe(options.party, (text) => finder.seat(group, text)),
    role: taken(finder.role(options.role)),
    from: taken(dayOf(options.from)),
    to: maybe(options.to, dayOf),
  };
  const writes = await changeRegister(desk, (register) => {
    const said = personSaid(desk, register, { ...options, name: options.person });
    return withPerson(register, knowledge, said, (known, person) => {
      const substituteFor = options.for === undefined ? undefined : personNamed(known, options.for);
      const input = { ...place, person, substituteFor: substituteFor?.id, source };
      return addMembership(known, knowledge, input);
    });
  });
  return toldWrites(desk, writes);
}

export interface EndOptions extends PlaceOptions {
  readonly to: string;
}

/** Ends what somebody holds, on its last day. */
export async function end(desk: Desk, options: EndOptions): Promise<string> {
  const to = taken(dayOf(options.to));
  const writes = await changeRegister(desk, (register) => {
    const { id } = membershipMeant(desk, register, options, to);
    return endMembership(register, desk.knowledge, { membership: id, to });
  });
  return toldWrites(desk, writes);
}

export interface ReplaceOptions extends NewPersonOptions, PlaceOptions {
  readonly with: string;
  readonly from: string;
  readonly source: string;
}

/** Lets somebody take over; of a party's seat it is the ordinary member's, unless the role says otherwise. */
export async function replace(desk: Desk, options: ReplaceOptions): Promise<string> {
  const { knowledge, today } = desk;
  const from = taken(dayOf(options.from));
  const { source, person, party, role } = options;
  const usual = person === undefined && party !== undefined ? "ordinary" : undefined;
  const place = { ...options, role: role ?? usual };
  const writes = await changeRegister(desk, (register) => {
    const { id } = membershipMeant(desk, register, place, shifted(from, -1));
    const said = personSaid(desk, register, { ...options, name: options.with });
    return withPerson(register, knowledge, said, (known, successor) =>
      replaceMember(known, knowledge, { membership: id, successor, from, source }, today),
    );
  });
  return toldWrites(desk, writes);
}

/** The one membership that the options mean, of those that hold on the day. Throws Refused. */
export function membershipMeant(
  desk: Desk,
  register: Register,
  { person, group: name, party, role }: PlaceOptions,
  day: Day,
): Membership {
  const { finder, knowledge } = desk;
  const group = groupNamed(desk, name).id;
  const meant = {
    group,
    seat: maybe(party, (text) => finder.seat(group, text)),
    role: maybe(role, (text) => finder.role(text)),
    person: person === undefined ? undefined : personNamed(register, person).id,
    day,
  };
  return taken(selectMembership(register, knowledge, meant));
}

/** The person whom the options name, or with --new describe. Throws Refused. */
function personSaid(
  { finder }: Desk,
  register: Register,
  { name, email, organization, new: isNew }: NewPersonOptions & { readonly name: string },
): PersonId | NewPerson {
  if (isNew !== true) return personNamed(register, name).id;
  return {
    name,
    email,
    organization: maybe(organization, (text) => finder.organization(text)),
  };
}

/** What was written, as it is now. */
export async function toldWrites(desk: Desk, writes: readonly RegisterWrite[]): Promise<string> {
  const shown = shownAt(desk, await desk.ledger.read());
  const memberships = writes.flatMap((write): Membership[] =>
    write.kind === "membership" && write.after !== undefined ? [write.after] : [],
  );
  const tasks = writes.flatMap((write): Task[] =>
    write.kind === "task" && write.after !== undefined ? [write.after] : [],
  );
  const told = historyReport(memberships, shown);
  return tasks.length === 0 ? told : `${told}\n${tasksReport(tasks, shown)}`;
}

export interface TasksOptions {
  readonly done?: string;
}

/** What is left to do after changes; with --done marks one as done. */
export async function tasks(desk: Desk, { done }: TasksOptions): Promise<string> {
  if (done !== undefined)
    await changeRegister(desk, (register) =>
      completeTask(register, done as Task["id"], desk.today),
    );
  const register = await desk.ledger.read();
  return tasksReport(openTasks(register), shownAt(desk, register));
}
