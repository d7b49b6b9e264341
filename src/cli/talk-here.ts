/** The conversation at the service's own terminal, where no chat platform is connected. */
import { parseArgs } from "node:util";
import type { Terminal } from "../channels/console/terminal.ts";
import type { Who } from "../conversation/assistant.ts";
import type { Store } from "../store/store.ts";
import { consoleWho, nobodyHas, whoWords } from "./assistant-on.ts";
import { converse, isTerminal, type ConverseOptions } from "./converse.ts";

const NOT_CONFIGURED =
  "Ingen chattplattform är ansluten: samtalet förs här i terminalen, och påminnelser visas här.";

/** Whose part is taken: `npm start -- --as EMAIL`. Undefined: nobody has the address, and that is told. */
export async function sitting(store: Pick<Store, "read">): Promise<Who | undefined> {
  const { as } = parseArgs({ options: { as: { type: "string" } }, strict: false }).values;
  const view = await store.read();
  const address = typeof as === "string" ? as : undefined;
  const who = consoleWho(view, address);
  if (who === undefined) process.stderr.write(`${nobodyHas(address ?? "")}\n`);
  else if (isTerminal()) process.stderr.write(`${NOT_CONFIGURED} ${whoWords(who, view)}\n`);
  return who;
}

/** Undefined: there is nobody here to talk with. */
export async function talkHere(
  who: Who | undefined,
  options: Omit<ConverseOptions, "who">,
): Promise<Terminal | undefined> {
  return who && converse({ ...options, who });
}

/** Whoever has said something has also ended it; /dev/null and an empty pipe say nothing. */
export function hasTalked(): boolean {
  return isTerminal() || process.stdin.bytesRead > 0;
}
