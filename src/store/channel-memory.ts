/** What channels remember, over a database. */
import { sql, type SqlBool } from "kysely";
import type { ChannelMemory } from "../conversation/channel-memory.ts";
import { explaining, writingRows, type Database } from "./database.ts";

export function channelMemoryOn(database: Database): ChannelMemory {
  return {
    get: (channel, key) =>
      explaining(database, async () => {
        const row = await database.reader
          .selectFrom("channel_memory")
          .select("value")
          .where("channel", "=", channel)
          .where("key", "=", key)
          .executeTakeFirst();
        return row?.value;
      }),
    set: async (channel, key, value) => {
      await writingRows(database, (db) =>
        db
          .insertInto("channel_memory")
          .values({ channel, key, value })
          .onConflict((conflict) => conflict.columns(["channel", "key"]).doUpdateSet({ value }))
          .execute(),
      );
    },
    delete: async (channel, key) => {
      await writingRows(database, (db) =>
        db
          .deleteFrom("channel_memory")
          .where("channel", "=", channel)
          .where("key", "=", key)
          .execute(),
      );
    },
    list: (channel, prefix) =>
      explaining(database, async () => {
        const rows = await database.reader
          .selectFrom("channel_memory")
          .select(["key", "value"])
          .where("channel", "=", channel)
          .where(beginsWith(prefix))
          .execute();
        // Sorted here: what comes first is a matter of language for a server.
        const sorted = rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
        return new Map(sorted.map(({ key, value }) => [key, value]));
      }),
  };
}

/** Letter by letter: LIKE takes % and _ for others, and overlooks capitals in SQLite. */
function beginsWith(prefix: string) {
  const text = sql`cast(${prefix} as text)`;
  return sql<SqlBool>`substr(key, 1, length(${text})) = ${text}`;
}
