/** Microsoft's Agents Playground with the assistant behind it, in a browser without a screen, offline. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import { playgroundConfig } from "../../../tools/playground-config.ts";
import { ASK, run } from "../../cli/run.ts";

/** Where Debian and others keep it; undefined: there is none. */
export const CHROMIUM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => existsSync(path));

const QUIET = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const BOT = fileURLToPath(new URL("playground-bot.ts", import.meta.url));
/** For a machine with two slow cores and other work; ms. */
export const PATIENCE = 60_000;

/** Invented people; the first is whoever sits at the playground. */
const REGISTER = `namn;e-post;organisation;språk;grupp;part;roll;ersättare för;från;till;källa
Robin Ek;robin.ek@angsby.example;Alvesta kommun;svenska;ASK:s styrgrupp;Alvesta kommun;ordinarie;;2026-03-12;;påhittat
Kim Sten;kim.sten@angsby.example;Alvesta kommun;svenska;ASK:s styrgrupp;Alvesta kommun;ersättare;Robin Ek;2026-03-12;;påhittat
`;

export interface Playground {
  readonly page: Page;
  /** Of the assistant: what was written can be read there. */
  readonly dataDir: string;
  /** Writes in the chat that is open. */
  say(text: string): Promise<void>;
  /** In the conversation, the newest of this text. */
  seen(text: string | RegExp): Locator;
  press(label: string): Promise<void>;
  /** A new process sends a reminder; gives what became of it. */
  remind(): Promise<string>;
  close(): Promise<void>;
}

export async function openPlayground(): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), "playground-"));
  const dataDir = join(folder, "data");
  await prepare(folder, dataDir);
  const children: ChildProcess[] = [];
  const start = (cwd: string, ...args: string[]): ChildProcess => {
    const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "ignore"] });
    children.push(child);
    return child;
  };
  const [bot] = (await once(start(folder, BOT, dataDir).stdout!, "data")) as [Buffer];
  const endpoint = `http://127.0.0.1:${bot.toString().trim()}/api/teams/messages`;
  writeFileSync(join(folder, ".m365agentsplayground.yml"), playgroundConfig());
  const cli = createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/cli.js");
  const port = String(await freePort());
  const options = ["-e", endpoint, "-c", "msteams", "-p", port, "--disable-telemetry"];
  await once(start(folder, cli, "start", ...options).stdout!, "data");
  const browser = await chromium.launch({ executablePath: CHROMIUM!, args: QUIET });
  const page = await opened(browser, port);
  return {
    page,
    dataDir,
    ...driving(page),
    remind: async () => {
      const [told] = (await once(start(folder, BOT, dataDir, "remind").stdout!, "data")) as [
        Buffer,
      ];
      return told.toString().trim();
    },
    close: async () => {
      await browser.close();
      for (const child of children) child.kill();
    },
  };
}

function driving(page: Page): Pick<Playground, "say" | "seen" | "press"> {
  return {
    say: async (text) => {
      await page.locator("[data-lexical-editor=true]").click();
      await page.keyboard.type(text);
      await page.getByLabel("Send Message").click();
    },
    seen: (text) => page.getByText(text).last(),
    press: (label) => page.getByRole("button", { name: label, exact: true }).last().click(),
  };
}

async function prepare(folder: string, dataDir: string): Promise<void> {
  const file = join(folder, "register.csv");
  writeFileSync(file, REGISTER);
  const environment = { DATA_DIR: dataDir };
  const day = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
  const meeting = ["--group", "styrgruppen", "--start", `${day} 13:00`, "--place", "Ängsby rådhus"];
  for (const args of [
    ["register", "import", file, "--apply"],
    ["meetings", "plan", ...meeting],
  ]) {
    const { code, err } = await run(ASK, args, { environment });
    if (code !== 0) throw new Error(err);
  }
}

async function opened(browser: Browser, port: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`http://localhost:${port}/`);
  await page.getByText("Connected.").first().waitFor();
  // What is logged there would be taken for what is said.
  await page.getByTitle("Hide log panel").click();
  return page;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
