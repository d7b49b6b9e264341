/** Opens the store: records, their log, the outbox and the conversations, in a file or on a server. */
import { join } from "node:path";
import type { ChannelMemory } from "../conversation/channel-memory.ts";
import type { Inbox } from "../conversation/inbox.ts";
import type { Turns } from "../conversation/turns.ts";
import { channelMemoryOn } from "./channel-memory.ts";
import { explaining, type Database } from "./database.ts";
import { inboxOn } from "./inbox.ts";
import { ledgerOn, type RecordLedger } from "./ledger.ts";
import { migrate } from "./migrations.ts";
import type { Outbox } from "../reminders/outbox.ts";
import { outboxOn } from "./outbox.ts";
import { openSqlite } from "./sqlite.ts";
import { explained } from "./store-error.ts";
import { turnsOn } from "./turns.ts";

export interface StoreConfig {
  /** The folder of the embedded database. */
  readonly dataDir: string;
  /** A PostgreSQL server; undefined: the embedded database. */
  readonly databaseUrl?: string | undefined;
}

/** What the domain folders keep, and whether it can be reached. */
export interface Store extends RecordLedger {
  readonly outbox: Outbox;
  readonly inbox: Inbox;
  readonly memory: ChannelMemory;
  readonly turns: Turns;
  /** Settles when the database answers. Throws a StoreError. */
  ping(): Promise<void>;
  /** Ends all connections; the store cannot be used afterwards. */
  close(): Promise<void>;
}

/** Opens the store with all that it holds, made or migrated when needed. Throws a StoreError. */
export async function openStore(config: StoreConfig): Promise<Store> {
  const database = await openDatabase(config);
  const ledger = ledgerOn(database);
  try {
    await ledger.read();
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    ...ledger,
    outbox: outboxOn(database),
    inbox: inboxOn(database),
    memory: channelMemoryOn(database),
    turns: turnsOn(database),
    ping: async () => {
      await explaining(database, () =>
        database.reader.selectFrom("schema_version").select("version").execute(),
      );
    },
    close: () => database.close(),
  };
}

/** The database under the store, at the newest version. Throws a StoreError. */
export async function openDatabase(config: StoreConfig): Promise<Database> {
  const database = await connect(config);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function connect({ dataDir, databaseUrl }: StoreConfig): Promise<Database> {
  if (databaseUrl !== undefined) {
    // Loaded where it is needed: without a server nobody should wait for its driver.
    const { openPostgres } = await import("./postgres.ts");
    return openPostgres(databaseUrl);
  }
  const file = join(dataDir, FILE);
  try {
    return await openSqlite(file);
  } catch (error) {
    throw explained(error, file);
  }
}

const FILE = "ask.db";

/** What a person names: a PostgreSQL address, or a folder. */
export function storeAt(target: string): StoreConfig {
  return /^postgres(ql)?:/.test(target)
    ? { dataDir: ".", databaseUrl: target }
    : { dataDir: target };
}
