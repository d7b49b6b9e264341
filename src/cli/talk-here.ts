/** The conversation at the service's own terminal, where no chat platform is connected. */
import type { Terminal } from "../channels/console/terminal.ts";
import type { Who } from "../conversation/assistant.ts";
import type { Text } from "../knowledge/schema/base.ts";
import type { Store } from "../store/store.ts";
import { consoleWho, nobodyHas, whoWords } from "./console-who.ts";
import { converse, introduce, isTerminal, type ConverseOptions } from "./converse.ts";

const NOT_CONFIGURED: Text = {
  sv: "Ingen chattplattform är ansluten: samtalet förs här i terminalen, och påminnelser visas här.",
  en: "No chat platform is connected: the conversation is held here in the terminal, and reminders are shown here.",
};

/** Whose part is taken: `address` of `npm start -- --as`. Undefined: nobody has it, and that is told. */
export async function sitting(
  store: Pick<Store, "read">,
  address: string | undefined,
): Promise<Who | undefined> {
  const view = await store.read();
  const who = consoleWho(view, address);
  if (who === undefined) process.stderr.write(`${nobodyHas(address ?? "")}\n`);
  else if (isTerminal()) {
    const { language = "sv" } = who;
    introduce(`${NOT_CONFIGURED[language]} ${whoWords(who, view)[language]}`);
  }
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
