/** Sends messages: in turn, not too fast, and not twice when Slack leaves it unclear. */
import { failureOf } from "./outcome.ts";
import { TooLateError, type Handling, type SlackParts } from "./parts.ts";
import type { SlackMessage } from "./render/blocks.ts";
import { respond } from "./respond.ts";
import { findSent, metadataFor } from "./sent.ts";
import type { Workspace } from "./workspace.ts";

export type Destination =
  /** Everybody there sees it. */
  | { readonly to: "channel"; readonly channel: string; readonly thread: string | undefined }
  /** In a channel, but only this person sees it. */
  | {
      readonly to: "one";
      readonly channel: string;
      readonly thread: string | undefined;
      readonly user: string;
    }
  /** Where a command or press came from; works for half an hour, five times. */
  | { readonly to: "response"; readonly url: string; readonly inChannel?: boolean };

export interface Sending {
  readonly parts: Pick<SlackParts, "turns" | "now" | "wait" | "log" | "apiUrl">;
  readonly workspace: Workspace;
  readonly handling: Handling;
}

/** What must be left of the lease when something is sent: a call may take ten seconds. */
const MARGIN = 15_000;
const MOST_ATTEMPTS = 4;
/** For a platform that is in trouble; ms. */
const PAUSE = 1000;
/** A platform that asks to be left alone for longer does not want haste to end: something is wrong. */
const LONGEST_WAIT = 120_000;

/** Sends all of them, in order. `from`: how many of the same reply have been sent already. */
export async function deliver(
  sending: Sending,
  destination: Destination,
  messages: readonly SlackMessage[],
  from = 0,
): Promise<void> {
  for (const [index, message] of messages.entries())
    await deliverOne(sending, destination, { message, part: from + index });
}

interface Sheet {
  readonly message: SlackMessage;
  /** Its number within the reply, from 0 on. */
  readonly part: number;
}

async function deliverOne(sending: Sending, destination: Destination, sheet: Sheet): Promise<void> {
  const { parts, workspace } = sending;
  switch (destination.to) {
    case "response":
      await respond(parts, destination.url, {
        text: sheet.message.text,
        blocks: sheet.message.blocks,
        response_type: destination.inChannel === true ? "in_channel" : "ephemeral",
        replace_original: false,
      });
      return;
    case "one": {
      const { channel, thread, user } = destination;
      await insisting(sending, { channel, part: sheet.part, find: undefined }, () =>
        workspace.client.chat.postEphemeral({
          channel,
          user,
          ...inThread(thread),
          ...content(sheet.message),
        }),
      );
      return;
    }
    case "channel":
      await postOnce(sending, destination, sheet);
  }
}

async function postOnce(
  sending: Sending,
  { channel, thread }: Extract<Destination, { to: "channel" }>,
  { message, part }: Sheet,
): Promise<void> {
  const { workspace, handling } = sending;
  const key = `${handling.key}#${part}`;
  const find = () => findSent(workspace, { channel, thread }, key);
  if (handling.isRetaken && (await find().catch(() => undefined)) !== undefined) return;
  await insisting(sending, { channel, part, find }, () =>
    workspace.client.chat.postMessage({
      channel,
      ...inThread(thread),
      ...content(message),
      unfurl_links: false,
      unfurl_media: false,
      metadata: metadataFor(key),
    }),
  );
}

interface Attempted {
  readonly channel: string;
  readonly part: number;
  /** Undefined where Slack cannot be asked whether it arrived: then it is not tried again. */
  readonly find: (() => Promise<string | undefined>) | undefined;
}

/** Rejects with Slack's error when it is of no use to try again. */
async function insisting(
  sending: Sending,
  attempted: Attempted,
  call: () => Promise<unknown>,
): Promise<void> {
  const { parts, workspace, handling } = sending;
  const { channel, part } = attempted;
  await parts.turns.take(`${workspace.team}/${channel}`, async () => {
    for (let attempt = 1; ; attempt += 1) {
      // What has begun is ended: only the first part may be left to somebody else.
      if (part === 0 && parts.now() > handling.until - MARGIN) throw new TooLateError();
      try {
        await call();
        return;
      } catch (error) {
        if (attempt === MOST_ATTEMPTS) throw error;
        if (await hasArrived(sending, attempted, error)) return;
      }
    }
  });
}

/** False, after a while: it may be tried again. Throws the error when it is of no use. */
async function hasArrived(
  { parts, handling }: Sending,
  { find, part }: Attempted,
  error: unknown,
): Promise<boolean> {
  const failure = failureOf(error);
  switch (failure.outcome) {
    case "refused-for-good":
      throw error;
    case "refused": {
      const { after = PAUSE } = failure;
      if (after > LONGEST_WAIT) throw error;
      if (part === 0 && parts.now() + after > handling.until - MARGIN) throw new TooLateError();
      await parts.wait(after);
      return false;
    }
    case "unclear":
      if (find === undefined) throw error;
      await parts.wait(PAUSE);
      return (await find().catch(() => undefined)) !== undefined;
  }
}

export function inThread(thread: string | undefined): { thread_ts?: string } {
  return thread === undefined ? {} : { thread_ts: thread };
}

/** As Slack's client takes it, which wants lists that it could change. */
export function content({ text, blocks }: SlackMessage) {
  return { text, blocks: [...blocks] };
}
