/** What is planned and how it is worded, joined with the outbox and its carriers. */
import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import type { Outgoing } from "../conversation/outgoing.ts";
import { cardsOf } from "../conversation/reminder-cards.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Carrier, Words } from "../reminders/carrier.ts";
import { startClock, type Clock, type TickParts } from "../reminders/clock.ts";
import { createDeliverer } from "../reminders/deliver.ts";
import { gathered, messageOf, messageText } from "../reminders/message.ts";
import type { ReminderMessage } from "../reminders/message-part.ts";
import { planReminders } from "../reminders/plan.ts";
import type { Reminder } from "../reminders/reminder.ts";
import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";

/** A message as a terminal shows it. */
export interface Letter {
  readonly to: string;
  readonly text: string;
  /** The same with what can be pressed. */
  readonly outgoing?: Outgoing;
}

export interface Reminding {
  readonly plan: TickParts["plan"];
  readonly words: () => Promise<Words<Letter>>;
}

/** From what the store holds at the time; `now` in epoch milliseconds. */
export type RemindingOf = (store: Pick<Store, "read">, now: () => number) => Reminding;

/** By the policy of the knowledge base, as it is at the time. */
export function remindingWith(knowledge: () => Knowledge): RemindingOf {
  return (store, now) => ({
    plan: async ({ from, to }) => {
      const view = await store.read();
      const [start, end, present] = [from, to, now()].map((time) =>
        Temporal.Instant.fromEpochMilliseconds(time),
      ) as [Temporal.Instant, Temporal.Instant, Temporal.Instant];
      return planReminders({
        ...view,
        policy: knowledge().reminders.values(),
        knowledge: knowledge(),
        register: view,
        meetings: view,
        from: start,
        to: end,
        now: present,
      });
    },
    words: async () => {
      const view = await store.read();
      const worded = (reminder: Reminder): ReminderMessage | "pointless" =>
        messageOf(reminder, view, knowledge(), Temporal.Instant.fromEpochMilliseconds(now()));
      return {
        gather: withinAnHour,
        isOfUse: (reminder) => view.people.has(reminder.person) && worded(reminder) !== "pointless",
        compose: (person, reminders) => {
          const { name = person, language = "sv" } = view.people.get(person) ?? {};
          const all = gathered(reminders.map(worded).filter((message) => message !== "pointless"));
          const outgoing = { account: person, name, language, cards: all.flatMap(cardsOf) };
          return { to: name, text: all.map(messageText).join("\n\n"), outgoing };
        },
      };
    },
  });
}

const HOUR = 3_600_000;

/** One person's reminders that are due within an hour of each other become one message. */
function withinAnHour(reminders: readonly Reminder[]): readonly (readonly Reminder[])[] {
  const groups: Reminder[][] = [];
  for (const reminder of reminders) {
    const group = groups.at(-1);
    const first = group?.[0];
    const isNear = first !== undefined && Date.parse(reminder.due) - Date.parse(first.due) < HOUR;
    if (isNear) group?.push(reminder);
    else groups.push([reminder]);
  }
  return groups;
}

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
  readonly knowledge: () => Knowledge;
  readonly carrier: Carrier<Letter>;
  readonly log: Log;
}

/** Plans and delivers until it is stopped. */
export function startReminding({ store, knowledge, carrier, log }: RemindingOptions): Clock {
  const now = () => Date.now();
  const { plan, words } = remindingWith(knowledge)(store, now);
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
