/** The surroundings in which `ask` runs: the settings, the store, the clock and the terminal. */
import { userInfo } from "node:os";
import { Temporal } from "temporal-polyfill";
import { currentEnvironment, readConfig } from "../config.ts";
import { openStore } from "../store/store.ts";
import type { Surroundings } from "./desk.ts";
import { knowledgeAt } from "./knowledge-at.ts";

const settings = () => readConfig(currentEnvironment());

export const HERE: Surroundings = {
  open: async () => {
    const store = await openStore(settings());
    return { ledger: store, outbox: store.outbox, close: () => store.close() };
  },
  knowledge: (directory) => knowledgeAt(directory ?? settings().knowledgeDir),
  clock: () => Temporal.Now.instant(),
  user: userName,
  address: () => {
    const { host, port, publicUrl } = settings();
    return publicUrl ?? `http://${host}:${port}`;
  },
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
  exit: (code) => {
    process.exitCode = code;
  },
};

/** A container may run under an account that has no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}
