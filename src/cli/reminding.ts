/** What is planned, how it is worded and whom it reaches, joined with the outbox and the channels. */
import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import type { ChannelCarrier, Outgoing } from "../conversation/outgoing.ts";
import { outgoingWords } from "../conversation/outgoing-words.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Words } from "../reminders/carrier.ts";
import { startClock, type Clock, type TickParts } from "../reminders/clock.ts";
import { createDeliverer } from "../reminders/deliver.ts";
import { planReminders } from "../reminders/plan.ts";
import type { Reminder } from "../reminders/reminder.ts";
import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";
import { deskFor, newsLeft } from "./waiting.ts";

export interface Reminding {
  readonly plan: TickParts["plan"];
  readonly words: (reminders: readonly Reminder[]) => Promise<Words<Outgoing>>;
}

export interface RemindingParts {
  readonly store: Pick<Store, "read" | "change" | "outbox">;
  /** Of the channels that run; the first in which a person has an account is used, unless they prefer another. */
  readonly carriers: readonly ChannelCarrier[];
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** From what the store holds at the time. */
export type RemindingOf = (parts: RemindingParts) => Reminding;

/** By the policy of the knowledge base, as it is at the time. */
export function remindingWith(knowledge: () => Knowledge): RemindingOf {
  return ({ store, carriers, now }) => {
    const present = () => Temporal.Instant.fromEpochMilliseconds(now());
    return {
      plan: async (span) => {
        const news = await newsLeft(store, knowledge(), present());
        const [from, to] = [span.from, span.to].map((time) =>
          Temporal.Instant.fromEpochMilliseconds(time),
        ) as [Temporal.Instant, Temporal.Instant];
        return planReminders({
          view: await store.read(),
          knowledge: knowledge(),
          from,
          to,
          now: present(),
          also: news.map(({ reminder }) => reminder),
        });
      },
      words: async (reminders) => {
        const from = { outbox: store.outbox, knowledge: knowledge(), now: present() };
        const desk = await deskFor(reminders, await store.read(), from);
        const view = await store.read();
        return outgoingWords({ view, desk, carriers, ...from });
      },
    };
  };
}

/** Shows messages at the terminal instead of sending them, at once and as many as come. */
export function showingCarrier(show: (outgoing: Outgoing) => void): ChannelCarrier {
  return {
    name: "console",
    perMinute: Infinity,
    send: (outgoing) => {
      show(outgoing);
      return Promise.resolve({ outcome: "sent", remoteId: randomUUID() });
    },
  };
}

export interface RemindingOptions extends Pick<RemindingParts, "carriers"> {
  readonly store: Store;
  readonly knowledge: () => Knowledge;
  readonly log: Log;
}

/** Plans and delivers through the channels that run, until it is stopped. */
export function startReminding({ store, knowledge, carriers, log }: RemindingOptions): Clock {
  const now = () => Date.now();
  const { plan, words } = remindingWith(knowledge)({ store, carriers, now });
  const deliverer = createDeliverer({
    outbox: store.outbox,
    owner: randomUUID(),
    now,
    random: Math.random,
    words,
    wait: (milliseconds) => setTimeout(milliseconds),
    warn: (message) => log.warn(message),
  });
  return startClock({ outbox: store.outbox, plan, deliverer, now, log });
}
