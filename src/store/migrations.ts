/** The versions of the database, and how each is made from the one before. */
import { sql, type Kysely, type Transaction } from "kysely";
import { explaining, writing, type Database, type Tables } from "./database.ts";
import { StoreError } from "./store-error.ts";

export type Migration = (transaction: Transaction<Tables>) => Promise<void>;

/**
 * The first makes version 1, the next version 2 of it. Only add at the end: what is here has run.
 * A new kind of record needs none; one whose schema changes so that what is kept no longer fits does.
 */
export const MIGRATIONS: readonly Migration[] = [recordsAndChanges, outbox, conversations];

async function recordsAndChanges({ schema }: Transaction<Tables>): Promise<void> {
  await schema
    .createTable("record")
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull().unique())
    .addPrimaryKeyConstraint("record_key", ["kind", "id"])
    .execute();
  await schema
    .createTable("change")
    .addColumn("number", "integer", (column) => column.primaryKey().notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("before", "text")
    .addColumn("after", "text")
    .execute();
  await schema.createIndex("change_of").on("change").columns(["kind", "id"]).execute();
}

async function outbox({ schema }: Transaction<Tables>): Promise<void> {
  await schema
    .createTable("delivery")
    .addColumn("key", "text", (column) => column.primaryKey().notNull())
    .addColumn("policy", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("occasion", "text", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .addColumn("next_at", "bigint", (column) => column.notNull())
    .addColumn("required", "integer", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("owner", "text")
    .addColumn("lease_until", "bigint")
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("message", "text")
    .addColumn("remote_id", "text")
    .addColumn("sent_at", "bigint")
    .addColumn("note", "text")
    .execute();
  // Only what waits is looked for all the time; what is done stays for years.
  const waiting = sql<boolean>`status in ('pending', 'sending')`;
  const index = (name: string) => schema.createIndex(name).on("delivery");
  await index("delivery_waiting").columns(["due_at", "key"]).where(waiting).execute();
  await index("delivery_of").columns(["person", "due_at"]).where(waiting).execute();
  await index("delivery_due").column("due_at").execute();
}

async function conversations({ schema }: Transaction<Tables>): Promise<void> {
  await schema
    .createTable("letter")
    .addColumn("key", "text", (column) => column.primaryKey().notNull())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("body", "text")
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addColumn("lease_until", "bigint", (column) => column.notNull())
    .execute();
  const unhandled = sql<boolean>`body is not null`;
  const index = (name: string) => schema.createIndex(name).on("letter");
  await index("letter_left").columns(["channel", "lease_until"]).where(unhandled).execute();
  await index("letter_received").column("received_at").execute();
  await schema
    .createTable("letter_key")
    .addColumn("key", "text", (column) => column.primaryKey().notNull())
    .addColumn("letter", "text", (column) => column.notNull())
    .execute();
  await schema.createIndex("letter_key_of").on("letter_key").column("letter").execute();
  await schema
    .createTable("channel_memory")
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("channel_memory_key", ["channel", "key"])
    .execute();
  await schema
    .createTable("turn")
    .addColumn("conversation", "text", (column) => column.primaryKey().notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("turn_at").on("turn").column("at").execute();
  await schema
    .createTable("erasure")
    .addColumn("number", "integer", (column) => column.primaryKey().notNull())
    .execute();
}

/**
 * Brings the database to the newest version, or leaves it as it was. Of several processes that start
 * at once, one does it. Throws a StoreError when a newer program has made it.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const newest = migrations.length;
  const current = await versionOf(database, newest);
  if (current === newest) return;
  await writing(database, async (transaction) => {
    const version = await lockedVersion(transaction);
    if (version > newest) throw newer(database.place, version, newest);
    for (const step of migrations.slice(version)) await step(transaction);
    await transaction.updateTable("schema_version").set({ version: newest }).execute();
  });
}

/** 0: there is nothing yet. Throws a StoreError when it is newer than this program. */
export async function versionOf(database: Database, known = MIGRATIONS.length): Promise<number> {
  const version = await explaining(database, async () =>
    (await database.hasTables()) ? storedVersion(database.reader) : 0,
  );
  if (version > known) throw newer(database.place, version, known);
  return version;
}

/** Asked again with the lock held: another process may have been faster. */
async function lockedVersion(transaction: Transaction<Tables>): Promise<number> {
  await transaction.schema
    .createTable("schema_version")
    .ifNotExists()
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  const version = await storedVersion(transaction);
  if (version === 0)
    await transaction.insertInto("schema_version").values({ version: 0 }).execute();
  return version;
}

async function storedVersion(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom("schema_version").select("version").executeTakeFirst();
  return row?.version ?? 0;
}

function newer(place: string, version: number, known: number): StoreError {
  return new StoreError({
    sv: `${place} har version ${version}, men det här programmet kan bara version ${known}: kör ett nyare program, eller lägg tillbaka en äldre säkerhetskopia`,
    en: `${place} has version ${version}, but this program knows only version ${known}: run a newer program, or put an older backup back`,
  });
}
