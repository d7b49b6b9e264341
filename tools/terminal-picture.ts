/**
 * Makes docs/images/terminal.png: a conversation as `npm start` shows it with nothing configured.
 * `npm run picture`, where no `.env` is set up; needs tmux and Chromium (CHROMIUM_PATH, or
 * /usr/bin/chromium).
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { chromium } from "playwright-core";

const TYPED = [
  "vem representerar tingsryd",
  "Och Uppvidinge?",
  "Hur ofta träffas ledningsgruppen i Älmhult?",
];
const COLUMNS = 102;
const ROWS = 120;
const PROMPT = /(^|\n)> *$/;
const LONGEST_WAIT = 30_000;

const STYLE = `
  body { margin: 0; background: #0d1117 }
  pre { margin: 0; padding: 24px; width: max-content; font: 13.5px/1.5 "DejaVu Sans Mono", monospace;
        color: #d0d7de; background: #0d1117 }
  .bold { font-weight: 700; color: #fff } .dim { color: #8b949e } .italic { font-style: italic }
  .green { color: #7ee787 } .blue { color: #79c0ff }`;

const CLASSES: Readonly<Record<string, string>> = {
  1: "bold",
  2: "dim",
  3: "italic",
  32: "green",
  34: "blue",
  36: "blue",
  94: "blue",
  96: "blue",
};

const COLORS = ["green", "blue"];
const ESCAPE = "\u001B";
const CODES = new RegExp(`(${ESCAPE}\\[[\\d;]*m)`);

const root = resolve(import.meta.dirname, "..");
const session = `ask-picture-${process.pid}`;
const data = mkdtempSync(join(tmpdir(), "ask-picture-"));

try {
  const command = `cd '${root}' && DATA_DIR='${data}' npm start --silent`;
  tmux("new-session", "-d", "-s", session, "-x", `${COLUMNS}`, "-y", `${ROWS}`, command);
  await prompted(0);
  for (const [at, text] of TYPED.entries()) {
    tmux("send-keys", "-t", session, "-l", text);
    tmux("send-keys", "-t", session, "Enter");
    await prompted(at + 1);
  }
  const lines = tmux("capture-pane", "-p", "-e", "-t", session).trimEnd();
  await picture(`${ESCAPE}[32m$${ESCAPE}[0m npm start\n\n${lines}`);
} finally {
  spawnSync("tmux", ["kill-session", "-t", session]);
  rmSync(data, { recursive: true, force: true });
}

function tmux(...args: string[]): string {
  const { stdout, stderr, status, error } = spawnSync("tmux", args, { encoding: "utf8" });
  if (error !== undefined)
    throw new Error("tmux could not be started: install it", { cause: error });
  if (status !== 0) throw new Error(`tmux: ${stderr}`);
  return stdout;
}

/** Until so many answers have come and the next question may be typed. */
async function prompted(answers: number): Promise<void> {
  const until = Date.now() + LONGEST_WAIT;
  while (Date.now() < until) {
    await setTimeout(300);
    const shown = tmux("capture-pane", "-p", "-t", session).trimEnd();
    const asked = shown.split("\n").filter((line) => line.startsWith("> ") && line.length > 3);
    if (PROMPT.test(shown) && asked.length === answers) return;
  }
  throw new Error("the conversation does not go on");
}

async function picture(text: string): Promise<void> {
  const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1.6 });
    await page.setContent(`<style>${STYLE}</style><pre>${htmlOf(text)}</pre>`);
    await page.locator("pre").screenshot({ path: join(root, "docs/images/terminal.png") });
  } finally {
    await browser.close();
  }
}

/** Lines with SGR codes (ECMA-48) as HTML; a code that has no class changes nothing. */
function htmlOf(text: string): string {
  const styles = new Set<string>();
  return text
    .split(CODES)
    .map((part) => {
      const codes = part.startsWith(ESCAPE) ? part.slice(2, -1) : undefined;
      if (codes === undefined)
        return part === "" ? "" : `<span class="${[...styles].join(" ")}">${escaped(part)}</span>`;
      for (const code of codes.split(";")) {
        if (code === "" || code === "0") styles.clear();
        else if (code === "39") for (const color of COLORS) styles.delete(color);
        else if (code === "22") for (const weight of ["bold", "dim"]) styles.delete(weight);
        else if (code === "23") styles.delete("italic");
        else if (CLASSES[code] !== undefined) {
          if (COLORS.includes(CLASSES[code])) for (const color of COLORS) styles.delete(color);
          styles.add(CLASSES[code]);
        }
      }
      return "";
    })
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
