/** Carries reminders: direct messages with buttons that work for weeks. */
import { z } from "zod";
import type { ChannelCarrier, Outgoing } from "../../conversation/outgoing.ts";
import { directChannel } from "./destination.ts";
import type { GreetOnce } from "./greeting.ts";
import { failureOf, type Failure, type SendOutcome } from "./outcome.ts";
import { CHANNEL, type SlackParts } from "./parts.ts";
import { cardMessages } from "./render/cards.ts";
import type { SlackMessage } from "./render/blocks.ts";
import { content } from "./send.ts";
import { findSent, metadataFor } from "./sent.ts";
import { whoIs } from "./who.ts";
import type { Workspace } from "./workspace.ts";

/** Of the kind of method that opens direct messages, Slack takes fifty a minute. */
const PER_MINUTE = 50;
/** How long it is remembered where a message was sent; longer than it is ever asked for. */
const REMEMBERED = 7 * 24 * 60 * 60 * 1000;
const WHERE = "sending/";

const Where = z.object({
  team: z.string(),
  channel: z.string(),
  /** Epoch milliseconds. */
  at: z.number(),
  /** Of how many messages it consists. */
  parts: z.number(),
});
type Where = z.infer<typeof Where>;

export interface SlackCarrier extends ChannelCarrier {
  /** Forgets where old messages were sent. */
  forget(): Promise<void>;
}

export function slackCarrier(parts: SlackParts, greet: GreetOnce): SlackCarrier {
  const { memory, now, workspaces } = parts;
  const whereIs = async (key: string): Promise<Where | undefined> => {
    const kept = await memory.get(CHANNEL, WHERE + key);
    return kept === undefined ? undefined : Where.parse(JSON.parse(kept));
  };
  return {
    name: CHANNEL,
    perMinute: PER_MINUTE,
    send: async (outgoing, key, signal) => {
      const parcel = await addressed(parts, outgoing);
      if ("outcome" in parcel) return parcel;
      const before = await whereIs(key);
      const { workspace, channel, messages } = parcel;
      const where: Where = {
        team: workspace.team,
        channel,
        at: before?.at ?? now(),
        parts: messages.length,
      };
      await memory.set(CHANNEL, WHERE + key, JSON.stringify(where));
      await greetBefore(parts, greet, parcel, outgoing);
      return post({ ...parcel, key, isAgain: before !== undefined, at: where.at, signal }, parts);
    },
    find: async (key) => {
      const where = await whereIs(key);
      const workspace = where && (await workspaces.of(where.team));
      if (where === undefined || workspace === undefined) return undefined;
      const spot = spotOf(where.channel, where.at);
      // It has arrived when its last part has.
      const last = await findSent(workspace, spot, `${key}#${where.parts - 1}`);
      return last && remoteId(workspace, where.channel, last);
    },
    forget: async () => {
      for (const [key, value] of await memory.list(CHANNEL, WHERE)) {
        const { at } = Where.parse(JSON.parse(value));
        if (at < now() - REMEMBERED) await memory.delete(CHANNEL, key);
      }
    },
  };
}

interface Parcel {
  readonly workspace: Workspace;
  readonly user: string;
  readonly channel: string;
  readonly messages: readonly [SlackMessage, ...SlackMessage[]];
}

async function addressed(
  { workspaces, memory }: SlackParts,
  { account, cards, language }: Outgoing,
): Promise<Parcel | Failure> {
  const [team = "", user = ""] = account.split("/");
  try {
    const workspace = await workspaces.of(team);
    if (workspace === undefined)
      return { outcome: "refused-for-good", note: "not installed there" };
    const kept = await memory.get(CHANNEL, `dm/${account}`);
    const channel =
      kept === undefined
        ? await directChannel(workspace, { user })
        : z.string().parse(JSON.parse(kept));
    if (kept === undefined) await memory.set(CHANNEL, `dm/${account}`, JSON.stringify(channel));
    return { workspace, user, channel, messages: cardMessages(cards, language) };
  } catch (error) {
    const failure = failureOf(error);
    // Nothing has been sent yet, so that much is clear.
    return failure.outcome === "unclear" ? { outcome: "refused", note: failure.note } : failure;
  }
}

async function greetBefore(
  parts: SlackParts,
  greet: GreetOnce,
  { workspace, user, channel }: Parcel,
  { account }: Outgoing,
): Promise<void> {
  const who = await whoIs(
    parts,
    workspace,
    { team: workspace.team, user, isForeign: false },
    undefined,
  );
  const until = parts.now() + 60_000;
  const handling = { key: `greeting/${account}`, isRetaken: false, until };
  await greet(workspace, who, { to: "channel", channel, thread: undefined }, handling);
}

interface Posting extends Parcel {
  readonly key: string;
  /** Somebody has begun before: parts of it may be there. */
  readonly isAgain: boolean;
  readonly at: number;
  readonly signal: AbortSignal;
}

async function post(posting: Posting, { turns }: SlackParts): Promise<SendOutcome> {
  const { workspace, channel, messages, key, signal } = posting;
  let ts: string | undefined;
  for (const [index, message] of messages.entries()) {
    if (signal.aborted) return { outcome: "unclear", note: "the platform took too long" };
    const part = `${key}#${index}`;
    try {
      const found = posting.isAgain
        ? await findSent(workspace, spotOf(channel, posting.at), part)
        : undefined;
      ts =
        found ??
        (
          await turns.take(`${workspace.team}/${channel}`, () =>
            workspace.client.chat.postMessage({
              channel,
              ...content(message),
              unfurl_links: false,
              unfurl_media: false,
              metadata: metadataFor(part),
            }),
          )
        ).ts;
    } catch (error) {
      return failureOf(error);
    }
  }
  return { outcome: "sent", remoteId: remoteId(workspace, channel, ts ?? "") };
}

function spotOf(channel: string, at: number) {
  // Slack's clock and ours may differ by a little.
  return { channel, thread: undefined, oldest: String(Math.floor(at / 1000) - 60) };
}

function remoteId({ team }: Workspace, channel: string, ts: string): string {
  return `${team}/${channel}/${ts}`;
}
