/** Writes the app package that is uploaded to Teams, from the settings: `npm run manifest`. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import {
  ConfigError,
  currentEnvironment,
  mistakesReport,
  readConfig,
  type Config,
} from "../src/config.ts";
import { appPackage } from "./teams-package.ts";

const root = join(import.meta.dirname, "..");
const settings = settingsOrMistakes();
const { teams, publicUrl } = typeof settings === "string" ? {} : settings;

if (typeof settings === "string") {
  process.stderr.write(`${settings}\n`);
  process.exitCode = 1;
} else if (teams?.dev !== false || publicUrl?.startsWith("https://") !== true) {
  process.stderr.write(
    "Sätt TEAMS_CLIENT_ID, TEAMS_CLIENT_SECRET, TEAMS_TENANT_ID och PUBLIC_URL (https://…) först. / " +
      "Set TEAMS_CLIENT_ID, TEAMS_CLIENT_SECRET, TEAMS_TENANT_ID and PUBLIC_URL (https://…) first.\n",
  );
  process.exitCode = 1;
} else {
  const folder = join(root, "manifest/build");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "ask-teams.zip");
  const read = (name: string) => readFileSync(join(root, "manifest/teams", name));
  writeFileSync(file, appPackage(read, { clientId: teams.clientId, publicUrl }));
  process.stdout.write(`${relative(process.cwd(), file)}\n`);
}

/** A wrong setting is named, as every program here does. */
function settingsOrMistakes(): Partial<Config> | string {
  try {
    return readConfig(currentEnvironment());
  } catch (error) {
    if (error instanceof ConfigError) return mistakesReport(error.mistakes);
    throw error;
  }
}
