/** `ask register` in its surroundings: the store, the knowledge base, the clock and the terminal. */
import { userInfo } from "node:os";
import { Temporal } from "temporal-polyfill";
import type { Command } from "commander";
import { currentEnvironment, readConfig } from "../config.ts";
import type { Day } from "../register/membership.ts";
import { TIME_ZONE } from "../register/time.ts";
import { answererFrom } from "./build-answerer.ts";
import { registerCommand } from "./register-command.ts";
import { openKept } from "./open-kept.ts";

/** The command `register` as `ask` runs it. */
export function registerCommandHere(): Command {
  return registerCommand({
    openRegister: openKept,
    knowledge: () => answererFrom(readConfig(currentEnvironment()).knowledgeDir).knowledge,
    today: () => Temporal.Now.plainDateISO(TIME_ZONE).toString() as Day,
    actor: () => ({ by: `cli:${userName()}`, at: Temporal.Now.instant().toString() }),
    print: (text) => console.log(text),
    complain: (text) => console.error(text),
    exit: (code) => {
      process.exitCode = code;
    },
  });
}

/** The account that the program runs under; a container may have none by name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}
