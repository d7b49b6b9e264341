/** Microsoft's Agents Playground with the assistant behind it, in a browser without a screen, offline. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import { playgroundConfig } from "../../../tools/playground-config.ts";
import { ASK, run, SERVICE, start } from "../../cli/run.ts";

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
const CLOCK = new URL("../../cli/clock.ts", import.meta.url).href;
/** For a machine with two slow cores and other work; ms. */
export const PATIENCE = 60_000;

/** Invented people; the first is whoever sits at the playground. */
const REGISTER = `namn;e-post;organisation;språk;grupp;part;roll;ersättare för;från;till;källa
Robin Ek;robin.ek@angsby.example;Alvesta kommun;svenska;ASK:s styrgrupp;Alvesta kommun;ordinarie;;2025-03-12;;påhittat
Kim Sten;kim.sten@angsby.example;Alvesta kommun;svenska;ASK:s styrgrupp;Alvesta kommun;ersättare;Robin Ek;2025-03-12;;påhittat
`;

/** Sunday evening: nothing is sent of its own accord. */
const BEGIN = "2025-11-23T18:00+01:00";
/** In the morning two weeks before the meeting, when its members are asked whether they come. */
const MORNING = "2025-11-25T09:00+01:00";
const MEETING = "2025-12-09 13:00";

export interface Playground {
  readonly page: Page;
  /** Of the assistant: what was written can be read there. */
  readonly dataDir: string;
  /** Writes in the chat that is open. */
  say(text: string): Promise<void>;
  /** In the conversation, the newest of this text. */
  seen(text: string | RegExp): Locator;
  press(label: string): Promise<void>;
  /** The service ends, and a new one begins two days later. */
  wakeUp(): Promise<void>;
  close(): Promise<void>;
}

export async function openPlayground(): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), "playground-"));
  const dataDir = join(folder, "data");
  await prepare(folder, dataDir);
  let service = await serviceOn(dataDir, BEGIN);
  const endpoint = `http://127.0.0.1:${service.port}/api/teams/messages`;
  writeFileSync(join(folder, ".m365agentsplayground.yml"), playgroundConfig());
  const cli = createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/cli.js");
  const port = String(await freePort());
  const options = ["-e", endpoint, "-c", "msteams", "-p", port, "--disable-telemetry"];
  const client = spawn(process.execPath, [cli, "start", ...options], {
    cwd: folder,
    stdio: ["ignore", "pipe", "ignore"],
  });
  await once(client.stdout, "data");
  const browser = await chromium.launch({ executablePath: CHROMIUM!, args: QUIET });
  const page = await opened(browser, port);
  return {
    page,
    dataDir,
    ...driving(page),
    wakeUp: async () => {
      await service.end();
      service = await serviceOn(dataDir, MORNING, service.port);
    },
    close: async () => {
      await browser.close();
      client.kill();
      await service.end();
      rmSync(folder, { recursive: true });
    },
  };
}

/** As `npm run playground` starts it, at this time. */
async function serviceOn(dataDir: string, clock: string, port = "0") {
  const child = start(SERVICE, [], {
    environment: {
      ...atTime(clock),
      DATA_DIR: dataDir,
      PORT: port,
      TEAMS_DEV: "1",
      COORDINATORS: "robin.ek@angsby.example",
      LOG_LEVEL: "info",
    },
  });
  const ended = once(child, "exit");
  const lines = createInterface(child.stderr);
  for await (const line of lines) {
    const found = /listening on .* port (\d+)/.exec(line)?.[1];
    if (found === undefined) continue;
    child.stderr.resume();
    return {
      port: found,
      end: async () => {
        child.kill();
        await ended;
      },
    };
  }
  throw new Error("the service did not start");
}

function atTime(clock: string): Record<string, string> {
  return { CLOCK: clock, NODE_OPTIONS: `--import=${CLOCK}` };
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
  const environment = { DATA_DIR: dataDir, ...atTime(BEGIN) };
  const meeting = ["--group", "styrgruppen", "--start", MEETING, "--place", "Ängsby rådhus"];
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
