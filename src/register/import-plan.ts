/**
 * What an import file would change. Lines add and change, and never remove: a person or membership
 * that the file does not name stays, and an empty cell leaves what the register says.
 */
import { isDeepStrictEqual } from "node:util";
import { fold } from "../knowledge/fold.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { membershipFrom, membershipId, written } from "./change-membership.ts";
import {
  changed,
  newPersonId,
  personFault,
  personFrom,
  tidied,
  type PersonChange,
} from "./change-person.ts";
import type { Row } from "./columns.ts";
import { draftOf, type Draft } from "./draft.ts";
import { finderFor } from "./finder.ts";
import type { Membership, MembershipId } from "./membership.ts";
import { likenessOf, peopleIndex, type PeopleIndex } from "./people-index.ts";
import type { Person, PersonId } from "./person.ts";
import { readRow, type ReadRow, type RowMembership } from "./read-row.ts";
import type { Register, RegisterWrite } from "./records.ts";
import { isRefusal, refusal, type Refusal } from "./refusal.ts";
import { faultsAfter } from "./rules.ts";

export type LineOutcome = "added" | "changed" | "ended" | "unchanged" | "refused";

export interface PlannedLine {
  readonly line: number;
  readonly outcome: LineOutcome;
  readonly name: string;
  /** The membership as it would be, where the line speaks of one. */
  readonly membership: Membership | undefined;
  /** Why not; empty unless refused. */
  readonly refusals: readonly Refusal[];
}

export interface ImportPlan {
  readonly lines: readonly PlannedLine[];
  /** Empty when any line is refused: a file is applied whole or not at all. */
  readonly writes: readonly RegisterWrite[];
  /** The people and memberships as they would be, for naming what the lines speak of. */
  readonly after: Register;
}

/** A line on its way through the plan. */
interface Planned {
  readonly line: number;
  readonly name: string;
  readonly refusals: Refusal[];
  row?: ReadRow;
  person?: PersonId;
  personOutcome: LineOutcome;
  membership?: Membership;
  membershipOutcome?: LineOutcome;
}

interface Plan {
  readonly register: Register;
  readonly knowledge: Knowledge;
  readonly draft: Draft;
  readonly people: PeopleIndex;
  /** Who and what the file has spoken of, and on which line: two lines must not say different things. */
  readonly saidOf: Map<PersonId, { readonly line: number; said: PersonChange }>;
  readonly seen: Map<MembershipId, { readonly line: number; readonly after: Membership }>;
}

/** Plans an import: every line with its outcome, and the writes that make it so. */
export function importPlan(
  register: Register,
  knowledge: Knowledge,
  rows: readonly Row[],
): ImportPlan {
  const finder = finderFor(knowledge);
  const plan: Plan = {
    register,
    knowledge,
    draft: draftOf(register),
    people: peopleIndex(register.people.values()),
    saidOf: new Map(),
    seen: new Map(),
  };
  const lines = rows.map((row): Planned => {
    const read = readRow(row, finder);
    const base = {
      line: row.line,
      name: row.cells.name ?? "",
      personOutcome: "unchanged",
    } as const;
    return "person" in read
      ? { ...base, refusals: [], row: read }
      : { ...base, refusals: [...read] };
  });
  for (const line of lines) planPerson(line, plan);
  // A substitute can only be tied to an ordinary member who is there.
  const isSubstitute = ({ row }: Planned) => row?.membership?.role === "substitute";
  for (const line of lines) if (!isSubstitute(line)) planMembership(line, plan);
  for (const line of lines) if (isSubstitute(line)) planMembership(line, plan);
  judge(lines, plan);
  const isWhole = lines.every(({ refusals }) => refusals.length === 0);
  return {
    lines: lines.map(plannedLine),
    writes: isWhole ? writesOf(plan) : [],
    after: plan.draft,
  };
}

function planPerson(line: Planned, plan: Plan): void {
  const { row } = line;
  if (row === undefined) return;
  const meant = personMeant(row, plan.people);
  if (isRefusal(meant)) {
    line.refusals.push(meant);
    return;
  }
  const { before, said } = meant;
  const id = before?.id ?? row.id ?? newPersonId(said.name, plan.draft.people);
  const after = personFrom(id, before === undefined ? said : changed(before, said));
  const fault =
    differs(line.line, { id, said }, plan) ??
    personFault(after, after, plan.knowledge) ??
    likenessOf(after, plan.people);
  line.person = id;
  if (fault !== undefined) {
    line.refusals.push(fault);
    return;
  }
  if (isDeepStrictEqual(before, after)) return;
  line.personOutcome = plan.register.people.has(id) ? "changed" : "added";
  plan.people.put(after);
  plan.draft.apply([{ kind: "person", id, after }]);
}

interface Meant {
  /** Undefined: a person who is new. */
  readonly before: Person | undefined;
  readonly said: ReadRow["person"];
}

/**
 * Whom a line speaks of: by id, else by address, else by name where no address says otherwise. Only
 * a line with an id corrects how a name is spelt: "Asa" means Åsa, and does not rename her.
 */
