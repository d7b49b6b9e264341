/** The last turn of each conversation over a database. */
import { Turn, type Turns } from "../conversation/turns.ts";
import { explaining, writingRows, type Database } from "./database.ts";

export function turnsOn(database: Database): Turns {
  return {
    get: (conversation) =>
      explaining(database, async () => {
        const row = await database.reader
          .selectFrom("turn")
          .select(["body", "at"])
          .where("conversation", "=", conversation)
          .executeTakeFirst();
        return row && { turn: Turn.parse(JSON.parse(row.body)), at: row.at };
      }),
    set: async (conversation, turn, at) => {
      const body = JSON.stringify(turn);
      await writingRows(database, (db) =>
        db
          .insertInto("turn")
          .values({ conversation, body, at })
          .onConflict((conflict) => conflict.column("conversation").doUpdateSet({ body, at }))
          .execute(),
      );
    },
    forget: async (before) => {
      await writingRows(database, (db) => db.deleteFrom("turn").where("at", "<", before).execute());
    },
  };
}
