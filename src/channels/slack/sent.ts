/** Finds what was sent before by the key in its metadata. */
import { z } from "zod";
import type { Workspace } from "./workspace.ts";

const EVENT = "ask_sent";

/** Of no interest to anybody else: it names a letter or a reminder, and holds nothing of it. */
export function metadataFor(key: string) {
  return { event_type: EVENT, event_payload: { key } };
}

const Messages = z.array(
  z.object({
    ts: z.string(),
    metadata: z
      .object({ event_type: z.string(), event_payload: z.object({ key: z.string().optional() }) })
      .optional()
      .catch(undefined),
  }),
);

export interface Spot {
  readonly channel: string;
  readonly thread: string | undefined;
  /** Not earlier than this; a message's ts, or seconds since 1970. */
  readonly oldest?: string | undefined;
}

/** How many messages back it may be. */
const LOOKED_AT = 100;

/** The message's ts; undefined: not there. Throws when Slack cannot be asked. */
export async function findSent(
  { client }: Workspace,
  { channel, thread, oldest }: Spot,
  key: string,
): Promise<string | undefined> {
  const asked = {
    channel,
    limit: LOOKED_AT,
    include_all_metadata: true,
    ...(oldest !== undefined && { oldest, inclusive: true }),
  };
  const { messages } =
    thread === undefined
      ? await client.conversations.history(asked)
      : await client.conversations.replies({ ...asked, ts: thread });
  return Messages.parse(messages ?? []).find(
    ({ metadata }) => metadata?.event_type === EVENT && metadata.event_payload.key === key,
  )?.ts;
}
