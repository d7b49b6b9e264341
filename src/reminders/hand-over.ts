/** Hands one message over: fence, send, settle. Decides nothing. */
import { afterAttempt, type Moment } from "./attempt.ts";
import type { Carrier, SendOutcome } from "./carrier.ts";
import type { Claim, Delivery, Outbox } from "./outbox.ts";

/**
 * How long a claim holds unless it is renewed; ms. Short: whoever takes over from a process that was
 * killed waits so long. Renewed while the platform takes its time.
 */
export const LEASE = 5000;
/** How long the platform may take; ms. */
const PATIENCE = 15_000;

export interface HandOverParts {
  readonly outbox: Outbox;
  /** Names this process among all that deliver. */
  readonly owner: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
}

export interface Parcel<Message> {
  readonly rows: readonly [Delivery, ...Delivery[]];
  readonly key: string;
  readonly message: Message;
}

/** Undefined: the rows are no longer ours, and nothing was sent. */
export async function handOver<Message>(
  parts: HandOverParts,
  carrier: Carrier<Message>,
  { rows, key, message }: Parcel<Message>,
): Promise<SendOutcome | undefined> {
  const { outbox, now } = parts;
  const keys = rows.map(({ reminder }) => reminder.key);
  const asked = claimNow(parts);
  if (!(await outbox.fence(keys, key, asked))) return undefined;
  // Suspended after the fence: another process may have taken over by now.
  if (now() - asked.now > LEASE / 2) return undefined;
  const beat = setInterval(() => {
    // When it fails, the lease ends and another process asks the platform: nothing to do here.
    outbox.renew(keys, claimNow(parts)).catch(() => undefined);
  }, LEASE / 3);
  try {
    return await sent(carrier, message, key);
  } finally {
    clearInterval(beat);
  }
}

/** Writes how it ended. False when the rows had been taken over. */
export async function settleAttempt(
  { outbox, owner }: HandOverParts,
  rows: readonly Delivery[],
  outcome: SendOutcome,
  moment: Moment,
): Promise<boolean> {
  const attempts = 1 + Math.max(...rows.map((row) => row.attempts));
  const keys = rows.map(({ reminder }) => reminder.key);
  return outbox.settle(keys, owner, afterAttempt(outcome, { attempts }, moment));
}

function claimNow({ owner, now }: HandOverParts): Claim {
  return { owner, now: now(), lease: LEASE };
}

async function sent<Message>(
  carrier: Carrier<Message>,
  message: Message,
  key: string,
): Promise<SendOutcome> {
  try {
    return await inTime((signal) => carrier.send(message, key, signal));
  } catch (error) {
    return { outcome: "unclear", note: faultName(error) };
  }
}

/** Throws when the platform takes too long, also when the carrier does not mind the signal. */
export async function inTime<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new DOMException("the platform took too long", "TimeoutError");
      late.abort(error);
      reject(error);
    }, PATIENCE);
  });
  try {
    return await Promise.race([work(late.signal), end]);
  } finally {
    clearTimeout(timer);
  }
}

/** The name of the fault, not its message: that may name people. */
export function faultName(error: unknown): string {
  return error instanceof Error ? error.name : "fault";
}
