/** The channel as a whole around a fake platform: what createTeams joins, without the SDK's own route. */
import { Activity } from "../../../src/channels/teams/activity.ts";
import { createAddresses } from "../../../src/channels/teams/addresses.ts";
import { createCarrier } from "../../../src/channels/teams/carrier.ts";
import { patient } from "../../../src/channels/teams/connector.ts";
import { createForms } from "../../../src/channels/teams/forms.ts";
import type { Parts } from "../../../src/channels/teams/parts.ts";
import { createReceiver } from "../../../src/channels/teams/receive.ts";
import { createRoster } from "../../../src/channels/teams/roster.ts";
import { createUnderway } from "../../../src/channels/teams/underway.ts";
import type { Assistant } from "../../../src/conversation/assistant.ts";
import type { ChannelMemory } from "../../../src/conversation/channel-memory.ts";
import type { Inbox } from "../../../src/conversation/inbox.ts";
import { memoryChannelMemory } from "../../memory-channel-memory.ts";
import { memoryInbox } from "../../memory-inbox.ts";
import { fakeConnector, MEMBER, TENANT } from "./fakes.ts";

/** What a process leaves behind. */
export interface Kept {
  readonly memory: ChannelMemory;
  readonly inbox: Inbox;
}

interface Options {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly kept?: Kept;
}

export function channelOf(
  assistant: Assistant,
  { now: time, kept = { memory: memoryChannelMemory(), inbox: memoryInbox() } }: Options,
) {
  const connector = fakeConnector([MEMBER]);
  const waits: number[] = [];
  const warned: string[] = [];
  const underway = createUnderway();
  const now = () => time;
  const warn = (text: string) => void warned.push(text);
  const calm = patient(
    connector,
    async (wait) => void waits.push(wait),
    () => 0,
  );
  const addresses = createAddresses(kept.memory);
  const parts: Parts = {
    assistant,
    connector: calm,
    roster: createRoster({ connector: calm, tenants: new Set([TENANT]), now, warn }),
    addresses,
    forms: createForms(kept.memory, now),
    now,
    warn,
    later: (activity, work) => underway.add(activity.conversation.id, work),
  };
  const receiver = createReceiver(parts, kept.inbox, underway);
  /** Settles when all that comes of it is done; gives what was answered in place. */
  const receive = async (body: Record<string, unknown>) => {
    const answer = await receiver.receive(Activity.parse(body));
    await underway.settled(5000);
    return answer?.body as { type: string; value: unknown } | undefined;
  };
  const carrier = createCarrier(connector, addresses);
  return { connector, receive, receiver, underway, waits, warned, kept, carrier, addresses };
}
