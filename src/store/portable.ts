/**
 * The contents of a store as text: a JSON object a line. First a header with format, version and how
 * many lines follow; then the records, the log of changes from the first on, the outbox, and what the
 * channels remember. The inbox and the last turns of conversations are left out.
 */
import { z } from "zod";
import { memoryKey, type Contents } from "./contents.ts";
import { DELIVERY_STATUSES } from "../reminders/outbox.ts";
import type { ChangeRow, DeliveryRow, MemoryRow, Tables } from "./database.ts";
import { deliveryOf } from "./delivery-rows.ts";
import { parsed } from "./kinds.ts";
import { StoreError } from "./store-error.ts";

/** Grows when an older program could not read the lines any more. */
const VERSION = 3;

const Header = z.object({
  format: z.literal("ask-store"),
  version: z.int().positive(),
  records: z.int().nonnegative(),
  changes: z.int().nonnegative(),
  /** Version 1 had none. */
  deliveries: z.int().nonnegative().default(0),
  /** Versions 1 and 2 had none. */
  memory: z.int().nonnegative().default(0),
});

const number = z.int().positive();
const Body = z.record(z.string(), z.unknown());
const RecordLine = z.strictObject({
  record: z.strictObject({ kind: z.string(), id: z.string(), number, body: Body }),
});
const ChangeLine = z.strictObject({
  change: z.strictObject({
    number,
    at: z.string(),
    by: z.string(),
    kind: z.string(),
    id: z.string(),
    before: Body.nullable(),
    after: Body.nullable(),
  }),
});

const text = z.string().nullable();
const at = z.int().nullable();
const DeliveryLine = z.strictObject({
  delivery: z.strictObject({
    key: z.string(),
    policy: z.string(),
    person: z.string(),
    occasion: Body,
    due_at: z.int(),
    expires_at: z.int(),
    next_at: z.int(),
    required: z.int(),
    status: z.enum(DELIVERY_STATUSES),
    owner: text,
    lease_until: at,
    attempts: z.int().nonnegative(),
    message: text,
    remote_id: text,
    sent_at: at,
    note: text,
  }),
});

const MemoryLine = z.strictObject({
  memory: z.strictObject({ channel: z.string(), key: z.string(), value: z.string() }),
});

/** The lines, without line ends. */
export function* portableLines({
  records,
  changes,
  deliveries,
  memory,
}: Contents): Generator<string> {
  const counts = {
    records: records.length,
    changes: changes.length,
    deliveries: deliveries.length,
    memory: memory.length,
  };
  yield JSON.stringify({ format: "ask-store", version: VERSION, ...counts });
  for (const { kind, id, number: of, body } of records) {
    yield JSON.stringify({ record: { kind, id, number: of, body: JSON.parse(body) as unknown } });
  }
  for (const { before, after, ...rest } of changes) {
    yield JSON.stringify({ change: { ...rest, before: bodyIn(before), after: bodyIn(after) } });
  }
  for (const { occasion, ...rest } of deliveries) {
    yield JSON.stringify({ delivery: { ...rest, occasion: JSON.parse(occasion) as unknown } });
  }
  for (const row of memory) yield JSON.stringify({ memory: row });
}

/** Reads the lines again, whole and checked. Throws a StoreError that names the line. */
export function contentsFrom(text: string): Contents {
  const [first = "", ...rest] = text.replace(/\n$/, "").split("\n");
  const header = headerFrom(first);
  const logged = header.records + header.changes;
  const planned = logged + header.deliveries;
  const expected = planned + header.memory;
  if (rest.length !== expected) throw incomplete(rest.length, expected);
  const records = rest.slice(0, header.records).map((line, index) => recordFrom(line, index + 2));
  const changes = rest
    .slice(header.records, logged)
    .map((line, index) => changeFrom(line, header.records + index + 2));
  checkAgreement(records, changes);
  const deliveries = rest
    .slice(logged, planned)
    .map((line, index) => deliveryFrom(line, logged + index + 2));
  checkKeys(
    deliveries.map(({ key }) => key),
    logged,
  );
  const memory = rest.slice(planned).map((line, index) => memoryFrom(line, planned + index + 2));
  checkKeys(memory.map(memoryKey), planned);
  return { records, changes, deliveries, memory };
}

