/** Measures the outbox in a file: `node bench/outbox.ts`. Writes a line of JSON. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tick } from "../src/reminders/clock.ts";
import { createDeliverer } from "../src/reminders/deliver.ts";
import { Reminder } from "../src/reminders/reminder.ts";
import { openStore } from "../src/store/store.ts";
import { quantile } from "./quantile.ts";

/** Times in milliseconds. */
export interface OutboxMeasured {
  readonly reminders: number;
  /** Recording all of them, due now. */
  readonly record: number;
  /** A tick that plans all of them anew and finds nothing due, 99 of 100. */
  readonly idleTick: number;
  /** Recorded, claimed, fenced, settled: all of them. */
  readonly deliver: number;
  /** How much the memory in use has grown over a year of ticks, bytes. */
  readonly grown: number;
  readonly ticks: number;
}

const COUNT = 10_000;
const [HOUR, DAY] = [3_600_000, 86_400_000];
const START = Date.parse("2027-01-04T07:00:00Z");

function reminderOf(index: number, due: number): Reminder {
  return Reminder.parse({
    key: `read-documents/m${index}/p${index % 1000}`,
    policy: "read-documents",
    person: `p${index % 1000}`,
    occasion: { meeting: `m${index}` },
    due: new Date(due).toISOString(),
    expires: new Date(due + DAY).toISOString(),
    required: false,
  });
}

const dataDir = mkdtempSync(join(tmpdir(), "ask-bench-"));
const store = await openStore({ dataDir });
const { outbox } = store;
let time = START;
let planned: readonly Reminder[] = Array.from({ length: COUNT }, (_, index) =>
  reminderOf(index, START),
);
const now = () => time;
const carrier = {
  name: "none",
  perMinute: Infinity,
  send: () => Promise.resolve({ outcome: "sent", remoteId: "r" } as const),
};
const deliverer = createDeliverer({
  outbox,
  owner: "bench",
  now,
  random: Math.random,
  words: () =>
    Promise.resolve({
      gather: (reminders) => [reminders],
      isOfUse: () => true,
      carriersOf: () => [carrier],
      compose: () => undefined,
    }),
  wait: () => Promise.resolve(),
  warn: (message) => console.error(message),
});
const parts = { outbox, deliverer, now, plan: () => Promise.resolve(planned) };

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const span = { from: START - 14 * DAY, to: START + 7 * DAY };
const record = await timed(() => outbox.agree({ reminders: planned, ...span }));
const deliver = await timed(() => deliverer.deliver(Infinity));

// As many as a region has in a week, none of them due.
planned = Array.from({ length: 500 }, (_, index) => reminderOf(COUNT + index, START + 6 * DAY));
await tick(parts);
time = START + HOUR;
const ticks: number[] = [];
for (let count = 0; count < 100; count += 1) ticks.push(await timed(() => tick(parts)));

// A year in steps of an hour, each with a reminder of its own: the clock's memory must not follow it.
const YEAR = 24 * 365;
const memory = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
let before = 0;
for (let hour = 0; hour < YEAR; hour += 1) {
  time = START + 30 * DAY + hour * HOUR;
  planned = [reminderOf(2 * COUNT + hour, time)];
  await tick(parts);
  if (hour === 1000) before = memory();
}
const grown = memory() - before;
await store.close();
rmSync(dataDir, { recursive: true });
const measured: OutboxMeasured = {
  reminders: COUNT,
  record,
  idleTick: quantile(ticks, 0.99),
  deliver,
  grown,
  ticks: YEAR,
};
console.log(JSON.stringify(measured));
