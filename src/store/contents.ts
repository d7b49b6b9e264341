/**
 * What a store holds, as it is moved from one database to another. The inbox and the last turns stay
 * behind: they live for days, and what people write shall not lie about in files.
 */
import type { Kysely } from "kysely";
import {
  explaining,
  writing,
  type ChangeRow,
  type Database,
  type DeliveryRow,
  type MemoryRow,
  type Tables,
} from "./database.ts";
import { StoreError } from "./store-error.ts";
import { insertChanges, insertDeliveries, insertMemory, putRecords } from "./write.ts";

export interface Contents {
  /** In the order of their numbers. */
  readonly records: readonly Tables["record"][];
  readonly changes: readonly ChangeRow[];
  /** In the order of their keys. */
  readonly deliveries: readonly DeliveryRow[];
  /** What the channels remember, in the order of channel and key: without it nobody could be written to. */
  readonly memory: readonly MemoryRow[];
}

/** What the database holds at one moment, while others go on writing. Throws a StoreError. */
export function readContents(database: Database): Promise<Contents> {
  return explaining(database, () =>
    database.reader
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute(async (snapshot) => ({
        records: await snapshot.selectFrom("record").selectAll().orderBy("number").execute(),
        changes: await snapshot.selectFrom("change").selectAll().orderBy("number").execute(),
        deliveries: byKey(await snapshot.selectFrom("delivery").selectAll().execute()),
        memory: byChannel(await snapshot.selectFrom("channel_memory").selectAll().execute()),
      })),
  );
}

/** Sorted here: what comes first is a matter of language for a server. */
function byKey(rows: readonly DeliveryRow[]): DeliveryRow[] {
  return rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function byChannel(rows: readonly MemoryRow[]): MemoryRow[] {
  return rows.toSorted((a, b) => (memoryKey(a) < memoryKey(b) ? -1 : 1));
}

/** Orders by channel, then key: no channel's name holds a space. */
export function memoryKey({ channel, key }: Pick<MemoryRow, "channel" | "key">): string {
  return `${channel} ${key}`;
}

/** Writes all of it or nothing. Throws a StoreError, also when the database holds something. */
export function fillEmpty(database: Database, contents: Contents): Promise<void> {
  return writing(database, async (transaction) => {
    if (!(await isEmpty(transaction))) throw notEmpty(database.place);
    await insertChanges(transaction, contents.changes);
    await putRecords(transaction, contents.records);
    await insertDeliveries(transaction, contents.deliveries);
    await insertMemory(transaction, contents.memory);
  });
}

async function isEmpty(db: Kysely<Tables>): Promise<boolean> {
  for (const table of ["change", "record", "delivery", "channel_memory"] as const) {
    const row = await db.selectFrom(table).selectAll().limit(1).executeTakeFirst();
    if (row !== undefined) return false;
  }
  return true;
}

function notEmpty(place: string): StoreError {
  return new StoreError({
    sv: `${place} är inte tom, och inget har skrivits: ange en tom databas eller en ny mapp`,
    en: `${place} is not empty, and nothing was written: give an empty database or a new folder`,
  });
}
