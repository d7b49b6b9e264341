/** The database server, for several instances of the assistant. */
import { Kysely, PostgresDialect, sql } from "kysely";
import { Pool, types } from "pg";
import { PATIENCE, type Database, type Tables } from "./database.ts";

/** Names the lock, among all that share the database: any number, but the same for ever. */
const TURN = 1_407_201_126;
/** A process that is suspended in the midst of a change gives up its turn after this long; ms. */
const LONGEST_PAUSE = 30_000;
const CONNECTIONS = 10;

/** Connects when first used. */
export function openPostgres(url: string): Database {
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE,
    idle_in_transaction_session_timeout: LONGEST_PAUSE,
    lock_timeout: PATIENCE,
    application_name: "ask",
    max: CONNECTIONS,
    types: { getTypeParser },
  });
  // A connection that breaks while nobody uses it is replaced when one is needed.
  pool.on("error", () => undefined);
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    brand: "PostgreSQL",
    place: placeOf(url),
    reader: kysely,
    writer: kysely,
    hasTables: async () => {
      const found = await sql<{ found: boolean }>`
        select to_regclass('schema_version') is not null as found`.execute(kysely);
      return found.rows[0]?.found === true;
    },
    // Numbers must be in the order of the commits, or whoever follows the log from 7 on misses a 6
    // that is committed later. A sequence hands out numbers before the commit; so writers take turns.
    lock: async (transaction) => {
      await sql`select pg_advisory_xact_lock(${TURN}::bigint)`.execute(transaction);
    },
    leaseTime: () => sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`,
    close: async () => {
      await kysely.destroy();
      if (!pool.ended) await pool.end();
    },
  };
}

/** The driver gives an int8 as text, as it may be larger than a number can be: none of ours is. */
const getTypeParser: typeof types.getTypeParser = (
  ...args: Parameters<typeof types.getTypeParser>
) => (args[0] === types.builtins.INT8 ? Number : (types.getTypeParser(...args) as unknown));

function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `PostgreSQL ${host}${pathname}`;
}
