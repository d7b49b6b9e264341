/** How what is due becomes what a channel carries, from what is known when it is sent. */
import type { Temporal } from "temporal-polyfill";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { PersonId } from "../register/person.ts";
import type { Words } from "../reminders/carrier.ts";
import type { Desk } from "../reminders/desk.ts";
import { messageIn } from "../reminders/message.ts";
import type { Reminder, ReminderKey } from "../reminders/reminder.ts";
import { isSilenced } from "../reminders/snoozed.ts";
import { worldOf } from "../reminders/world.ts";
import { NEWS, newsCard, newsIn, type News } from "./news.ts";
import type { ChannelCarrier, Outgoing } from "./outgoing.ts";
import { accountOf, carriersTo } from "./reaching.ts";
import { cardsOf } from "./reminder-cards.ts";
import type { View } from "./view.ts";

export interface Sending {
  /** After the latest change: use what this gives before the next await. */
  readonly view: View;
  /** Where the coordinator is told of it. */
  readonly desk?: Desk | undefined;
  readonly knowledge: Knowledge;
  readonly now: Temporal.Instant;
  /** Those of the channels that run, the one to use first where a person prefers none. */
  readonly carriers: readonly ChannelCarrier[];
}

/** More than this in one message nobody reads to its end: the rest follows in another. */
const MOST_TOGETHER = 10;

/** Pure. */
export function outgoingWords({ view, desk, knowledge, now, carriers }: Sending): Words<Outgoing> {
  const world = worldOf({ ...view, desk }, knowledge, now);
  const news = new Map(newsIn(view, now, world.times).map((one) => [one.reminder.key, one]));
  const worded = new Map<ReminderKey, ReturnType<typeof messageIn>>();
  const letters = (reminders: readonly Reminder[]) =>
    reminders.flatMap((one) => {
      const message = worded.get(one.key) ?? messageIn(one, world);
      worded.set(one.key, message);
      return message === "pointless" ? [] : [message];
    });
  return {
    // They go out at the same moment, whenever they were due: so it is one message.
    gather: inPortions,
    isOfUse: (reminder) =>
      reminder.policy === NEWS
        ? news.has(reminder.key)
        : view.people.has(reminder.person) &&
          !isSilenced(reminder, view) &&
          letters([reminder]).length > 0,
    carriersOf: (reminder) => {
      if (reminder.policy !== NEWS) return carriersTo(reminder.person, view, carriers);
      const channel = news.get(reminder.key)?.asker.channel;
      return carriers.filter(({ name }) => name === channel);
    },
    compose: (person, reminders, channel) => {
      const told = reminders.flatMap(({ key }) => news.get(key) ?? []);
      if (told.length > 0) return outgoingNews(told);
      const { name = person, language = "sv" } = view.people.get(person) ?? {};
      const account = sureAccount(accountOf(person, channel, view), person, channel);
      return { account, name, language, cards: letters(reminders).flatMap(cardsOf) };
    },
  };
}

/** All of one account: see the recipient of news. */
function outgoingNews(news: readonly News[]): Outgoing {
  const [first] = news;
  if (first === undefined) throw new Error("there is no news to tell");
  const { account, language } = first.asker;
  return { account, name: account, language, cards: news.map(newsCard) };
}

function sureAccount(account: string | undefined, person: PersonId, channel: string): string {
  if (account === undefined) throw new Error(`${person} is not reached by ${channel}`);
  return account;
}

function inPortions(reminders: readonly Reminder[]): Reminder[][] {
  const count = Math.ceil(reminders.length / MOST_TOGETHER);
  return Array.from({ length: count }, (_, index) =>
    reminders.slice(index * MOST_TOGETHER, (index + 1) * MOST_TOGETHER),
  );
}
