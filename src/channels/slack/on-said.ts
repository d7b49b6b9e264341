/** Mentions and direct messages. */
import type { Answering, Question } from "./answering.ts";
import { answer, languageOf, sendNotice } from "./answering.ts";
import type { GreetOnce } from "./greeting.ts";
import type { Incoming } from "./incoming.ts";
import type { SlackParts } from "./parts.ts";
import { mentionedIn, plainText } from "./plain-text.ts";
import type { Destination } from "./send.ts";
import { whileThinking } from "./status.ts";
import { whoIs } from "./who.ts";
import { WORDS } from "./words.ts";
import type { Workspace } from "./workspace.ts";

type Said = Extract<Incoming, { kind: "said" }>;

export async function onSaid(answering: Answering, said: Said, greet: GreetOnce): Promise<void> {
  const { parts, workspace, handling } = answering;
  const { sender, channel, ts } = said;
  const isDirect = said.in === "direct";
  // A mention is answered in its thread; a direct message where it was written.
  const thread = said.thread ?? (isDirect ? undefined : ts);
  const who = await whoIs(parts, workspace, sender, isDirect ? undefined : { channel });
  const destination: Destination = { to: "channel", channel, thread };
  const greeted: Destination = isDirect
    ? destination
    : { to: "one", channel, thread, user: sender.user };
  await greet(workspace, who, greeted, handling);
  const text = plainText(said.text, {
    bot: workspace.bot,
    nameOf: await namesIn(parts, workspace, said.text),
  });
  const language = languageOf(who);
  if (text === "") {
    const { emptyMention, noText } = WORDS[language];
    await sendNotice(answering, destination, { text: isDirect ? noText : emptyMention, language });
    return;
  }
  const question: Question = {
    who,
    conversation: conversationOf(workspace.team, channel, thread),
    text,
    showing: {},
    destination,
    // Only threads can be streamed to.
    live: thread === undefined ? undefined : { channel, thread, user: sender.user },
  };
  const spot = { channel, thread: thread ?? ts };
  await whileThinking(workspace, spot, language, () => answer(answering, question));
}

/** Unique among channels. All that is said in a direct message outside threads is one conversation. */
export function conversationOf(team: string, channel: string, thread: string | undefined): string {
  return `slack:${team}/${channel}${thread === undefined ? "" : `/${thread}`}`;
}

/** "Vilka uppdrag har @Robin Ek?" names a person. */
async function namesIn(parts: SlackParts, workspace: Workspace, text: string) {
  const users = mentionedIn(text).filter((user) => user !== workspace.bot);
  const names = new Map<string, string | undefined>();
  for (const user of users.slice(0, MOST_NAMES))
    names.set(user, (await parts.people.member(workspace, user))?.name);
  return (user: string): string | undefined => names.get(user);
}

const MOST_NAMES = 5;
