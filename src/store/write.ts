/** Writes rows, many in a statement. */
import type { Transaction } from "kysely";
import type { ChangeRow, DeliveryRow, MemoryRow, Tables } from "./database.ts";

/** Writes lines of the log, and the records as they are after them. */
export async function write(
  transaction: Transaction<Tables>,
  rows: readonly ChangeRow[],
): Promise<void> {
  await insertChanges(transaction, rows);
  const last = [...new Map(rows.map((row) => [`${row.kind}/${row.id}`, row])).values()];
  const records = last.flatMap(({ kind, id, number, after }) =>
    after === null ? [] : [{ kind, id, number, body: after }],
  );
  await putRecords(transaction, records);
  const gone = last.filter(({ after }) => after === null);
  for (const [kind, removed] of Map.groupBy(gone, (row) => row.kind)) {
    const ids = removed.map(({ id }) => id);
    await removeRecords(transaction, kind, ids);
  }
}

export async function insertChanges(
  transaction: Transaction<Tables>,
  rows: readonly ChangeRow[],
): Promise<void> {
  for (const batch of batches(rows)) {
    await transaction.insertInto("change").values(batch).execute();
  }
}

/** Each record once. */
export async function putRecords(
  transaction: Transaction<Tables>,
  rows: readonly Tables["record"][],
): Promise<void> {
  for (const batch of batches(rows)) {
    await transaction
      .insertInto("record")
      .values(batch)
      .onConflict((conflict) =>
        conflict.columns(["kind", "id"]).doUpdateSet((excluded) => ({
          body: excluded.ref("excluded.body"),
          number: excluded.ref("excluded.number"),
        })),
      )
      .execute();
  }
}

/** Those whose key is there already are left as they are. */
export async function insertDeliveries(
  transaction: Transaction<Tables>,
  rows: readonly DeliveryRow[],
): Promise<void> {
  for (const batch of batches(rows)) {
    await transaction
      .insertInto("delivery")
      .values(batch)
      .onConflict((conflict) => conflict.column("key").doNothing())
      .execute();
  }
}

export async function insertMemory(
  transaction: Transaction<Tables>,
  rows: readonly MemoryRow[],
): Promise<void> {
  for (const batch of batches(rows))
    await transaction.insertInto("channel_memory").values(batch).execute();
}

async function removeRecords(
  transaction: Transaction<Tables>,
  kind: string,
  ids: readonly string[],
): Promise<void> {
  for (const batch of batches(ids)) {
    await transaction
      .deleteFrom("record")
      .where("kind", "=", kind)
      .where("id", "in", batch)
      .execute();
  }
}

/** Rows a statement: SQLite takes 32,766 values in one, and PostgreSQL 65,535. */
const BATCH = 1000;

export function batches<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / BATCH);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH),
  );
}
