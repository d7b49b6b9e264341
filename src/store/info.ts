/** What a store is and holds, in figures. */
import { explaining, type Database } from "./database.ts";
import { versionOf } from "./migrations.ts";

export interface StoreInfo {
  readonly brand: Database["brand"];
  readonly place: string;
  readonly version: number;
  /** How many records there are of each kind that there are any of. */
  readonly records: readonly { readonly kind: string; readonly count: number }[];
  readonly newest: { readonly number: number; readonly at: string } | undefined;
}

export async function infoOf(database: Database): Promise<StoreInfo> {
  const { brand, place, reader } = database;
  const version = await versionOf(database);
  return explaining(database, async () => {
    const counts = await reader
      .selectFrom("record")
      .select(({ fn }) => ["kind", fn.countAll<number | string>().as("count")])
      .groupBy("kind")
      .orderBy("kind")
      .execute();
    const newest = await reader
      .selectFrom("change")
      .select(["number", "at"])
      .orderBy("number", "desc")
      .limit(1)
      .executeTakeFirst();
    // PostgreSQL's driver gives a count as text, as it may be larger than a number can be.
    const records = counts.map(({ kind, count }) => ({ kind, count: Number(count) }));
    return { brand, place, version, records, newest };
  });
}
