/** How long `ask "…"` takes from nothing: a process of its own each time. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { quantile } from "./quantile.ts";

const ASK = fileURLToPath(new URL("../src/cli/ask.ts", import.meta.url));
const RUNS = 10;

/** Median in milliseconds; undefined when there is no such command. Throws when it fails. */
export function coldStart(question: string): number | undefined {
  if (!existsSync(ASK)) return undefined;
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [ASK, question], { encoding: "utf8" });
    if (status !== 0) throw new Error(`ask "${question}" failed: ${stderr}`);
    return performance.now() - start;
  });
  return quantile(times, 0.5);
}
