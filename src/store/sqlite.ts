/** The embedded database: one file, that several processes may have open. */
import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
  type DatabaseConnection,
  type SqliteDatabase,
} from "kysely";
import { PATIENCE, type Database, type Tables } from "./database.ts";
import { StoreError } from "./store-error.ts";

/** Opens the file; creates it, and its folder, readable by their owner only. */
export async function openSqlite(file: string): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, "a", 0o600));
  const writer = await whenFree(() => connect(file, 0));
  const reader = connect(file, PATIENCE);
  const kysely = {
    reader: kyselyOver(new SqliteDriver({ database: prepared(reader) })),
    writer: kyselyOver(new ImmediateDriver({ database: prepared(writer) })),
  };
  return {
    brand: "SQLite",
    place: file,
    ...kysely,
    hasTables: async () => {
      const found = await sql`
        select 1 from sqlite_master where type = 'table' and name = 'schema_version'`.execute(
        kysely.reader,
      );
      return found.rows.length > 0;
    },
    // "begin immediate" has taken the turn.
    lock: () => Promise.resolve(),
    leaseTime: (now) => sql<number>`${now}`,
    close: async () => {
      await kysely.reader.destroy();
      await kysely.writer.destroy();
      for (const connection of [reader, writer]) if (connection.isOpen) connection.close();
    },
  };
}

/** `timeout`: how long a statement may block this process while another holds what it needs. */
function connect(file: string, timeout: number): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout, enableForeignKeyConstraints: true });
  try {
    claim(connection, file);
    // FULL: what is acknowledged also survives that the power goes. SECURE_DELETE: what is forgotten
    // is overwritten, also within the file.
    connection.exec(
      "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;",
    );
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** "ask1" in the head of the file: what it is for (sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION = 0x61_73_6b_31;
/** Those of a file that was made before files were marked. */
const OURS = ["change", "record", "schema_version"];

/** Marks a new file as ours. Throws a StoreError, and leaves the file as it is, when it is another program's. */
function claim(connection: DatabaseSync, file: string): void {
  const mark = connection.prepare("pragma application_id").get()?.["application_id"];
  if (mark === APPLICATION) return;
  const tables = connection
    .prepare("select name from sqlite_master where type = 'table' order by name")
    .all()
    .map(({ name }) => name);
  const isNew = tables.length === 0;
  if (mark !== 0 || !(isNew || OURS.every((name) => tables.includes(name))))
    throw new StoreError({
      sv: `${file} hör till ett annat program och har inte ändrats: ange en annan mapp med DATA_DIR`,
      en: `${file} belongs to another program and was not changed: give another folder with DATA_DIR`,
    });
  connection.exec(`pragma application_id = ${APPLICATION}`);
}

function kyselyOver(driver: SqliteDriver): Kysely<Tables> {
  return new Kysely({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

/** Node's SQLite as Kysely expects one. */
function prepared(connection: DatabaseSync): SqliteDatabase {
  return {
    close: () => connection.close(),
    prepare: (query) => {
      const statement = connection.prepare(query);
      const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}

/**
 * Takes the lock to write before the transaction reads: one that reads first and then wants to write
 * fails when another has written in between. Waits without blocking the process, since whoever
 * holds the lock may be another store in it.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await whenFree(() => connection.executeQuery(CompiledQuery.raw("begin immediate")));
  }
}

async function whenFree<Result>(attempt: () => Result | Promise<Result>): Promise<Result> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
      // Not all at the same pace, or the same ones would always meet.
      await setTimeout(1 + Math.random() * 9);
    }
  }
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    "errcode" in error &&
    typeof error.errcode === "number" &&
    (error.errcode & 0xff) === 5
  );
}
