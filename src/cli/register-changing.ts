/** The commands of `ask register` that change it. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { addMembership, endMembership } from "../register/change-membership.ts";
import { addPerson, type NewPerson } from "../register/change-person.ts";
import { draftOf } from "../register/draft.ts";
import { finderFor } from "../register/finder.ts";
import { importPlan, type ImportPlan } from "../register/import-plan.ts";
import type { Membership } from "../register/membership.ts";
import { peopleIndex } from "../register/people-index.ts";
import type { PersonId } from "../register/person.ts";
import { readCsv } from "../register/read-csv.ts";
import { dayOf } from "../register/read-row.ts";
import type { Register, RegisterWrite } from "../register/records.ts";
import { accepted, type Decision } from "../register/refusal.ts";
import { selectMembership } from "../register/select-membership.ts";
import { replaceMember } from "../register/succession.ts";
import type { Task } from "../register/task.ts";
import { completeTask, openTasks } from "../register/tasks.ts";
import { shifted } from "../register/time.ts";
import { registerCsv } from "../register/write-csv.ts";
import { changeBy, maybe, taken, type ExitCode, type Work } from "./register-parts.ts";
import type { Common } from "./register-reading.ts";
import { historyReport, importReport, tasksReport } from "./register-report.ts";

/** The options that say who a person is, where the register does not know them yet. */
export interface NewPersonOptions extends Common {
  readonly new?: true;
  readonly email?: string;
  readonly organization?: string;
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
export async function add(options: AddOptions, work: Work): Promise<ExitCode> {
  const { knowledge } = work;
  const finder = finderFor(knowledge);
  const group = taken(finder.group(options.group));
  const seat = maybe(options.party, (text) => finder.seat(group, text));
  const role = taken(finder.role(options.role));
  const from = taken(dayOf(options.from));
  const to = maybe(options.to, dayOf);
  const writes = await changeBy(work, (register) =>
    withPerson(options.person, options, { register, knowledge }, (known, person) => {
      const member = maybe(options.for, (text) => peopleIndex(known.people.values()).find(text));
      const { source } = options;
      const substituteFor = member?.id;
      const input = { person, group, role, seat, substituteFor, from, to, source };
      return addMembership(known, knowledge, input);
    }),
  );
  return tell(writes, work);
}

export interface EndOptions extends Common {
  readonly person?: string;
  readonly group: string;
  readonly party?: string;
  readonly role?: string;
  readonly to: string;
}

/** Ends what somebody holds, on its last day. */
export async function end(options: EndOptions, work: Work): Promise<ExitCode> {
  const { knowledge } = work;
  const to = taken(dayOf(options.to));
  const writes = await changeBy(work, (register) => {
    const meant = taken(
      selectMembership(register, knowledge, {
        ...placeMeant(options, { register, knowledge }),
        day: to,
      }),
    );
    return endMembership(register, knowledge, { membership: meant.id, to });
  });
  return tell(writes, work);
}

export interface ReplaceOptions extends NewPersonOptions {
  readonly person?: string;
  readonly group: string;
  readonly party?: string;
  readonly role?: string;
  readonly with: string;
  readonly from: string;
  readonly source: string;
}

/** Lets somebody take over; of a party's seat it is the ordinary member's, unless the role says otherwise. */
export async function replace(options: ReplaceOptions, work: Work): Promise<ExitCode> {
  const { knowledge, today } = work;
  const from = taken(dayOf(options.from));
  const { source, person, party, role } = options;
  const usual = person === undefined && party !== undefined ? "ordinary" : undefined;
  const writes = await changeBy(work, (register) => {
    const place = placeMeant({ ...options, role: role ?? usual }, { register, knowledge });
    const meant = taken(
      selectMembership(register, knowledge, { ...place, day: shifted(from, -1) }),
    );
    return withPerson(options.with, options, { register, knowledge }, (known, successor) =>
      replaceMember(known, knowledge, { membership: meant.id, successor, from, source }, today),
    );
  });
  return tell(writes, work);
}

interface State {
  readonly register: Register;
  readonly knowledge: Knowledge;
}

interface PlaceOptions {
  readonly person?: string | undefined;
  readonly group: string;
  readonly party?: string | undefined;
  readonly role?: string | undefined;
}

function placeMeant({ person, group: name, party, role }: PlaceOptions, state: State) {
  const finder = finderFor(state.knowledge);
  const people = peopleIndex(state.register.people.values());
  const group = taken(finder.group(name));
  return {
    group,
    seat: maybe(party, (text) => finder.seat(group, text)),
    role: maybe(role, (text) => finder.role(text)),
    person: maybe(person, (text) => people.find(text))?.id,
  };
}

/** Decides with a person who is registered, or with --new is added by the same change. */
function withPerson(
  name: string,
  options: NewPersonOptions,
  { register, knowledge }: State,
  decide: (register: Register, person: PersonId) => Decision,
): Decision {
  if (options.new !== true)
    return decide(register, taken(peopleIndex(register.people.values()).find(name)).id);
  const { email } = options;
  const organization = maybe(options.organization, (text) =>
    finderFor(knowledge).organization(text),
  );
  const input: NewPerson = { name, email, organization };
  const added = addPerson(register, knowledge, input);
  if (added.outcome === "refused") return added;
  const [person] = added.writes;
  const draft = draftOf(register);
  draft.apply(added.writes);
  const next = decide(draft, person?.id as PersonId);
  return next.outcome === "refused" ? next : accepted([...added.writes, ...next.writes]);
}

/** What was written, as it is now. */
async function tell(writes: readonly RegisterWrite[], work: Work): Promise<ExitCode> {
  const { knowledge, language, parts, ledger } = work;
  const shown = { register: await ledger.read(), knowledge, language };
  const memberships = writes.flatMap((write): Membership[] =>
    write.kind === "membership" && write.after !== undefined ? [write.after] : [],
  );
  const tasks = writes.flatMap((write): Task[] =>
    write.kind === "task" && write.after !== undefined ? [write.after] : [],
  );
  parts.print(historyReport(memberships, shown));
  if (tasks.length > 0) parts.print(tasksReport(tasks, shown));
  return 0;
}

export interface ImportOptions extends Common {
  readonly apply?: true;
}

/** Shows what a file would change; with --apply changes it, whole or not at all. */
export async function importFile(
  file: string,
  options: ImportOptions,
  work: Work,
): Promise<ExitCode> {
  const { ledger, knowledge, language, parts } = work;
  const read = readCsv(readFileSync(file));
  if (read.outcome === "unreadable") {
    parts.complain(read.reason[language]);
    return 1;
  }
  const planned = (register: Register): ImportPlan => importPlan(register, knowledge, read.rows);
  const plan =
    options.apply === true
      ? await ledger.change(parts.actor(), (register) => {
          const result = planned(register);
          return { writes: result.writes, result };
        })
      : planned(await ledger.read());
  parts.print(importReport(plan, knowledge, language));
  const isRefused = plan.lines.some(({ outcome }) => outcome === "refused");
  const [sv, en] = isRefused
    ? ["Inget har ändrats: rätta raderna som avvisas.", "Nothing has changed: correct the lines."]
    : options.apply === true
      ? ["Klart.", "Done."]
      : ["Inget har ändrats än: lägg till --apply.", "Nothing has changed yet: add --apply."];
  parts.print(language === "sv" ? sv : en);
  return isRefused ? 1 : 0;
}

/** Writes the register as CSV, to a file or as it is to standard output. */
export async function exportFile(file: string | undefined, work: Work): Promise<ExitCode> {
  const csv = registerCsv(await work.ledger.read(), work.knowledge);
  if (file === undefined) work.parts.print(csv.trimEnd());
  else writeFileSync(file, csv);
  return 0;
}

export interface TasksOptions extends Common {
  readonly done?: string;
}

/** What is left to do after changes; with --done marks one as done. */
export async function tasks({ done }: TasksOptions, work: Work): Promise<ExitCode> {
  const { ledger, knowledge, language, parts, today } = work;
  if (done !== undefined)
    await changeBy(work, (register) => completeTask(register, done as Task["id"], today));
  const register = await ledger.read();
  parts.print(tasksReport(openTasks(register), { register, knowledge, language }));
  return 0;
}
