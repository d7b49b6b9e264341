/** What is planned and how it is worded, joined with the outbox and its carriers. */
import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Carrier, Words } from "../reminders/carrier.ts";
import { startClock, type Clock, type TickParts } from "../reminders/clock.ts";
import { createDeliverer } from "../reminders/deliver.ts";
import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";

/** A message as a terminal shows it. */
export interface Letter {
  readonly to: string;
  readonly text: string;
}

export interface Reminding {
  readonly plan: TickParts["plan"];
  readonly words: () => Promise<Words<Letter>>;
}

/** From what the store holds at the time. */
export type RemindingOf = (store: Store) => Reminding;

/** Nothing is planned until the planner is joined here. */
export const remindingOf: RemindingOf = (store) => ({
  plan: () => Promise.resolve([]),
  words: async () => {
    const { people } = await store.read();
    return {
      gather: (reminders) => reminders.map((one) => [one]),
      isOfUse: ({ person }) => people.has(person),
      compose: (person, reminders) => ({
        to: people.get(person)?.name ?? person,
        text: reminders.map(({ policy }) => policy).join(", "),
      }),
    };
  },
});

/** Shows messages instead of sending them, at once and as many as come. */
export function showingCarrier(show: (letter: Letter) => void): Carrier<Letter> {
  return {
    name: "console",
    perMinute: Infinity,
    send: (letter) => {
      show(letter);
      return Promise.resolve({ outcome: "sent", remoteId: randomUUID() });
    },
  };
}

export interface RemindingOptions {
  readonly store: Store;
  readonly carrier: Carrier<Letter>;
  readonly log: Log;
}

/** Plans and delivers until it is stopped. */
export function startReminding({ store, carrier, log }: RemindingOptions): Clock {
  const now = () => Date.now();
  const { plan, words } = remindingOf(store);
  const deliverer = createDeliverer({
    outbox: store.outbox,
    owner: randomUUID(),
    now,
    random: Math.random,
    carrierOf: () => carrier,
    words,
    wait: (milliseconds) => setTimeout(milliseconds),
    warn: (message) => log.warn(message),
  });
  return startClock({ outbox: store.outbox, plan, deliverer, now, log });
}
