import { setTimeout } from "node:timers/promises";
import { describe } from "vitest";
import { openStore, type Store, type StoreConfig } from "../../src/store/store.ts";
import { memoryChannelMemory } from "../memory-channel-memory.ts";
import { memoryInbox } from "../memory-inbox.ts";
import { memoryTurns } from "../memory-turns.ts";
import { newPostgres, newSqlite, NO_SERVER, SERVER } from "./places.ts";
import { talkingContract, type OpenedTalk } from "./talking-contract.ts";

const argued = (lease: number) => Promise.resolve(lease);
/** The server goes by its own clock. */
const waited = async (lease: number) => {
  await setTimeout(lease + 20);
  return lease + 20;
};

async function opened(config: StoreConfig, outlive: OpenedTalk["outlive"]): Promise<OpenedTalk> {
  const stores: Store[] = [];
  const again = async () => {
    const store = await openStore(config);
    stores.push(store);
    return store;
  };
  const close = async () => {
    for (const store of stores) await store.close();
  };
  const { inbox, memory, turns } = await again();
  return { inbox, memory, turns, again, close, outlive };
}

talkingContract("what is kept of conversations in memory", async () => {
  const talk = { inbox: memoryInbox(), memory: memoryChannelMemory(), turns: memoryTurns() };
  return { ...talk, again: async () => talk, close: async () => {}, outlive: argued };
});

talkingContract("what is kept of conversations in a file", () => opened(newSqlite(), argued));

describe.skipIf(SERVER === "")(`PostgreSQL${NO_SERVER}`, () => {
  talkingContract("what is kept of conversations on a server", async () =>
    opened(await newPostgres(), waited),
  );
});
