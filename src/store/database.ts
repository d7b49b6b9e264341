/** The database under the store, whichever it is: its tables, and a turn to write. */
import type { Kysely, RawBuilder, Transaction } from "kysely";
import type { DeliveryStatus } from "../reminders/outbox.ts";
import { explained } from "./store-error.ts";

export interface Tables {
  /** One row. */
  readonly schema_version: { readonly version: number };
  /** What holds now; `body` is JSON. */
  readonly record: {
    readonly kind: string;
    readonly id: string;
    readonly body: string;
    /** Of the change that last wrote it. */
    readonly number: number;
  };
  /** What was changed, numbered from 1 without gaps; `before` and `after` are JSON. */
  readonly change: ChangeRow;
  /** The outbox. Has no log: it changes many times a minute. */
  readonly delivery: DeliveryRow;
  /** The inbox. Has no log, so that what people write is gone once it has been handled. */
  readonly letter: LetterRow;
  /** Every key that has been received; `letter` is the first of those it came with. */
  readonly letter_key: { readonly key: string; readonly letter: string };
  /** `value` is JSON. */
  readonly channel_memory: MemoryRow;
  /** How often the log was rewritten: whoever follows it then reads everything anew. */
  readonly erasure: { readonly number: number };
  /** The last turn of each conversation; `body` is JSON, `at` epoch milliseconds. */
  readonly turn: { readonly conversation: string; readonly body: string; readonly at: number };
}

/** Times are epoch milliseconds, UTC. */
export interface LetterRow {
  readonly key: string;
  readonly channel: string;
  /** JSON; null: it has been handled. */
  readonly body: string | null;
  readonly received_at: number;
  readonly lease_until: number;
}

export interface MemoryRow {
  readonly channel: string;
  readonly key: string;
  readonly value: string;
}

/** Times are epoch milliseconds, UTC. */
export interface DeliveryRow {
  readonly key: string;
  readonly policy: string;
  readonly person: string;
  /** JSON. */
  readonly occasion: string;
  readonly due_at: number;
  readonly expires_at: number;
  readonly next_at: number;
  /** 1: not stopped by its recipient. */
  readonly required: number;
  readonly status: DeliveryStatus;
  readonly owner: string | null;
  readonly lease_until: number | null;
  readonly attempts: number;
  readonly message: string | null;
  readonly remote_id: string | null;
  readonly sent_at: number | null;
  readonly note: string | null;
}

export interface ChangeRow {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface Database {
  readonly brand: "SQLite" | "PostgreSQL";
  /** The file, or the server and its database; no user name, no password. */
  readonly place: string;
  /** Never waits for whoever writes. */
  readonly reader: Kysely<Tables>;
  readonly writer: Kysely<Tables>;
  hasTables(): Promise<boolean>;
  /** Settles when nobody else writes, in this process or another, until the transaction ends. */
  lock(transaction: Transaction<Tables>): Promise<void>;
  /** The time that leases go by, epoch milliseconds: on a server its own, which all instances share. */
  leaseTime(now: number): RawBuilder<number>;
  close(): Promise<void>;
}

/** What `work` writes is there as a whole or not at all; nobody else writes meanwhile. */
export function writing<Result>(
  database: Database,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return explaining(database, () =>
    database.writer.transaction().execute(async (transaction) => {
      await database.lock(transaction);
      return work(transaction);
    }),
  );
}

/** What `work` writes is there as a whole or not at all; on a server others may write other rows meanwhile. */
export function writingRows<Result>(
  database: Database,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return explaining(database, () => database.writer.transaction().execute(work));
}

/** Runs `work`; what a person can mend is thrown as a StoreError. */
export async function explaining<Result>(
  { place }: Pick<Database, "place">,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw explained(error, place);
  }
}

/** How long to wait for whoever writes, and for a server to answer; in milliseconds. */
export const PATIENCE = 5000;
