/** What a store is and holds, in figures. */
import { explaining, type Database } from "./database.ts";
import type { DeliveryStatus } from "../reminders/outbox.ts";
import { versionOf } from "./migrations.ts";

export interface StoreInfo {
  readonly brand: Database["brand"];
  readonly place: string;
  readonly version: number;
  /** How many records there are of each kind that there are any of. */
  readonly records: readonly { readonly kind: string; readonly count: number }[];
  /** How many reminders there are in each state that there are any of. */
  readonly deliveries: readonly { readonly status: DeliveryStatus; readonly count: number }[];
  readonly newest: { readonly number: number; readonly at: string } | undefined;
}

export async function infoOf(database: Database): Promise<StoreInfo> {
  const { brand, place, reader } = database;
  const version = await versionOf(database);
  return explaining(database, async () => {
    const counts = await reader
      .selectFrom("record")
      .select(({ fn }) => ["kind", fn.countAll<number>().as("count")])
      .groupBy("kind")
      .orderBy("kind")
      .execute();
    const newest = await reader
      .selectFrom("change")
      .select(["number", "at"])
      .orderBy("number", "desc")
      .limit(1)
      .executeTakeFirst();
    const deliveries = await reader
      .selectFrom("delivery")
      .select(({ fn }) => ["status", fn.countAll<number>().as("count")])
      .groupBy("status")
      .orderBy("status")
      .execute();
    return { brand, place, version, records: counts, deliveries, newest };
  });
}
