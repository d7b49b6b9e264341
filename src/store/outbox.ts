/** The outbox over a database. */
import { sql, type Kysely, type SqlBool } from "kysely";
import { difference, UNPLANNED, type Difference } from "../reminders/agreement.ts";
import type { Agreed, Claim, Delivery, Outbox, Plan, Settled } from "../reminders/outbox.ts";
import type { ReminderKey } from "../reminders/reminder.ts";
import { explaining, writing, writingRows, type Database, type Tables } from "./database.ts";
import { changedRow, deliveryOf, rowOf } from "./delivery-rows.ts";
import { batches, insertDeliveries } from "./write.ts";

export function outboxOn(database: Database): Outbox {
  return {
    agree: (plan) => agree(database, plan),
    claim: (claim, most) => claimed(database, claim, most),
    fence: (keys, message, claim) =>
      allOrNone(database, keys, (db) =>
        held(database, db, keys, claim)
          .set(({ eb }) => ({
            status: "sending",
            message,
            attempts: eb("attempts", "+", 1),
            ...leaseOf(database, claim),
          }))
          .execute(),
      ),
    renew: (keys, claim) =>
      allOrNone(database, keys, (db) =>
        held(database, db, keys, claim).set(leaseOf(database, claim)).execute(),
      ),
    settle: (keys, owner, settled) =>
      explaining(database, async () => {
        const rows = await writingRows(database, (db) =>
          db
            .updateTable("delivery")
            .set({ ...changeOf(settled), owner: null, lease_until: null })
            .where("key", "in", keys)
            .where("owner", "=", owner)
            .where(waits)
            .execute(),
        );
        return count(rows) === keys.length;
      }),
    list: (of) => explaining(database, () => listed(database.reader, of)),
    sentWith: (key) => explaining(database, () => sentWith(database.reader, key)),
    retry: async (key, now, expires) => {
      const again = { next_at: now, expires_at: expires, status: "pending" } as const;
      const rows = await writingRows(database, (db) =>
        db
          .updateTable("delivery")
          .set({ ...again, attempts: 0, note: null })
          .where("key", "=", key)
          .where("status", "in", ["dead", "expired"])
          .execute(),
      );
      return count(rows) === 1;
    },
    stop: async (key, note) => {
      const rows = await writingRows(database, (db) =>
        db
          .updateTable("delivery")
          .set({ status: "withdrawn", note, owner: null, lease_until: null })
          .where("key", "=", key)
          .where("status", "=", "pending")
          .execute(),
      );
      return count(rows) === 1;
    },
  };
}

/** As it stands in the index, or the index is not used. */
const waits = sql<SqlBool>`status in ('pending', 'sending')`;

/** Takes the turn to write only when there is something to write, which is rare. */
async function agree(database: Database, plan: Plan): Promise<Agreed> {
  const seen = await explaining(database, async () =>
    difference(await keptFor(database.reader, plan), plan),
  );
  if (isNone(seen)) return { added: 0, changed: 0, withdrawn: [] };
  return writing(database, async (db) => {
    const { add, change, withdraw } = difference(await keptFor(db, plan), plan);
    await insertDeliveries(db, add.map(rowOf));
    for (const { reminder, nextAt } of change) {
      await db
        .updateTable("delivery")
        .set({ ...changedRow(reminder), next_at: nextAt })
        .where("key", "=", reminder.key)
        .execute();
    }
    for (const keys of batches(withdraw)) {
      await db
        .updateTable("delivery")
        .set({ status: "withdrawn", note: UNPLANNED, owner: null, lease_until: null })
        .where("key", "in", keys)
        .execute();
    }
    return { added: add.length, changed: change.length, withdrawn: withdraw };
  });
}

function isNone({ add, change, withdraw }: Difference): boolean {
  return add.length + change.length + withdraw.length === 0;
}

async function keptFor(
  db: Kysely<Tables>,
  { reminders, from, to }: Plan,
): Promise<Map<ReminderKey, Delivery>> {
  const rows = db.selectFrom("delivery").selectAll();
  // What was sent is kept for years: only what waits can be withdrawn.
  const inSpan = await rows
    .where("due_at", ">=", from)
    .where("due_at", "<", to)
    .where(waits)
    .execute();
  const kept = new Map(inSpan.map((row) => [row.key as ReminderKey, deliveryOf(row)]));
  // What is planned and does not wait in the span: it was sent, or the plan has changed its time.
  const elsewhere = reminders.map(({ key }) => key).filter((key) => !kept.has(key));
  for (const keys of batches(elsewhere)) {
    for (const row of await rows.where("key", "in", keys).execute())
      kept.set(row.key as ReminderKey, deliveryOf(row));
  }
  return kept;
}

/**
 * Claims take turns: with SKIP LOCKED two instances could each take one of two messages to the same
 * person, and the later one could come first. Looks before it takes the turn, as mostly nothing is due.
 */
