/**
 * Measures a register of 10,000 people in a process of its own: `node bench/register.ts`. Writes one
 * line of JSON. The store is not part of it: the register lies in memory.
 */
import { KNOWLEDGE_DIRECTORY } from "../src/knowledge/directory.ts";
import { buildKnowledge, type Knowledge } from "../src/knowledge/knowledge.ts";
import { readEntries } from "../src/knowledge/read.ts";
import { draftOf } from "../src/register/draft.ts";
import { heldDuring, holdersOf, membershipsOf } from "../src/register/history.ts";
import { importPlan } from "../src/register/import-plan.ts";
import type { Day } from "../src/register/membership.ts";
import { readCsv } from "../src/register/read-csv.ts";
import type { Register } from "../src/register/records.ts";
import { seatsIn } from "../src/register/seats.ts";
import { vacancies } from "../src/register/vacancies.ts";
import { registerCsv } from "../src/register/write-csv.ts";
import { quantile } from "./quantile.ts";

/** Times in milliseconds; of questions the 99th percentile. */
export interface RegisterMeasured {
  readonly people: number;
  readonly memberships: number;
  /** Reading the CSV and planning all of it into an empty register. */
  readonly planned: number;
  /** The same into the register that holds it already. */
  readonly again: number;
  readonly exported: number;
  readonly holders: number;
  readonly during: number;
  readonly person: number;
  readonly vacancies: number;
}

const PEOPLE = 10_000;
const TODAY = "2026-11-22" as Day;
const EMPTY: Register = { people: new Map(), memberships: new Map(), tasks: new Map() };

/** A line for each person, in seats that take more than one, and every other with an end. */
function csvOf(knowledge: Knowledge): string {
  const seats = [...seatsIn(knowledge).byId.values()].filter(
    ({ seat }) => seat.places === undefined && isOpen(seat.group, knowledge),
  );
  const lines = Array.from({ length: PEOPLE }, (_, at) => {
    const { id, group } = seats[at % seats.length]?.seat ?? { id: "", group: "" };
    const to = at % 2 === 0 ? "" : "2027-12-31";
    const place = id.slice(id.indexOf("/") + 1);
    return `Person ${at};person${at}@example.org;${group};${place};ordinarie;2026-01-01;${to};protokoll ${at}`;
  });
  return ["namn;e-post;grupp;part;roll;från;till;källa", ...lines].join("\n");
}

function isOpen(group: string, { subjects }: Knowledge): boolean {
  for (const subject of subjects.values())
    if (subject.id === group) return subject.valid?.to === undefined;
  return false;
}

function timed<T>(work: () => T): { readonly spent: number; readonly result: T } {
  const start = performance.now();
  const result = work();
  return { spent: performance.now() - start, result };
}

function p99(work: () => unknown): number {
  const times = Array.from({ length: 300 }, () => timed(work).spent);
  return quantile(times, 0.99);
}

function planned(csv: string, register: Register, knowledge: Knowledge) {
  const read = readCsv(new TextEncoder().encode(csv));
  if (read.outcome === "unreadable") throw new Error(read.reason.en);
  const plan = importPlan(register, knowledge, read.rows);
  const [wrong] = plan.lines.filter(({ outcome }) => outcome === "refused");
  if (wrong !== undefined) throw new Error(`line ${wrong.line} is refused`);
  return plan;
}

function measured(): RegisterMeasured {
  const knowledge = buildKnowledge(readEntries(KNOWLEDGE_DIRECTORY).entries);
  const csv = csvOf(knowledge);
  const first = timed(() => planned(csv, EMPTY, knowledge));
  const register = draftOf(EMPTY);
  register.apply(first.result.writes);
  const [membership] = register.memberships.values();
  if (membership === undefined) throw new Error("the import has added nobody");
  const { person, group, seat = group } = membership;
  const period = { from: "2026-05-01" as Day, to: "2026-05-31" as Day };
  return {
    people: register.people.size,
    memberships: register.memberships.size,
    planned: first.spent,
    again: timed(() => planned(csv, register, knowledge)).spent,
    exported: timed(() => registerCsv(register, knowledge)).spent,
    holders: p99(() => holdersOf(register, seat, TODAY)),
    during: p99(() => heldDuring(register, group, period)),
    person: p99(() => membershipsOf(register, person, TODAY)),
    vacancies: p99(() => vacancies(register, knowledge, TODAY)),
  };
}

console.log(JSON.stringify(measured()));
