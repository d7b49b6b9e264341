/** All that a store holds, as it is moved from one database to another. */
import type { Kysely } from "kysely";
import {
  explaining,
  writing,
  type ChangeRow,
  type Database,
  type DeliveryRow,
  type Tables,
} from "./database.ts";
import { StoreError } from "./store-error.ts";
import { insertChanges, insertDeliveries, putRecords } from "./write.ts";

export interface Contents {
  /** In the order of their numbers. */
  readonly records: readonly Tables["record"][];
  readonly changes: readonly ChangeRow[];
  /** In the order of their keys. */
  readonly deliveries: readonly DeliveryRow[];
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
      })),
  );
}

/** Sorted here: what comes first is a matter of language for a server. */
function byKey(rows: readonly DeliveryRow[]): DeliveryRow[] {
  return rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** Writes all of it or nothing. Throws a StoreError, also when the database holds something. */
export function fillEmpty(database: Database, contents: Contents): Promise<void> {
  return writing(database, async (transaction) => {
    if (!(await isEmpty(transaction))) throw notEmpty(database.place);
    await insertChanges(transaction, contents.changes);
    await putRecords(transaction, contents.records);
    await insertDeliveries(transaction, contents.deliveries);
  });
}

async function isEmpty(db: Kysely<Tables>): Promise<boolean> {
  const change = await db.selectFrom("change").select("number").limit(1).executeTakeFirst();
  const record = await db.selectFrom("record").select("number").limit(1).executeTakeFirst();
  const delivery = await db.selectFrom("delivery").select("key").limit(1).executeTakeFirst();
  return change === undefined && record === undefined && delivery === undefined;
}

function notEmpty(place: string): StoreError {
  return new StoreError({
    sv: `${place} är inte tom, och inget har skrivits: ange en tom databas eller en ny mapp`,
    en: `${place} is not empty, and nothing was written: give an empty database or a new folder`,
  });
}
