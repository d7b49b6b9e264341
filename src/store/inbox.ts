/** The inbox over a database. */
import { sql, type Kysely, type Transaction } from "kysely";
import type { Inbox, Lease, Letter } from "../conversation/inbox.ts";
import { explaining, writingRows, type Database, type Tables } from "./database.ts";
import { batches } from "./write.ts";

export function inboxOn(database: Database): Inbox {
  return {
    receive: (letter, lease) => receive(database, letter, lease),
    done: async (key) => {
      await writingRows(database, (db) =>
        db
          .updateTable("letter")
          .set({ body: null })
          .where("key", "in", (of) =>
            of.selectFrom("letter_key").select("letter").where("key", "=", key),
          )
          .execute(),
      );
    },
    left: async (channel, lease) => {
      const seen = await explaining(database, () => leftNow(database, channel, lease));
      return seen === undefined ? [] : leased(database, channel, lease);
    },
    forget: async (before) => {
      await writingRows(database, (db) => forget(db, before));
    },
  };
}

class Known extends Error {}

/** Undoes what was written when one of the keys was there. */
async function receive(database: Database, letter: Letter, lease: Lease): Promise<boolean> {
  const { channel, keys, body } = letter;
  const [key] = keys;
  // In one order, or two that receive the same under two keys could wait for each other.
  const rows = [...new Set(keys)].toSorted().map((one) => ({ key: one, letter: key }));
  try {
    await writingRows(database, async (db) => {
      const written = await db
        .insertInto("letter_key")
        .values(rows)
        .onConflict((conflict) => conflict.column("key").doNothing())
        .execute();
      if (count(written) !== rows.length) throw new Known();
      await db
        .insertInto("letter")
        .values({ key, channel, body, received_at: lease.now, lease_until: endOf(database, lease) })
        .execute();
    });
    return true;
  } catch (error) {
    if (error instanceof Known) return false;
    throw error;
  }
}

function count(
  results: readonly { readonly numInsertedOrUpdatedRows: bigint | undefined }[],
): number {
  return results.reduce((sum, { numInsertedOrUpdatedRows = 0n }) => {
    return sum + Number(numInsertedOrUpdatedRows);
  }, 0);
}

function endOf(database: Database, { now, lease }: Lease) {
  return sql<number>`${database.leaseTime(now)} + ${lease}`;
}

/** Is there anything? Mostly nothing is left, and then no turn to write is taken. */
function leftNow(database: Database, channel: string, { now }: Lease) {
  return database.reader
    .selectFrom("letter")
    .select("key")
    .where("channel", "=", channel)
    .where("body", "is not", null)
    .where("lease_until", "<=", database.leaseTime(now))
    .limit(1)
    .executeTakeFirst();
}

/** In the order in which they came. Of several processes each gets others. */
async function leased(database: Database, channel: string, lease: Lease): Promise<Letter[]> {
  const rows = await writingRows(database, async (db) => {
    const taken = await db
      .updateTable("letter")
      .set({ lease_until: endOf(database, lease) })
      .where("channel", "=", channel)
      .where("body", "is not", null)
      .where("lease_until", "<=", database.leaseTime(lease.now))
      .returning(["key", "body", "received_at"])
      .execute();
    const keys = await keysOf(
      db,
      taken.map(({ key }) => key),
    );
    return taken.map((row) => ({ ...row, keys: keys.get(row.key) ?? [] }));
  });
  return rows
    .toSorted((a, b) => a.received_at - b.received_at || (a.key < b.key ? -1 : 1))
    .flatMap(({ key, keys, body }) =>
      body === null ? [] : [{ channel, keys: [key, ...keys] as const, body }],
    );
}

/** The keys of these letters, each without the one that names it. */
async function keysOf(
  db: Kysely<Tables>,
  letters: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const some of batches(letters)) {
    const rows = await db
      .selectFrom("letter_key")
      .selectAll()
      .where("letter", "in", some)
      .execute();
    for (const { key, letter } of rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)))
      if (key !== letter) found.set(letter, [...(found.get(letter) ?? []), key]);
  }
  return found;
}

async function forget(db: Transaction<Tables>, before: number): Promise<void> {
  const old = await db
    .deleteFrom("letter")
    .where("body", "is", null)
    .where("received_at", "<", before)
    .returning("key")
    .execute();
  for (const letters of batches(old.map(({ key }) => key)))
    await db.deleteFrom("letter_key").where("letter", "in", letters).execute();
}
