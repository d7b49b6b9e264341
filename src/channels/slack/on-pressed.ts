/** Buttons: a question is asked, something is done, an answer is shared. */
import type { Pressed } from "../../conversation/assistant.ts";
import type { Card } from "../../conversation/card.ts";
import { answer, languageOf, sendNotice, type Answering } from "./answering.ts";
import { destinationOf, readersAt } from "./destination.ts";
import type { Incoming, Place } from "./incoming.ts";
import { faultName } from "./log.ts";
import { publishHome } from "./on-opened.ts";
import { conversationOf } from "./on-said.ts";
import { TooLateError } from "./parts.ts";
import { cardMessages } from "./render/cards.ts";
import { replyMessages } from "./render/reply.ts";
import { respond } from "./respond.ts";
import { content, deliver } from "./send.ts";
import { whileThinking } from "./status.ts";
import { whoIs } from "./who.ts";
import { WORDS, type Language } from "./words.ts";

export type Press = Extract<Incoming, { kind: "pressed" }>;

export async function onPressed(answering: Answering, press: Press): Promise<void> {
  switch (press.does) {
    case "ask":
      return onAsk(answering, press);
    case "act":
      return onAct(answering, press);
    case "share":
      return onShare(answering, press);
    // These may need a form: on-form.ts.
    case "open":
    case "feedback":
  }
}

async function onAsk(answering: Answering, press: Press): Promise<void> {
  const { parts, workspace } = answering;
  const { sender, place, value } = press;
  const who = await whoIs(parts, workspace, sender, readersAt(place));
  const destination = await destinationOf(workspace, press, "everybody");
  const intro = (language: Language): string => WORDS[language].asked(value);
  if (destination.to !== "channel") {
    await answer(answering, {
      who,
      conversation: ownConversation(press),
      text: value,
      showing: { intro, share: value, withoutFeedback: true },
      destination,
      live: undefined,
    });
    return;
  }
  const { channel, thread } = destination;
  const conversation = conversationOf(workspace.team, channel, thread);
  const live = thread === undefined ? undefined : { channel, thread, user: sender.user };
  const ask = () =>
    answer(answering, { who, conversation, text: value, showing: { intro }, destination, live });
  if (live === undefined) await ask();
  else await whileThinking(workspace, live, languageOf(who), ask);
}

/** What is said in a channel to one person alone is a conversation with that person. */
function ownConversation({ sender, place }: Pick<Press, "sender" | "place">): string {
  return `${conversationOf(sender.team, channelOf(place), undefined)}/${sender.user}`;
}

function channelOf(place: Place): string {
  return place.kind === "message" ? place.channel : place.kind;
}

async function onAct(answering: Answering, press: Press): Promise<void> {
  const { parts, workspace } = answering;
  const { sender, place, value } = press;
  const who = await whoIs(parts, workspace, sender, readersAt(place));
  try {
    const pressed = await parts.assistant.press(who, value);
    await showPressed(answering, press, pressed, pressed.reply?.language ?? languageOf(who));
    if (place.kind === "home") await publishHome(parts, workspace, { who, user: sender.user });
  } catch (error) {
    if (error instanceof TooLateError) throw error;
    parts.log.error(`slack: a press could not be handled (${faultName(error)})`);
    const language = languageOf(who);
    const destination = await destinationOf(workspace, press, "presser");
    await sendNotice(answering, destination, { text: WORDS[language].pressFailed, language });
  }
}

async function showPressed(
  answering: Answering,
  press: Press,
  { message, reply }: Pressed,
  language: Language,
): Promise<void> {
  if (message !== undefined) await showChanged(answering, press, message, language);
  if (reply === undefined) return;
  const destination = await destinationOf(answering.workspace, press, "presser");
  await deliver(answering, destination, replyMessages(reply));
}

/** How the message with the button looks from now on. What has no room in it comes after it. */
export async function showChanged(
  answering: Answering,
  { place, responseUrl }: Pick<Press, "place" | "responseUrl">,
  cards: readonly Card[],
  language: Language,
): Promise<void> {
  const { parts, workspace } = answering;
  if (place.kind !== "message") return;
  const [changed, ...others] = cardMessages(cards, language);
  const { channel, message: ts, thread } = place;
  const change = (): Promise<unknown> =>
    place.isEphemeral
      ? respond(parts, responseUrl ?? "", { ...changed, replace_original: true })
      : workspace.client.chat.update({ channel, ts, ...content(changed) });
  try {
    await parts.turns.take(`${workspace.team}/${channel}`, change);
  } catch (error) {
    // Gone, or too old to be changed: what has been done stays done.
    parts.log.warn(`slack: a message could not be changed (${faultName(error)})`);
  }
  if (!place.isEphemeral) await deliver(answering, { to: "channel", channel, thread }, others);
}

/** Others read along, so it is answered anew with what anybody may see. */
async function onShare(answering: Answering, press: Press): Promise<void> {
  const { parts, workspace } = answering;
  const { sender, value, responseUrl } = press;
  if (responseUrl === undefined) return;
  const who = await whoIs(parts, workspace, sender, undefined);
  const { name = "" } = (await parts.people.member(workspace, sender.user)) ?? {};
  await answer(answering, {
    who: { ...who, sees: "knowledge", email: undefined },
    conversation: `${ownConversation(press)}/${press.trigger}`,
    text: value,
    showing: {
      intro: (language) =>
        name === "" ? WORDS[language].asked(value) : WORDS[language].shared(name, value),
      withoutFeedback: true,
    },
    destination: { to: "response", url: responseUrl, inChannel: true },
    live: undefined,
  });
}
