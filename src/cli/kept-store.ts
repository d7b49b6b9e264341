/** What is kept, opened when it is first needed. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { AssistantOptions } from "../conversation/assistant-parts.ts";
import type { View } from "../conversation/view.ts";
import type { Config } from "../config.ts";
import type { Store } from "../store/store.ts";

const EMPTY: View = {
  people: new Map(),
  memberships: new Map(),
  tasks: new Map(),
  meetings: new Map(),
  attendance: new Map(),
  feeds: new Map(),
  preferences: new Map(),
  receipts: new Map(),
  accounts: new Map(),
  questions: new Map(),
  overflows: new Map(),
  onboarding: new Map(),
};

/** Where nothing is kept yet, nothing is made before something is to be written. */
export interface KeptStore {
  readonly ledger: AssistantOptions["ledger"];
  readonly outbox: AssistantOptions["outbox"];
  /** Rejects with a StoreError when what is kept cannot be read; the next call tries again. */
  read(): Promise<View>;
  close(): Promise<void>;
}

export function keptStore(config: Pick<Config, "dataDir" | "databaseUrl">): KeptStore {
  let opened: Promise<Store> | undefined;
  const open = async (): Promise<Store> => {
    opened ??= import("../store/store.ts").then(({ openStore }) => openStore(config));
    try {
      return await opened;
    } catch (error) {
      opened = undefined;
      throw error;
    }
  };
  const isKept = () =>
    opened !== undefined ||
    config.databaseUrl !== undefined ||
    existsSync(join(config.dataDir, "ask.db"));
  const read = async (): Promise<View> => (isKept() ? (await open()).read() : EMPTY);
  return {
    read,
    ledger: {
      read,
      change: async (actor, decide) => {
        // A look without anything to write makes no database.
        if (!isKept()) {
          const { writes, result } = decide(EMPTY);
          if (writes.length === 0) return result;
        }
        return (await open()).change(actor, decide);
      },
      changes: async (of) => (isKept() ? (await open()).changes(of) : []),
    },
    outbox: {
      list: async (of) => (isKept() ? (await open()).outbox.list(of) : []),
      sentWith: async (key) => (isKept() ? (await open()).outbox.sentWith(key) : []),
    },
    close: async () => (await opened)?.close(),
  };
}
