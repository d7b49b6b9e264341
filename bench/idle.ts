/** How much memory the service holds when it rests, after it has answered each question once. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { SERVICE } from "./service.ts";

const REPOSITORY = fileURLToPath(new URL("..", import.meta.url));
const REST = 60_000;
const KILOBYTE = 1024;

/** Resident memory in bytes, a minute after the last question; undefined where there is no `ps`. */
export async function idleMemory(questions: readonly string[]): Promise<number | undefined> {
  const data = mkdtempSync(join(tmpdir(), "ask-bench-"));
  const service = spawn(process.execPath, SERVICE, {
    cwd: REPOSITORY,
    stdio: ["pipe", "ignore", "ignore"],
    env: { ...process.env, DATA_DIR: data },
  });
  const ended = once(service, "exit");
  try {
    for (const question of questions) service.stdin.write(`${question}\n`);
    await wait(REST);
    if (service.exitCode !== null) throw new Error("the service ended before it was measured");
    return residentMemory(service.pid);
  } finally {
    service.kill();
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}

function residentMemory(pid: number | undefined): number | undefined {
  const { stdout, status } = spawnSync("ps", ["-o", "rss=", "-p", String(pid)], {
    encoding: "utf8",
  });
  return status === 0 ? Number(stdout) * KILOBYTE : undefined;
}
