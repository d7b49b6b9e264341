/** Where to say what comes of a press, a form or a command, and who reads it there. */
import type { Incoming, Place, Sender } from "./incoming.ts";
import type { Destination } from "./send.ts";
import type { Readers } from "./who.ts";
import type { Workspace } from "./workspace.ts";

/** A press, or a submitted form with the place of the button that opened it. */
export type Pressing = Pick<
  Extract<Incoming, { kind: "pressed" }>,
  "place" | "responseUrl" | "sender"
>;

/** In a channel others read along; in a direct message, or where only the presser sees it, nobody. */
export function readersAt(place: Place): Readers {
  if (place.kind !== "message" || place.isEphemeral || isDirect(place.channel)) return undefined;
  return { channel: place.channel };
}

/** To everybody where the button was, in a thread beneath it; or to the presser alone. */
export async function destinationOf(
  workspace: Workspace,
  { place, responseUrl, sender }: Pressing,
  to: "everybody" | "presser",
): Promise<Destination> {
  if (place.kind !== "message" || (place.isEphemeral && responseUrl === undefined))
    return { to: "channel", channel: await directChannel(workspace, sender), thread: undefined };
  if (place.isEphemeral && responseUrl !== undefined) return { to: "response", url: responseUrl };
  const { channel, message, thread } = place;
  if (isDirect(channel)) return { to: "channel", channel, thread };
  return to === "everybody"
    ? { to: "channel", channel, thread: thread ?? message }
    : { to: "one", channel, thread, user: sender.user };
}

/** The direct messages with somebody; opened where there were none. */
export async function directChannel(
  { client }: Workspace,
  { user }: Pick<Sender, "user">,
): Promise<string> {
  const { channel } = await client.conversations.open({ users: user });
  if (channel?.id === undefined) throw new Error("conversations.open told no channel");
  return channel.id;
}

function isDirect(channel: string): boolean {
  return channel.startsWith("D");
}
