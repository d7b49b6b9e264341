/** Tells those who asked what the coordinator has said: to be done every few seconds. */
import { Temporal } from "temporal-polyfill";
import { instantOf } from "../meetings/time.ts";
import type { Ledger } from "../register/ledger.ts";
import type { SendOutcome } from "../reminders/carrier.ts";
import { askerTold, untoldAskers } from "./close-question.ts";
import type { Inbox, Lease } from "./inbox.ts";
import type { Asker, OpenQuestion } from "./open-question.ts";
import type { ChannelCarrier, Outgoing } from "./outgoing.ts";
import { coordinatorsCard } from "./question-cards.ts";
import type { View, Write } from "./view.ts";

export interface Telling {
  readonly ledger: Ledger<View, Write>;
  /** Lets one process at a time tell somebody, and another take over when it is killed. */
  readonly inbox: Pick<Inbox, "receive" | "left" | "done">;
  readonly carriers: readonly ChannelCarrier[];
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** Beside the names of channels. */
const DESK = "desk";
/** How long a try may take, and how long until the next when it failed; milliseconds. */
const LEASE = 5 * 60 * 1000;

/** Each is told once; rather twice than not at all where a process is killed while it tells somebody. */
export async function tellAskers(telling: Telling): Promise<void> {
  const { ledger, inbox, carriers, now, signal } = telling;
  const untold = untoldAskers(await ledger.read());
  if (untold.length === 0) return;
  const lease: Lease = { now: now(), lease: LEASE };
  const left = new Set((await inbox.left(DESK, lease)).map(({ keys: [key] }) => key));
  for (const { question, asker } of untold) {
    const carrier = carriers.find(({ name }) => name === asker.channel);
    if (carrier === undefined || signal.aborted) continue;
    const key = keyOf(question, asker);
    const letter = { channel: DESK, keys: [key], body: "{}" } as const;
    const isMine = left.has(key) || (await inbox.receive(letter, lease));
    if (!isMine) continue;
    const outcome = await sent(carrier, outgoing(question, asker), key, signal);
    if (outcome.outcome !== "sent" && outcome.outcome !== "refused-for-good") continue;
    await noteTold(telling, question, asker);
    await inbox.done(key);
  }
}

/** A question that was opened and closed again is another thing to tell. */
function keyOf({ id, closed }: OpenQuestion, { channel, account }: Asker): string {
  return `${DESK}:${id}/${closed?.at ?? ""}/${channel}:${account}`;
}

function outgoing(question: OpenQuestion, { account, language }: Asker): Outgoing {
  return { account, name: account, language, cards: [coordinatorsCard(question, language)] };
}

async function sent(
  carrier: ChannelCarrier,
  message: Outgoing,
  key: string,
  signal: AbortSignal,
): Promise<SendOutcome> {
  try {
    const found = await carrier.find?.(key, signal);
    if (found !== undefined) return { outcome: "sent", remoteId: found };
    return await carrier.send(message, key, signal);
  } catch {
    return { outcome: "unclear", note: "thrown" };
  }
}

async function noteTold(
  { ledger, now }: Telling,
  { id }: OpenQuestion,
  asker: Asker,
): Promise<void> {
  const at = Temporal.Instant.fromEpochMilliseconds(now());
  await ledger.change({ by: "clock", at: instantOf(at) }, (view) => ({
    writes: askerTold(view, id, asker, at),
    result: undefined,
  }));
}