async function claimed(database: Database, claim: Claim, most: number): Promise<Delivery[]> {
  const { owner, now, lease } = claim;
  const due = (db: Kysely<Tables>) => dueNow(database, db, now);
  const first = await explaining(database, () => due(database.reader).limit(1).execute());
  if (first.length === 0) return [];
  return writing(database, async (db) => {
    const soonest = await due(db).limit(most).execute();
    const people = [...new Set(soonest.map(({ person }) => person))];
    if (people.length === 0) return [];
    const rows = await due(db).where("row.person", "in", people).execute();
    const until = sql<number>`${database.leaseTime(now)} + ${lease}`;
    for (const keys of batches(rows.map(({ key }) => key))) {
      await db
        .updateTable("delivery")
        .set({ owner, lease_until: until })
        .where("key", "in", keys)
        .execute();
    }
    return rows.map((row) => ({ ...deliveryOf(row), owner, leaseUntil: now + lease }));
  });
}

/** The rows that may be claimed: due, held by nobody, and nothing earlier of the same person in the way. */
function dueNow(database: Database, db: Kysely<Tables>, now: number) {
  const time = database.leaseTime(now);
  return db
    .selectFrom("delivery as row")
    .selectAll()
    .where(sql<SqlBool>`row.status in ('pending', 'sending')`)
    .where("row.due_at", "<=", now)
    .where("row.next_at", "<=", now)
    .where(sql<SqlBool>`(row.lease_until is null or row.lease_until <= ${time})`)
    .where(
      sql<SqlBool>`not exists (
        select 1 from delivery as earlier
        where earlier.person = row.person
          and earlier.status in ('pending', 'sending')
          and (earlier.due_at < row.due_at or (earlier.due_at = row.due_at and earlier.key < row.key))
          and (earlier.next_at > ${now} or earlier.lease_until > ${time}))`,
    )
    .orderBy("row.due_at")
    .orderBy("row.key");
}

/** These rows, as long as the owner's lease has not ended. */
function held(
  database: Database,
  db: Kysely<Tables>,
  keys: readonly ReminderKey[],
  { owner, now }: Claim,
) {
  return db
    .updateTable("delivery")
    .where("key", "in", keys)
    .where("owner", "=", owner)
    .where(waits)
    .where("lease_until", ">", database.leaseTime(now));
}

function leaseOf(database: Database, { now, lease }: Claim) {
  return { lease_until: sql<number>`${database.leaseTime(now)} + ${lease}` };
}

class NotAll extends Error {}

/** Undoes what was changed when it was not every row. */
async function allOrNone(
  database: Database,
  keys: readonly ReminderKey[],
  update: (db: Kysely<Tables>) => Promise<readonly Updated[]>,
): Promise<boolean> {
  try {
    await writingRows(database, async (db) => {
      if (count(await update(db)) !== keys.length) throw new NotAll();
    });
    return true;
  } catch (error) {
    if (error instanceof NotAll) return false;
    throw error;
  }
}

interface Updated {
  readonly numUpdatedRows: bigint;
}

function count(results: readonly Updated[]): number {
  return results.reduce((sum, { numUpdatedRows }) => sum + Number(numUpdatedRows), 0);
}

function changeOf(settled: Settled) {
  switch (settled.how) {
    case "done":
      return {
        status: "done",
        remote_id: settled.remoteId,
        sent_at: settled.at,
        note: null,
      } as const;
    case "again":
      return {
        status: "pending",
        next_at: settled.at,
        note: settled.note ?? null,
        ...(settled.uncounted && { attempts: sql<number>`attempts - 1` }),
      } as const;
    case "find-out":
      return { status: "sending", next_at: settled.at, note: settled.note } as const;
    case "withdrawn":
    case "expired":
    case "dead":
      return { status: settled.how, note: settled.note ?? null };
  }
}

async function listed(
  db: Kysely<Tables>,
  { statuses, person, most }: Parameters<Outbox["list"]>[0],
): Promise<Delivery[]> {
  const rows = await db
    .selectFrom("delivery")
    .selectAll()
    .$if(statuses !== undefined, (query) => query.where("status", "in", statuses ?? []))
    .$if(person !== undefined, (query) => query.where("person", "=", person ?? ""))
    .orderBy("next_at")
    .orderBy("due_at")
    .orderBy("key")
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .execute();
  return rows.map(deliveryOf);
}

/** What shares a message was due within the hour: a day is generous, and finds it by the index. */
const NEAR = 86_400_000;

async function sentWith(db: Kysely<Tables>, key: ReminderKey): Promise<Delivery[]> {
  const rows = db.selectFrom("delivery").selectAll();
  const one = await rows.where("key", "=", key).executeTakeFirst();
  if (one?.message == null) return [];
  const all = await rows
    .where("due_at", ">=", one.due_at - NEAR)
    .where("due_at", "<=", one.due_at + NEAR)
    .where("message", "=", one.message)
    .orderBy("due_at")
    .orderBy("key")
    .execute();
  return all.map(deliveryOf);
}
