/** All that a store holds, as it is moved from one database to another. */
import type { Kysely } from "kysely";
import { explaining, writing, type ChangeRow, type Database, type Tables } from "./database.ts";
import { StoreError } from "./store-error.ts";
import { insertChanges, putRecords } from "./write.ts";

export interface Contents {
  /** In the order of their numbers. */
  readonly records: readonly Tables["record"][];
  readonly changes: readonly ChangeRow[];
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
      })),
  );
}

/** Writes all of it or nothing. Throws a StoreError, also when the database holds something. */
export function fillEmpty(database: Database, contents: Contents): Promise<void> {
  return writing(database, async (transaction) => {
    if (!(await isEmpty(transaction))) throw notEmpty(database.place);
    await insertChanges(transaction, contents.changes);
    await putRecords(transaction, contents.records);
  });
}

async function isEmpty(db: Kysely<Tables>): Promise<boolean> {
  const change = await db.selectFrom("change").select("number").limit(1).executeTakeFirst();
  const record = await db.selectFrom("record").select("number").limit(1).executeTakeFirst();
  return change === undefined && record === undefined;
}

function notEmpty(place: string): StoreError {
  return new StoreError({
    sv: `${place} är inte tom, och inget har skrivits: ange en tom databas eller en ny mapp`,
    en: `${place} is not empty, and nothing was written: give an empty database or a new folder`,
  });
}
