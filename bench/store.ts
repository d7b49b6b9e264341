/**
 * Measures the store with as many records as a region may come to have: `node bench/store.ts`. Writes
 * a line of JSON. Measures a PostgreSQL server too when ASK_TEST_DATABASE_URL names one: in a
 * schema of its own, which is dropped afterwards.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { Attendance } from "../src/meetings/attendance.ts";
import { Meeting } from "../src/meetings/meeting.ts";
import type { AttendanceId } from "../src/meetings/records.ts";
import { Membership } from "../src/register/membership.ts";
import { Person } from "../src/register/person.ts";
import type { RecordWrite } from "../src/store/kinds.ts";
import { openStore, type Store, type StoreConfig } from "../src/store/store.ts";
import { quantile } from "./quantile.ts";
import { liveWrites, timesOfQuestions } from "./today.ts";

/** Times in milliseconds. */
export interface StoreMeasured {
  readonly name: string;
  readonly records: number;
  /** Opening it and reading every record. */
  readonly open: number;
  /** Half of the reads, and 99 of 100, when nothing has changed. */
  readonly read: number;
  readonly readSlow: number;
  /** One record, acknowledged. */
  readonly change: number;
  readonly changeSlow: number;
  /** 10,000 records in one change. */
  readonly import: number;
  /** Questions about what is so today: the first of all, half of them, 99 of 100, and the slowest. */
  readonly questionFirst: number;
  readonly question: number;
  readonly questionSlow: number;
  readonly questionSlowest: number;
}

/** Memberships and meetings come half in groups of their own, half in the real ones (liveWrites). */
const [PEOPLE, MEMBERSHIPS, MEETINGS, SEATS] = [10_000, 7500, 2500, 15];
const ACTOR = { by: "cli:bench", at: "2026-11-22T10:00:00Z" };

const many = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));

function personWrite(index: number, name = "Kim Påhittad"): RecordWrite {
  const email = `p${index}@example.org`;
  const after = Person.parse({ id: `p${index}`, name: `${name} ${index}`, email });
  return { kind: "person", id: after.id, after };
}

function membershipWrite(index: number): RecordWrite {
  const after = Membership.parse({
    id: `m${index}`,
    person: `p${index % PEOPLE}`,
    group: `grupp-${index % 500}`,
    role: "ordinary",
    seat: `grupp-${index % 500}/part-${index % SEATS}`,
    from: "2026-03-01",
    source: "protokoll 2026-03-12",
  });
  return { kind: "membership", id: after.id, after };
}

function meetingWrite(index: number): RecordWrite {
  const after = Meeting.parse({
    id: `mote-${index}`,
    group: `grupp-${index % 500}`,
    starts: "2026-12-08T13:00:00+01:00[Europe/Stockholm]",
    ends: "2026-12-08T15:00:00+01:00[Europe/Stockholm]",
    status: "planned",
    sequence: 0,
    changed: ACTOR.at,
    items: many(5, (at) => ({ number: at + 1, title: "En punkt", question: "Ska vi?" })),
  });
  return { kind: "meeting", id: after.id, after };
}

function attendanceWrite(index: number): RecordWrite {
  const meeting = Math.floor(index / SEATS);
  const seat = `grupp-${meeting % 500}/part-${index % SEATS}`;
  const after = Attendance.parse({
    meeting: `mote-${meeting}`,
    seat,
    status: "coming",
    answered: ACTOR.at,
  });
  const id: AttendanceId = `mote-${meeting}/${seat}`;
  return { kind: "attendance", id, after };
}

const write = (store: Store, writes: readonly RecordWrite[]): Promise<void> =>
  store.change(ACTOR, () => ({ writes, result: undefined }));

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function times(count: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const all: number[] = [];
  for (let index = 0; index < count; index += 1) all.push(await timed(() => work(index)));
  return all;
}

async function measured(name: string, config: StoreConfig): Promise<StoreMeasured> {
  const first = await openStore(config);
  await write(first, [
    ...many(PEOPLE, (index) => personWrite(index)),
    ...many(MEMBERSHIPS, membershipWrite),
    ...many(MEETINGS, meetingWrite),
    ...many(MEETINGS * SEATS, attendanceWrite),
  ]);
  await first.close();
  let store = first;
  const open = await timed(async () => (store = await openStore(config)));
  await write(store, liveWrites(MEMBERSHIPS, MEETINGS));
  const questions = await timesOfQuestions(store);
  const reads = await times(1000, () => store.read());
  const changes = await times(200, (index) => write(store, [personWrite(index, "Ny")]));
  const rows = many(10_000, (index) => personWrite(PEOPLE + index));
  const whole = await timed(() => write(store, rows));
  await store.close();
  return {
    name,
    records: PEOPLE + 2 * (MEMBERSHIPS + MEETINGS) + MEETINGS * SEATS,
    open,
    read: quantile(reads, 0.5),
    readSlow: quantile(reads, 0.99),
    change: quantile(changes, 0.5),
    changeSlow: quantile(changes, 0.99),
    import: whole,
    questionFirst: questions.first,
    question: quantile(questions.asked, 0.5),
    questionSlow: quantile(questions.asked, 0.99),
    questionSlowest: Math.max(...questions.asked),
  };
}

async function onSqlite(): Promise<StoreMeasured> {
  const dataDir = mkdtempSync(join(tmpdir(), "ask-bench-"));
  try {
    return await measured("SQLite", { dataDir });
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}

async function onPostgres(server: string): Promise<StoreMeasured> {
  const client = new Client({ connectionString: server });
  await client.connect();
  const schema = `bench_${randomUUID().replaceAll("-", "")}`;
  await client.query(`create schema ${schema}`);
  try {
    const url = new URL(server);
    url.searchParams.set("options", `-c search_path=${schema}`);
    return await measured("PostgreSQL", { dataDir: ".", databaseUrl: url.href });
  } finally {
    await client.query(`drop schema ${schema} cascade`);
    await client.end();
  }
}

const server = process.env["ASK_TEST_DATABASE_URL"] ?? "";
const all = [await onSqlite(), ...(server === "" ? [] : [await onPostgres(server)])];
console.log(JSON.stringify(all));
