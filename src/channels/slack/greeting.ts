/** The first thing somebody hears from the bot: that it is one. */
import type { Who } from "../../conversation/assistant.ts";
import { faultName } from "./log.ts";
import { CHANNEL, type Handling, type SlackParts } from "./parts.ts";
import { replyMessages } from "./render/reply.ts";
import { deliver, type Destination } from "./send.ts";
import type { Workspace } from "./workspace.ts";

export type GreetOnce = (
  workspace: Workspace,
  who: Who,
  destination: Destination,
  handling: Handling,
) => Promise<void>;

/** Greets each account once, ever. A greeting that fails keeps nothing else from happening. */
export function greetingOnce(parts: SlackParts): GreetOnce {
  const { assistant, memory, log, now } = parts;
  const underWay = new Map<string, Promise<void>>();
  const greet: GreetOnce = async (workspace, who, destination, handling) => {
    const key = `greeted/${who.account}`;
    if ((await memory.get(CHANNEL, key)) !== undefined) return;
    const greeting = await assistant.greet(who);
    const messages = replyMessages(greeting);
    const own = { ...handling, key: `${handling.key}/greeting` };
    await deliver({ parts, workspace, handling: own }, destination, messages);
    await memory.set(CHANNEL, key, JSON.stringify(now()));
  };
  return async (workspace, who, destination, handling) => {
    const { account } = who;
    const mine =
      underWay.get(account) ??
      greet(workspace, who, destination, handling).catch((error: unknown) =>
        log.warn(`slack: somebody was not greeted (${faultName(error)})`),
      );
    underWay.set(account, mine);
    await mine;
    underWay.delete(account);
  };
}
