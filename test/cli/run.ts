/** Runs this repository's programs as their users do: each in a process of its own. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  /** Undefined: an empty pipe. */
  readonly input?: string | Buffer;
  readonly environment?: Readonly<Record<string, string>>;
}

const path = (file: string) => fileURLToPath(new URL(`../../src/${file}`, import.meta.url));
export const ASK = path("cli/ask.ts");
export const SERVICE = path("main.ts");

export function start(program: string, args: readonly string[], { environment }: RunOptions) {
  // Programs that run at the same time must not want the same port.
  const env = { ...process.env, PORT: "0", ...environment };
  return spawn(process.execPath, [program, ...args], { env });
}

/** Waits for its end. */
export function run(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = start(program, args, options);
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, out, err }));
    // A program that is told something wrong ends before it reads.
    child.stdin.on("error", () => {});
    child.stdin.end(options.input ?? "");
  });
}
