/** How long `ask "…"` takes from nothing: a process of its own each time. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import packageJson from "../package.json" with { type: "json" };
import { quantile } from "./quantile.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** As `npm run ask` starts it: what npm itself takes is left out. */
const ASK = packageJson.scripts.ask.split(" ").slice(1);
/** Where `ask` keeps its compiled code. */
const COMPILED = fileURLToPath(new URL("../node_modules/.cache/ask", import.meta.url));
const RUNS = 10;

/** Medians in milliseconds. */
export interface ColdStart {
  /** With the code that an earlier run has compiled, as on every day. */
  readonly compiled: number;
  /** The first time after an installation or a change of the code. */
  readonly uncompiled: number;
}

/** Throws when it fails. */
export function coldStart(question: string): ColdStart {
  const uncompiled = median(() => {
    rmSync(COMPILED, { recursive: true, force: true });
    return timeOf(question);
  });
  return { uncompiled, compiled: median(() => timeOf(question)) };
}

function median(time: () => number): number {
  return quantile(Array.from({ length: RUNS }, time), 0.5);
}

function timeOf(question: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...ASK, question], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`ask "${question}" failed: ${stderr}`);
  return performance.now() - start;
}
