/** Somebody opens the app: the home of their own, or the messages with questions to begin with. */
import { languageOf } from "./answering.ts";
import type { GreetOnce } from "./greeting.ts";
import type { Incoming } from "./incoming.ts";
import { LIMITS } from "./limits.ts";
import type { Handling, SlackParts } from "./parts.ts";
import { shortened } from "./render/blocks.ts";
import { homeView } from "./render/home.ts";
import { whoIs } from "./who.ts";
import { WORDS } from "./words.ts";
import type { Who } from "../../conversation/assistant.ts";
import type { Workspace } from "./workspace.ts";

type Opened = Extract<Incoming, { kind: "opened" }>;

export async function onOpened(
  { parts, workspace, handling }: { parts: SlackParts; workspace: Workspace; handling: Handling },
  { sender, tab, channel }: Opened,
  greet: GreetOnce,
): Promise<void> {
  const who = await whoIs(parts, workspace, sender, undefined);
  if (tab === "home") {
    await publishHome(parts, workspace, { who, user: sender.user });
    return;
  }
  await greet(workspace, who, { to: "channel", channel, thread: undefined }, handling);
  const prompts = await parts.assistant.prompts(who);
  await workspace.client.assistant.threads.setSuggestedPrompts({
    channel_id: channel,
    title: WORDS[languageOf(who)].promptsTitle,
    prompts: prompts.slice(0, LIMITS.prompts).map((question) => ({
      title: shortened(question, LIMITS.button.label),
      message: question,
    })),
  });
}

/** What it shows is worked out anew, so it also tells what a press there has changed. */
export async function publishHome(
  { assistant }: Pick<SlackParts, "assistant">,
  { client }: Workspace,
  { who, user }: { readonly who: Who; readonly user: string },
): Promise<void> {
  const home = await assistant.home(who);
  await client.views.publish({ user_id: user, view: homeView(home) });
}