function personMeant({ id, person }: ReadRow, people: PeopleIndex): Meant | Refusal {
  const said = { ...person, name: tidied(person.name), email: person.email?.toLowerCase() };
  if (id !== undefined) return { before: people.byId(id), said };
  const { name, email } = said;
  const owner = email === undefined ? undefined : people.byEmail(email);
  if (owner !== undefined)
    return {
      before: owner,
      said: fold(owner.name) === fold(name) ? { ...said, name: owner.name } : said,
    };
  const namesakes = people.named(name).filter((other) => !(email && other.email));
  const [only, ...others] = namesakes;
  if (others.length === 0) return { before: only, said: { ...said, name: only?.name ?? name } };
  return refusal(
    "ambiguous",
    `Flera i registret heter ${name}: fyll i e-post.`,
    `Several people in the register are called ${name}: fill in the e-mail address.`,
  );
}

interface Said {
  readonly id: PersonId;
  readonly said: PersonChange;
}

/** Two lines that say different things of one person would change the register at every import. */
function differs(line: number, { id, said }: Said, { saidOf }: Plan): Refusal | undefined {
  const earlier = saidOf.get(id) ?? { line, said: {} };
  const fields = ["name", "email", "organization", "language"] as const;
  const other = fields.find((field) => {
    const [one, two] = [earlier.said[field], said[field]];
    return one !== undefined && two !== undefined && one !== two;
  });
  saidOf.set(id, { line: earlier.line, said: { ...defined(said), ...earlier.said } });
  return other === undefined ? undefined : contradiction(earlier.line);
}

function defined(said: PersonChange): PersonChange {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function contradiction(line: number): Refusal {
  return refusal(
    "contradiction",
    `Raden säger något annat än rad ${line} om samma sak: rätta en av dem.`,
    `This line says something else than line ${line} of the same thing: correct one of them.`,
  );
}

function planMembership(line: Planned, plan: Plan): void {
  const { row, person } = line;
  if (row?.membership === undefined || person === undefined || line.refusals.length > 0) return;
  const after = membershipAfter(person, row.membership, plan);
  if (isRefusal(after)) {
    line.refusals.push(after);
    return;
  }
  const twin = plan.seen.get(after.id);
  if (twin !== undefined && !isDeepStrictEqual(twin.after, after)) {
    line.refusals.push(contradiction(twin.line));
    return;
  }
  const before = plan.register.memberships.get(after.id);
  line.membership = after;
  line.membershipOutcome = outcomeOf(before, after);
  if (twin !== undefined) return;
  plan.seen.set(after.id, { line: line.line, after });
  if (line.membershipOutcome !== "unchanged") plan.draft.apply([written(after)]);
}

function membershipAfter(
  person: PersonId,
  said: RowMembership,
  { register, knowledge, draft, people }: Plan,
): Membership | Refusal {
  const member = said.substituteFor === undefined ? undefined : people.find(said.substituteFor);
  if (isRefusal(member)) return member;
  const before = register.memberships.get(membershipId({ ...said, person }));
  const substituteFor = member?.id ?? before?.substituteFor;
  const to = said.to ?? before?.to;
  return membershipFrom({ ...said, person, substituteFor, to }, draft, knowledge);
}

function outcomeOf(before: Membership | undefined, after: Membership): LineOutcome {
  if (before === undefined) return "added";
  if (isDeepStrictEqual(before, after)) return "unchanged";
  return before.to === undefined && after.to !== undefined ? "ended" : "changed";
}

/** The rules are asked once everything is in place, so the order of the lines does not matter. */
function judge(lines: readonly Planned[], { draft, knowledge, seen }: Plan): void {
  const all = new Set(seen.keys());
  for (const { membership, membershipOutcome, refusals } of lines)
    if (membership !== undefined && membershipOutcome !== "unchanged")
      refusals.push(...faultsAfter(membership, all, draft, knowledge));
}

function plannedLine({ line, name, refusals, membership, ...planned }: Planned): PlannedLine {
  const { personOutcome, membershipOutcome = "unchanged" } = planned;
  const outcome =
    membershipOutcome === "unchanged" || (membership === undefined && personOutcome !== "unchanged")
      ? personOutcome
      : membershipOutcome;
  return {
    line,
    name,
    membership,
    refusals,
    outcome: refusals.length > 0 ? "refused" : outcome,
  };
}

function writesOf({ register, draft, saidOf, seen }: Plan): RegisterWrite[] {
  const people = [...saidOf.keys()].flatMap((id): RegisterWrite[] => {
    const after = draft.people.get(id);
    return isDeepStrictEqual(after, register.people.get(id)) ? [] : [{ kind: "person", id, after }];
  });
  const memberships = [...seen].flatMap(([id, { after }]): RegisterWrite[] =>
    isDeepStrictEqual(after, register.memberships.get(id)) ? [] : [written(after)],
  );
  return [...people, ...memberships];
}
