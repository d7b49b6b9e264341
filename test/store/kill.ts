/** Kills processes that write, and checks that the store holds what it has acknowledged. */
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { openStore, type StoreConfig } from "../../src/store/store.ts";
import { copyOf, foldOf } from "./records.ts";

/** What such a short life would mostly be spent on is done once. */
export const COMPILED = {
  ...process.env,
  NODE_COMPILE_CACHE: join(tmpdir(), "ask-compile-cache"),
};
const WRITER = fileURLToPath(new URL("writer.ts", import.meta.url));
/** Long enough for some changes, and short enough that the kill comes in the midst of one; ms. */
const LONGEST_LIFE = 60;

/** Two processes at a time write, each is killed and followed by another. The marks that were acknowledged. */
export async function killedWriters(config: StoreConfig, kills: number): Promise<string[]> {
  const half = async (name: string) => {
    const marks: string[] = [];
    for (let turn = 0; turn < kills / 2; turn += 1) {
      marks.push(...(await killedWriter(config, `${name}${turn}`)));
    }
    return marks;
  };
  return (await Promise.all([half("x"), half("y")])).flat();
}

async function killedWriter(config: StoreConfig, name: string): Promise<string[]> {
  const child = spawn(process.execPath, [WRITER, JSON.stringify(config), name], { env: COMPILED });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const closed = new Promise((resolve) => child.on("close", resolve));
  const writes = new Promise((resolve) => child.stdout.once("data", resolve));
  await Promise.race([writes, closed]);
  await setTimeout(Math.random() * LONGEST_LIFE);
  child.kill("SIGKILL");
  await closed;
  expect(err).toBe("");
  // What stands after the last line end was not acknowledged.
  return out.split("\n").slice(0, -1);
}

/** Opens it again: what was acknowledged is there, whole; numbers go on; the records are what the log adds up to. */
export async function checkKept(config: StoreConfig, acknowledged: readonly string[]) {
  const store = await openStore(config);
  try {
    const log = await store.changes({});
    expect(log.map(({ number }) => number)).toEqual(log.map((_, index) => index + 1));
    expect(log.length % 3).toBe(0);
    const written = new Map<string, number>();
    for (const { after } of log) {
      const mark = (after as { name: string } | undefined)?.name ?? "";
      written.set(mark, (written.get(mark) ?? 0) + 1);
    }
    expect(acknowledged.filter((mark) => (written.get(mark) ?? 0) < 2)).toEqual([]);
    expect((await copyOf(store)).people).toEqual(await foldOf(store));
  } finally {
    await store.close();
  }
}
