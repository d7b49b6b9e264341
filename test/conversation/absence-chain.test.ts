import { describe, onTestFinished } from "vitest";
import { newPostgres, newSqlite, NO_SERVER, SERVER } from "../store/places.ts";
import { openStore, type Store, type StoreConfig } from "../../src/store/store.ts";
import { absenceChain } from "./absence-chain.ts";

async function open(config: StoreConfig): Promise<Store> {
  const store = await openStore(config);
  onTestFinished(() => store.close());
  return store;
}

absenceChain("SQLite", () => open(newSqlite()));
describe.skipIf(SERVER === "")(`on a server${NO_SERVER}`, () => {
  absenceChain("PostgreSQL", async () => open(await newPostgres()));
});
