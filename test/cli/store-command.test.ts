import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MIGRATIONS } from "../../src/store/migrations.ts";
import { openStore } from "../../src/store/store.ts";
import { newFolder } from "../store/places.ts";
import { person, put, write } from "../store/records.ts";
import { ASK, run } from "./run.ts";

const ask = (dataDir: string, ...args: string[]) =>
  run(ASK, ["store", ...args], { environment: { DATA_DIR: dataDir, DATABASE_URL: "" } });

async function folderWithKim(): Promise<string> {
  const dataDir = newFolder();
  const store = await openStore({ dataDir });
  await write(store, put(person("kim")));
  await store.close();
  return dataDir;
}

test("info tells which store it is and what it holds", async () => {
  const dataDir = await folderWithKim();
  const { out, code } = await ask(dataDir, "info");
  expect(out).toBe(
    `SQLite ${join(dataDir, "ask.db")}, version ${MIGRATIONS.length}\n  1 personer\nsenaste ändring: 1 (2026-11-22T10:00:00Z)\n`,
  );
  expect(code).toBe(0);
});

test("export and import move everything, and leave what is there alone", async () => {
  const from = await folderWithKim();
  const [to, out] = [newFolder(), newFolder()];
  const file = join(out, "export.jsonl");
  expect((await ask(from, "export", file)).out).toBe(
    `1 poster, 1 ändringar, 0 påminnelser och 0 uppgifter från kanalerna är skrivna till ${file}.\n` +
      "Meddelanden som just kommit in, och det senaste i varje samtal, följer inte med.\n",
  );
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(out)).toEqual(["export.jsonl"]);
  expect((await ask(to, "import", file)).code).toBe(0);
  const again = await ask(to, "import", file, "--lang", "en");
  expect(again.err).toContain("is not empty, and nothing was written");
  expect(again.code).toBe(1);
  expect((await ask(to, "info")).out).toContain("1 personer");
});

test("a broken file is refused before a store is made", async () => {
  const to = newFolder();
  const file = join(newFolder(), "broken");
  writeFileSync(file, "{}");
  const { code, err } = await ask(to, "import", file);
  expect([code, err]).toEqual([1, expect.stringContaining("är ingen export")]);
  expect(existsSync(join(to, "ask.db"))).toBe(false);
});

test("copy fills an empty folder and refuses a full one", async () => {
  const from = await folderWithKim();
  const to = join(newFolder(), "new");
  expect((await ask(from, "copy", "--to", to)).code).toBe(0);
  const { code, err } = await ask(from, "copy", "--to", to);
  expect([code, err]).toEqual([1, expect.stringContaining("är inte tom")]);
});

test("a server that is not there is told without its password; a wrong command line exits with 2", async () => {
  const environment = { DATABASE_URL: "postgres://ask:hemligt@127.0.0.1:1/ask" };
  const { code, err } = await run(ASK, ["store", "info"], { environment });
  expect([code, err]).toEqual([1, expect.stringContaining("svarar inte")]);
  expect(err).not.toContain("hemligt");
  expect((await ask(newFolder(), "copy")).code).toBe(2);
});

test("an export that cannot be written leaves the older one", async () => {
  const from = await folderWithKim();
  const file = join(newFolder(), "export.jsonl");
  await ask(from, "export", file);
  const before = readFileSync(file, "utf8");
  expect((await ask(from, "export", join(file, "below"))).code).toBe(1);
  expect(readFileSync(file, "utf8")).toBe(before);
});
