/** Reminders to the personal chat that is kept of an account, also by a process that never heard it. */
import type { ChannelCarrier } from "../../conversation/outgoing.ts";
import type { Addresses } from "./addresses.ts";
import type { Connector } from "./connector.ts";
import { faultOf, isGone, outcomeOf, type SendOutcome } from "./faults.ts";
import { cardMessages } from "./render/reply.ts";

/** Teams takes 50 requests a second of an app in a tenant; replies shall find room beside reminders. */
const PER_MINUTE = 600;

/** Teams knows no idempotency keys and cannot be asked what it has: hence no `find`. */
export function createCarrier(connector: Connector, addresses: Addresses): ChannelCarrier {
  return {
    name: "teams",
    perMinute: PER_MINUTE,
    send: async ({ account, language, cards }, _key, signal) => {
      const address = await addresses.find(account);
      if (address === undefined)
        return { outcome: "refused-for-good", note: "the bot is not installed for this person" };
      const [first, ...others] = cardMessages(cards, language);
      if (first === undefined) return { outcome: "refused-for-good", note: "nothing to send" };
      try {
        const remoteId = await untilAborted(connector.send(address, first), signal);
        // Only of a message too long for one; what has been sent of it is not sent again.
        for (const message of others) await untilAborted(connector.send(address, message), signal);
        return { outcome: "sent", remoteId };
      } catch (error) {
        if (signal.aborted) return { outcome: "unclear", note: "no answer in time" };
        return refused(error, account, addresses);
      }
    },
  };
}

async function refused(
  error: unknown,
  account: string,
  addresses: Addresses,
): Promise<SendOutcome> {
  const fault = faultOf(error);
  if (isGone(fault)) await addresses.forget(account);
  return outcomeOf(fault);
}

async function untilAborted<Result>(call: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(new Error("aborted"));
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([call, promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
