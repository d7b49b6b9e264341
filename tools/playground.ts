/**
 * Starts the assistant and Microsoft's Agents Playground, to try it in a browser as in Teams with
 * nothing configured. `npm run playground`; ends with Ctrl+C. The playground is for development only.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { playgroundConfig } from "./playground-config.ts";

const BOT_PORT = process.env["PORT"] ?? "3978";
const PLAYGROUND_PORT = 56150;
const ENDPOINT = `http://127.0.0.1:${BOT_PORT}/api/teams/messages`;
const LONGEST_START = 60_000;

const root = resolve(import.meta.dirname, "..");
const folder = join(root, "devTools");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, ".m365agentsplayground.yml"), playgroundConfig());

// Never the platforms and the data of a service that is set up here: this folder has no `.env`.
const OF_A_SERVICE = /^(SLACK_|TEAMS_|DATABASE_URL$)/;
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !OF_A_SERVICE.test(name)),
);
const bot = start([join(root, "src/main.ts")], {
  DATA_DIR: resolve(process.env["DATA_DIR"] ?? join(folder, "data")),
  HOST: "127.0.0.1",
  PORT: BOT_PORT,
  TEAMS_DEV: "1",
  COORDINATORS: "robin.ek@angsby.example",
});
const children = [bot];
let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    isStopping = true;
    for (const child of children) child.kill(signal);
  });
await listening(`http://127.0.0.1:${BOT_PORT}/healthz`);
const cli = createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/cli.js");
const playground = start(
  [
    cli,
    "start",
    "-e",
    ENDPOINT,
    "-c",
    "msteams",
    "-p",
    String(PLAYGROUND_PORT),
    "--disable-telemetry",
  ],
  {},
);
children.push(playground);
process.stderr.write(
  `Öppna http://localhost:${PLAYGROUND_PORT} i en webbläsare. / Open http://localhost:${PLAYGROUND_PORT} in a browser.\n`,
);

// One without the other is of no use.
for (const child of children)
  child.once("exit", (code) => {
    for (const other of children) other.kill();
    process.exitCode ??= isStopping ? 0 : (code ?? 1);
  });

function start(args: readonly string[], settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...environment, ...settings },
  });
}

async function listening(address: string): Promise<void> {
  const until = Date.now() + LONGEST_START;
  for (;;) {
    const isUp = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    if (bot.exitCode !== null || bot.signalCode !== null) process.exit(isStopping ? 0 : 1);
    if (Date.now() > until) {
      bot.kill();
      process.exit(1);
    }
    await setTimeout(200);
  }
}
