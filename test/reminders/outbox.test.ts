import { setTimeout } from "node:timers/promises";
import { describe } from "vitest";
import { openStore, type Store, type StoreConfig } from "../../src/store/store.ts";
import { newPostgres, newSqlite, NO_SERVER, SERVER } from "../store/places.ts";
import { memoryOutbox } from "./memory-outbox.ts";
import { outboxContract, type OpenedOutbox } from "./outbox-contract.ts";

const argued = (lease: number) => Promise.resolve(lease);
/** The server goes by its own clock. */
const waited = async (lease: number) => {
  await setTimeout(lease + 20);
  return lease + 20;
};

async function opened(
  config: StoreConfig,
  outlive: OpenedOutbox["outlive"],
): Promise<OpenedOutbox> {
  const stores: Store[] = [];
  const again = async () => {
    const store = await openStore(config);
    stores.push(store);
    return store.outbox;
  };
  const close = async () => {
    for (const store of stores) await store.close();
  };
  return { outbox: await again(), again, close, outlive };
}

outboxContract("the outbox in memory", async () => {
  const outbox = memoryOutbox();
  return { outbox, again: async () => outbox, close: async () => {}, outlive: argued };
});

outboxContract("the outbox in a file", () => opened(newSqlite(), argued));

describe.skipIf(SERVER === "")(`PostgreSQL${NO_SERVER}`, () => {
  outboxContract("the outbox on a server", async () => opened(await newPostgres(), waited));
});
