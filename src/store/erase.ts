/** Rewrites the log of changes so that it no longer tells of what is to be forgotten. */
import { sql, type Kysely, type SqlBool, type Transaction } from "kysely";
import type { Erasure } from "../register/ledger.ts";
import { PersonId } from "../register/person.ts";
import { writing, type Database, type Tables } from "./database.ts";
import { renamedIn, renamedKey } from "./renamed.ts";

/** Does all of it or nothing. Every process that follows the log reads it anew after that. */
export function erase(database: Database, { records, person }: Erasure): Promise<void> {
  return writing(database, async (db) => {
    for (const { kind, id } of records) {
      await eraseRecord(db, kind, id);
      if (kind === "account") await forgetPlaces(db, id);
    }
    const number = (await count(db)) + 1;
    if (person !== undefined) await renamePerson(db, PersonId.parse(person), `forgotten-${number}`);
    await db.insertInto("erasure").values({ number }).execute();
  });
}

async function count(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom("erasure")
    .select(({ fn }) => fn.max("number").as("number"))
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** Only of records that are gone, or the log would no longer add up to what holds. */
async function eraseRecord(db: Transaction<Tables>, kind: string, id: string): Promise<void> {
  await db
    .updateTable("change")
    .set({ before: null, after: null })
    .where("kind", "=", kind)
    .where("id", "=", id)
    .where((of) =>
      of.not(
        of.exists(
          of.selectFrom("record").select("number").where("kind", "=", kind).where("id", "=", id),
        ),
      ),
    )
    .execute();
}

/** "slack:T1/U2": where to write to that account is under keys that end in it. */
async function forgetPlaces(db: Transaction<Tables>, account: string): Promise<void> {
  const [channel = ""] = account.split(":", 1);
  const name = account.slice(channel.length + 1);
  const rows = await db
    .selectFrom("channel_memory")
    .select("key")
    .where("channel", "=", channel)
    .execute();
  for (const { key } of rows)
    if (key === name || key.endsWith(`/${name}`))
      await db
        .deleteFrom("channel_memory")
        .where("channel", "=", channel)
        .where("key", "=", key)
        .execute();
}

/** The log and the records are renamed alike: so they still agree. */
async function renamePerson(db: Transaction<Tables>, id: PersonId, other: string): Promise<void> {
  const json = (text: string) => renamedIn(text, id, other);
  const key = (text: string) => renamedKey(text, id, other);
  const maybe = (text: string | null) => (text === null ? null : json(text));
  for (const row of await db
    .selectFrom("change")
    .selectAll()
    .where(speaksOf(id, ["id", "by", "before", "after"]))
    .execute())
    await db
      .updateTable("change")
      .set({ id: key(row.id), by: key(row.by), before: maybe(row.before), after: maybe(row.after) })
      .where("number", "=", row.number)
      .execute();
  for (const row of await db
    .selectFrom("record")
    .selectAll()
    .where(speaksOf(id, ["id", "body"]))
    .execute())
    await db
      .updateTable("record")
      .set({ id: key(row.id), body: json(row.body) })
      .where("number", "=", row.number)
      .execute();
  await db.deleteFrom("delivery").where("person", "=", id).execute();
  for (const row of await db
    .selectFrom("delivery")
    .selectAll()
    .where(speaksOf(id, ["key", "occasion", "message"]))
    .execute())
    await db
      .updateTable("delivery")
      .set({
        key: key(row.key),
        occasion: json(row.occasion),
        message: row.message === null ? null : key(row.message),
      })
      .where("key", "=", row.key)
      .execute();
}

/** A first look, which may find too much: an id holds no sign that LIKE takes for another. */
function speaksOf(id: PersonId, columns: readonly string[]) {
  const found = columns.map((column) => sql`${sql.ref(column)} like ${`%${id}%`}`);
  return sql<SqlBool>`(${sql.join(found, sql` or `)})`;
}
