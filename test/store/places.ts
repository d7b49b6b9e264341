/** Empty stores for tests: folders that are removed, and schemas of a PostgreSQL server. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { onTestFinished } from "vitest";
import { openStore, type Store, type StoreConfig } from "../../src/store/store.ts";
import type { Opened } from "./contract.ts";

/** A PostgreSQL server on which the tests may make schemas: .ci/run sets it. */
export const SERVER = process.env["ASK_TEST_DATABASE_URL"] ?? "";
export const NO_SERVER =
  SERVER === "" ? " (skipped: ASK_TEST_DATABASE_URL names no PostgreSQL server)" : "";

/** In CI a server is there, or it is a mistake that none is. */
export function mayLackServer(): boolean {
  return process.env["CI"] !== "true";
}

/** A folder that is removed when the test ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ask-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The address of an empty schema, which is dropped when the test ends. */
export async function newSchema(): Promise<string> {
  const name = `t${randomUUID().replaceAll("-", "")}`;
  await onServer(`create schema ${name}`);
  onTestFinished(() => onServer(`drop schema if exists ${name} cascade`));
  const url = new URL(SERVER);
  url.searchParams.set("options", `-c search_path=${name}`);
  return url.href;
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: SERVER });
  await client.connect();
  await client.query(statement);
  await client.end();
}

export const newSqlite = (): StoreConfig => ({ dataDir: newFolder() });
export const newPostgres = async (): Promise<StoreConfig> => ({
  dataDir: ".",
  databaseUrl: await newSchema(),
});

/** Opens the store, and more stores on the same records; they are closed when the test ends. */
export async function opened(config: StoreConfig): Promise<Opened> {
  const stores: Store[] = [];
  const again = async () => {
    const store = await openStore(config);
    stores.push(store);
    return store;
  };
  return {
    ledger: await again(),
    again,
    close: async () => {
      for (const store of stores) await store.close();
    },
  };
}
