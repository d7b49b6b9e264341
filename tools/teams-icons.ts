/** Makes the icons of the Teams app from their drawings: `node tools/teams-icons.ts`, with Chromium. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const FOLDER = join(import.meta.dirname, "../manifest/teams");
const ICONS = [
  { name: "color", size: 192 },
  { name: "outline", size: 32 },
] as const;

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu"],
});
for (const { name, size } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(join(FOLDER, `${name}.svg`), "utf8");
  await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), omitBackground: true });
}
await browser.close();
