/** What a press leads to: a card that changes for all who see it, or words to whoever pressed. */
import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { Who } from "../../conversation/assistant.ts";
import type { Card } from "../../conversation/card.ts";
import type { Reply } from "../../conversation/reply.ts";
import { isPersonal, type Activity } from "./activity.ts";
import type { OpenForm } from "./forms.ts";
import type { Parts } from "./parts.ts";
import type { cardMessage } from "./render/answer.ts";
import { adaptiveCards } from "./render/card.ts";
import { cardMessages } from "./render/reply.ts";
import { addressOf } from "./roster.ts";
import { inPlace, ownChat, say } from "./say.ts";
import { WORDS, type Language } from "./words.ts";

/** What comes of a press: shown in place of the card, or said to whoever pressed. */
export type Outcome =
  | { readonly shows: "card"; readonly card: IAdaptiveCard }
  | { readonly shows: "text"; readonly text: string };

/** Undefined: it takes messages of its own. */
export function cardsOfReply(reply: Reply, title: string): readonly Card[] | undefined {
  if (reply.kind === "notice" || reply.kind === "goodbye")
    return [{ title, lines: [reply.text], buttons: [] }];
  const isOne = reply.kind === "cards" && adaptiveCards(reply.cards, reply.language).length === 1;
  if (!isOne) return undefined;
  return reply.text === ""
    ? reply.cards
    : [{ title, lines: [reply.text], buttons: [] }, ...reply.cards];
}

/** Says it to whoever pressed and to nobody else. A text given back is still to be shown in place. */
export async function tell(
  parts: Parts,
  activity: Activity,
  who: Who,
  reply: Reply,
): Promise<string | undefined> {
  const shown = inPlace(reply, activity);
  if (shown !== undefined) return shown;
  const to = await ownChat(parts, activity, who.account);
  if (to === undefined) return WORDS[reply.language].noPlace;
  await say(parts, reply, { to });
  return isPersonal(activity) ? undefined : WORDS[reply.language].answeredThere;
}

interface Change {
  readonly cards: readonly Card[];
  readonly language: Language;
  readonly origin: OpenForm["origin"];
}

/** Changes the message for all who see it; gives the card, unless it does not fit in one message. */
export function changed(
  parts: Parts,
  activity: Activity,
  { cards, language, origin }: Change,
): IAdaptiveCard | undefined {
  const [card, ...others] = adaptiveCards(cards, language);
  const [message] = cardMessages(cards, language);
  if (card === undefined || message === undefined || others.length > 0) return undefined;
  if (origin !== undefined) keepChanged(parts, activity, origin, message);
  return card;
}

/** The answer to a press shows the new card at once, to one person and until the chat is reloaded. */
function keepChanged(
  parts: Parts,
  activity: Activity,
  { address, message: id }: NonNullable<OpenForm["origin"]>,
  message: ReturnType<typeof cardMessage>,
): void {
  parts.later(activity, () => parts.connector.update(address, id, message));
}

/** The message that was pressed, to be changed later; undefined: the client did not say which. */
export function originOf(activity: Activity): OpenForm["origin"] {
  return activity.replyToId === undefined
    ? undefined
    : { address: addressOf(activity), message: activity.replyToId };
}

/** Said beside the card, which stays as it is. */
export function text(shown: string): Outcome {
  return { shows: "text", text: shown };
}
