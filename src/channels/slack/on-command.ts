/** "/ask fråga", and the shortcut that takes somebody's message as a question: only the asker sees the answer. */
import { answer, languageOf, sendNotice, type Answering } from "./answering.ts";
import type { Incoming } from "./incoming.ts";
import { conversationOf } from "./on-said.ts";
import { plainText } from "./plain-text.ts";
import type { Destination } from "./send.ts";
import { whoIs } from "./who.ts";
import { WORDS } from "./words.ts";

type Asked = Extract<Incoming, { kind: "command" | "shortcut" }>;

export async function onCommand(answering: Answering, asked: Asked): Promise<void> {
  const { parts, workspace } = answering;
  const { sender, channel, responseUrl } = asked;
  // Nobody else reads it, so what the asker may see does not depend on the channel.
  const who = await whoIs(parts, workspace, sender, undefined);
  const language = languageOf(who);
  const destination: Destination = { to: "response", url: responseUrl };
  const text = plainText(asked.text, { bot: workspace.bot, nameOf: () => undefined });
  if (text === "") {
    const { emptyQuestion, noText } = WORDS[language];
    const notice = asked.kind === "command" ? emptyQuestion : noText;
    await sendNotice(answering, destination, { text: notice, language });
    return;
  }
  await answer(answering, {
    who,
    conversation: `${conversationOf(workspace.team, channel, undefined)}/${sender.user}`,
    text,
    showing: { intro: (said) => WORDS[said].asked(text), share: text, withoutFeedback: true },
    destination,
    live: undefined,
  });
}
