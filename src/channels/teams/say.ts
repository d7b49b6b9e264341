/** Sends what the assistant replies to where it was asked, or to somebody alone. */
import type { Reply } from "../../conversation/reply.ts";
import { isPersonal, type Activity } from "./activity.ts";
import type { Address } from "./connector.ts";
import type { Parts } from "./parts.ts";
import { messagesOf, toastOf } from "./render/reply.ts";
import { accountIn } from "./addresses.ts";
import { addressOf } from "./roster.ts";
import type { Stream } from "./stream.ts";

interface Saying {
  readonly to: Address;
  /** The question that a button asked. */
  readonly asked?: string | undefined;
  readonly stream?: Stream | undefined;
}

export async function say(parts: Parts, reply: Reply, saying: Saying): Promise<void> {
  const { to, asked, stream } = saying;
  for (const [index, message] of messagesOf(reply, asked).entries()) {
    const id =
      index === 0 && stream !== undefined
        ? await stream.end(message)
        : await parts.connector.send(to, message);
    const hasThumbs = message.channelData?.feedbackLoop !== undefined;
    if (hasThumbs && reply.kind === "answer" && reply.rating !== undefined)
      await parts.addresses.rated(to.conversation, id, reply.rating);
  }
}

/** Where somebody who pressed is told something that others shall not see; undefined: nowhere yet. */
export async function ownChat(
  parts: Parts,
  activity: Activity,
  account: string,
): Promise<Address | undefined> {
  if (isPersonal(activity) && accountIn(activity) === account) return addressOf(activity);
  return parts.addresses.find(account);
}

/** In a group a short text is shown to whoever pressed, by the card itself. */
export function inPlace(reply: Reply, activity: Activity): string | undefined {
  if (isPersonal(activity) || reply.kind === "home") return undefined;
  const toast = toastOf(reply);
  return toast.length <= LONGEST_TOAST ? toast : undefined;
}

const LONGEST_TOAST = 200;
