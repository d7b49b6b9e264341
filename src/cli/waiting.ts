/** What waits for the coordinator besides the register and the meetings: handed to whatever words the digest. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import { undeliveredIn } from "../reminders/desk.ts";
import type { Outbox } from "../reminders/outbox.ts";
import type { Reminder } from "../reminders/reminder.ts";
import type { ReminderView } from "../reminders/world.ts";

interface Reading<View extends ReminderView> {
  readonly read: () => Promise<View>;
  readonly outbox: Pick<Outbox, "list">;
}

/** What is worded, from which knowledge, and when in epoch milliseconds. */
interface Asked {
  readonly reminders: readonly Reminder[];
  readonly knowledge: Pick<Knowledge, "reminders">;
  readonly now: number;
}

/** Deliveries that are due further back are not looked at; ms. */
const FURTHEST = 60 * 86_400_000;

/** All that is kept; with the coordinator's desk where one of the reminders is the digest of it. */
export async function withDesk<View extends ReminderView>(
  { read, outbox }: Reading<View>,
  { reminders, knowledge, now }: Asked,
): Promise<View> {
  const isDigest = ({ policy }: Reminder) => knowledge.reminders.get(policy)?.trigger === "daily";
  if (!reminders.some(isDigest)) return read();
  const ended = await outbox.list({ statuses: ["dead", "expired"], dueFrom: now - FURTHEST });
  const view = await read();
  return { ...view, desk: { unanswered: 0, undelivered: undeliveredIn(ended, now) } };
}
