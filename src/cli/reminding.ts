/** What is planned, how it is worded and whom it reaches, joined with the outbox and the channels. */
import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import type { ChannelCarrier, Outgoing } from "../conversation/outgoing.ts";
import { accountOf, carriersTo } from "../conversation/reaching.ts";
import { cardsOf } from "../conversation/reminder-cards.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { PersonId } from "../register/person.ts";
import type { Words } from "../reminders/carrier.ts";
import { startClock, type Clock, type TickParts } from "../reminders/clock.ts";
import { createDeliverer } from "../reminders/deliver.ts";
import { gathered, messageIn } from "../reminders/message.ts";
import { planReminders } from "../reminders/plan.ts";
import type { Reminder } from "../reminders/reminder.ts";
import { isSilenced } from "../reminders/snoozed.ts";
import { worldOf } from "../reminders/world.ts";
import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";
import { withDesk } from "./waiting.ts";

export interface Reminding {
  readonly plan: TickParts["plan"];
  readonly words: (reminders: readonly Reminder[]) => Promise<Words<Outgoing>>;
}

export interface RemindingParts {
  readonly store: Pick<Store, "read" | "outbox">;
  /** Those that are connected; the first one that a person has an account in is used, unless they prefer another. */
  readonly carriers: readonly ChannelCarrier[];
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** From what the store holds at the time. */
export type RemindingOf = (parts: RemindingParts) => Reminding;

/** By the policy of the knowledge base, as it is at the time. */
export function remindingWith(knowledge: () => Knowledge): RemindingOf {
  return ({ store, carriers, now }) => ({
    plan: async ({ from, to }) => {
      const view = await store.read();
      return planReminders({
        view,
        knowledge: knowledge(),
        from: instantAt(from),
        to: instantAt(to),
        now: instantAt(now()),
      });
    },
    words: (reminders) => wordsFor(reminders, { store, carriers, now, knowledge: knowledge() }),
  });
}

function instantAt(time: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(time);
}

/** A message of more than this nobody reads to its end: the rest follows in the next one. */
const MOST_TOGETHER = 10;

async function wordsFor(
  reminders: readonly Reminder[],
  { store, carriers, now, knowledge }: RemindingParts & { readonly knowledge: Knowledge },
): Promise<Words<Outgoing>> {
  const view = await withDesk(store, { reminders, knowledge, now: now() });
  const world = worldOf(view, knowledge, instantAt(now()));
  const worded = (reminder: Reminder) => messageIn(reminder, world);
  return {
    // They go out at the same moment, whenever they were due: so it is one message.
    gather: (all) => inPortions(all, MOST_TOGETHER),
    isOfUse: (reminder) =>
      view.people.has(reminder.person) &&
      !isSilenced(reminder, view) &&
      worded(reminder) !== "pointless",
    carriersOf: ({ person }) => carriersTo(person, view, carriers),
    compose: (person, own, channel) => {
      const messages = own.map(worded).filter((message) => message !== "pointless");
      return {
        account: sureAccount(person, channel, accountOf(person, channel, view)),
        name: view.people.get(person)?.name ?? person,
        language: view.people.get(person)?.language ?? "sv",
        cards: gathered(messages).flatMap(cardsOf),
      };
    },
  };
}

/** Thrown when carriersOf has given a carrier that does not reach the person. */
function sureAccount(person: PersonId, channel: string, account: string | undefined): string {
  if (account === undefined) throw new Error(`${person} has no account in ${channel}`);
  return account;
}

function inPortions<Item>(items: readonly Item[], most: number): Item[][] {
  const count = Math.ceil(items.length / most);
  return Array.from({ length: count }, (_, index) => items.slice(index * most, (index + 1) * most));
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

export interface RemindingOptions {
  readonly store: Store;
  readonly knowledge: () => Knowledge;
  /** As in RemindingParts. */
  readonly carriers: readonly ChannelCarrier[];
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