function headerFrom(line: string): z.infer<typeof Header> {
  const header = Header.safeParse(json(line));
  if (!header.success) {
    throw new StoreError({
      sv: "filen är ingen export: ange en fil som har skrivits med ask store export",
      en: "the file is not an export: give a file that ask store export has written",
    });
  }
  const { version } = header.data;
  if (version <= VERSION) return header.data;
  throw new StoreError({
    sv: `filen har version ${version}, men det här programmet kan bara version ${VERSION}: kör ett nyare program`,
    en: `the file has version ${version}, but this program knows only version ${VERSION}: run a newer program`,
  });
}

function recordFrom(text: string, line: number): Tables["record"] {
  const result = RecordLine.safeParse(json(text));
  if (!result.success) throw wrong(line, result.error);
  const { kind, id, number: of, body } = result.data.record;
  try {
    parsed(kind, body);
  } catch (error) {
    throw wrong(line, error);
  }
  return { kind, id, number: of, body: JSON.stringify(body) };
}

function changeFrom(text: string, line: number): ChangeRow {
  const result = ChangeLine.safeParse(json(text));
  if (!result.success) throw wrong(line, result.error);
  const { before, after, ...rest } = result.data.change;
  return { ...rest, before: textOf(before), after: textOf(after) };
}

function deliveryFrom(text: string, line: number): DeliveryRow {
  const result = DeliveryLine.safeParse(json(text));
  if (!result.success) throw wrong(line, result.error);
  const { occasion, ...rest } = result.data.delivery;
  const row = { ...rest, occasion: JSON.stringify(occasion) };
  try {
    deliveryOf(row);
  } catch (error) {
    throw wrong(line, error);
  }
  return row;
}

function memoryFrom(text: string, line: number): MemoryRow {
  const result = MemoryLine.safeParse(json(text));
  if (!result.success) throw wrong(line, result.error);
  return result.data.memory;
}

/** They stand in their order, each once. */
function checkKeys(keys: readonly string[], before: number): void {
  const wrongAt = keys.findIndex((key, index) => key <= (keys[index - 1] ?? ""));
  if (wrongAt >= 0) throw wrong(before + wrongAt + 2);
}

/** The log is numbered from 1 without gaps, and the records are what it adds up to. */
function checkAgreement(records: readonly Tables["record"][], changes: readonly ChangeRow[]): void {
  const gap = changes.findIndex((change, index) => change.number !== index + 1);
  if (gap >= 0) throw wrong(records.length + gap + 2);
  const last = new Map(changes.map((change) => [`${change.kind}/${change.id}`, change]));
  const seen = new Set<string>();
  for (const [index, { kind, id, number: of, body }] of records.entries()) {
    const key = `${kind}/${id}`;
    const change = last.get(key);
    const agrees = change?.number === of && change.after === body && !seen.has(key);
    if (!agrees) throw wrong(index + 2);
    seen.add(key);
  }
  const kept = [...last.values()].filter(({ after }) => after !== null);
  if (kept.length !== records.length) throw incomplete(records.length, kept.length);
}

function incomplete(found: number, expected: number): StoreError {
  return new StoreError({
    sv: `filen är inte hel, och inget har skrivits: ${found} rader av ${expected}; gör om exporten`,
    en: `the file is not whole, and nothing was written: ${found} lines of ${expected}; export again`,
  });
}

function wrong(line: number, cause?: unknown): StoreError {
  return new StoreError(
    {
      sv: `rad ${line} i filen stämmer inte, och inget har skrivits: gör om exporten`,
      en: `line ${line} of the file is wrong, and nothing was written: export again`,
    },
    { cause },
  );
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function bodyIn(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}

function textOf(body: unknown): string | null {
  return body === null ? null : JSON.stringify(body);
}
