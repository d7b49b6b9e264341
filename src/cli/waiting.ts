/** What waits besides the register and the meetings: the coordinator's desk, and news to those who asked. */
import type { Temporal } from "temporal-polyfill";
import { newsIn, newsTold, type News } from "../conversation/news.ts";
import { openQuestions } from "../conversation/open-questions.ts";
import type { View } from "../conversation/view.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { instantOf } from "../meetings/time.ts";
import { undeliveredIn, type Desk } from "../reminders/desk.ts";
import type { Outbox } from "../reminders/outbox.ts";
import type { Reminder } from "../reminders/reminder.ts";
import { sendingTimes } from "../reminders/sending-times.ts";
import type { Store } from "../store/store.ts";

/** Deliveries that are due further back are not looked at; ms. */
const FURTHEST = 60 * 86_400_000;

/** Undefined where none of the reminders tells the coordinator what waits: then nobody asks for it. */
export async function deskFor(
  reminders: readonly Reminder[],
  view: View,
  from: {
    readonly outbox: Pick<Outbox, "list">;
    readonly knowledge: Pick<Knowledge, "reminders">;
    readonly now: Temporal.Instant;
  },
): Promise<Desk | undefined> {
  const { outbox, knowledge, now } = from;
  const isDigest = ({ policy }: Reminder) => knowledge.reminders.get(policy)?.trigger === "daily";
  if (!reminders.some(isDigest)) return undefined;
  const unanswered = openQuestions(view).length;
  const { epochMilliseconds: present } = now;
  const ended = await outbox.list({ statuses: ["dead", "expired"], dueFrom: present - FURTHEST });
  // Yesterday's digest is no loss: today's tells the same.
  const lost = ended.filter(({ reminder }) => !isDigest(reminder));
  return { unanswered, undelivered: undeliveredIn(lost, present) };
}

/**
 * The news that has not arrived yet. What the outbox says has arrived is written down as told, also
 * when a process was killed before it came to that.
 */
export async function newsLeft(
  { read, change, outbox }: Pick<Store, "read" | "change" | "outbox">,
  knowledge: Pick<Knowledge, "reminderHours">,
  now: Temporal.Instant,
): Promise<readonly News[]> {
  const all = newsIn(await read(), now, sendingTimes(knowledge.reminderHours));
  if (all.length === 0) return all;
  const keys = all.map(({ reminder }) => reminder.key);
  const done = await outbox.list({ keys, statuses: ["done"] });
  const arrived = new Set(done.map(({ reminder }) => reminder.key));
  const [told, left] = [true, false].map((is) =>
    all.filter(({ reminder }) => arrived.has(reminder.key) === is),
  ) as [News[], News[]];
  if (told.length > 0)
    await change({ by: "assistant", at: instantOf(now) }, (view) => ({
      writes: newsTold(view, told, now),
      result: undefined,
    }));
  return left;
}
