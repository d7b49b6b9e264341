/** What the deliveries of one round have in common, and how those that are not sent end. */
import { isExpired } from "./attempt.ts";
import type { Words } from "./carrier.ts";
import type { HandOverParts } from "./hand-over.ts";
import type { Delivery, Settled } from "./outbox.ts";
import type { Pace } from "./pace.ts";
import type { Reminder } from "./reminder.ts";

/** How many messages were sent, and how many reminders ended otherwise. */
export interface Delivered {
  readonly sent: number;
  readonly expired: number;
  readonly withdrawn: number;
  readonly dead: number;
  /** Not sent, or in doubt: they come up again by themselves. */
  readonly later: number;
}

export interface DeliveryParts<Message> extends HandOverParts {
  /** Asked anew for each person's reminders, so that the words are true when they are sent. */
  readonly words: (reminders: readonly Reminder[]) => Promise<Words<Message>>;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Is never told whom a reminder is for. */
  readonly warn: (message: string) => void;
}

export interface Round<Message> {
  readonly parts: DeliveryParts<Message>;
  /** By the carrier's name. */
  readonly paces: Map<string, Pace>;
  readonly tally: { -readonly [Key in keyof Delivered]: Delivered[Key] };
}

/** For a person who cannot be reached, and for words that could not be composed; ms. */
export const RETRY_LATER = 600_000;

/** What is in doubt may have arrived in time: only when it has not does it expire. */
export async function withoutExpired<Message>(
  round: Round<Message>,
  rows: readonly Delivery[],
  status: "pending" | "sending",
): Promise<readonly Delivery[]> {
  const now = round.parts.now();
  const isOver = (row: Delivery) => row.status === status && isExpired(row, now);
  await settleEach(round, rows.filter(isOver), ({ note }) => ({ how: "expired", note }));
  return rows.filter((row) => !isOver(row));
}

/** Writes how each ended without an attempt. What is no longer held by this process is left alone. */
export async function settleEach<Message>(
  { parts, tally }: Round<Message>,
  rows: readonly Delivery[],
  settledOf: (row: Delivery) => Settled,
): Promise<void> {
  for (const row of rows) {
    const settled = settledOf(row);
    await parts.outbox.settle([row.reminder.key], parts.owner, settled);
    switch (settled.how) {
      case "done":
        break;
      case "again":
      case "find-out":
        tally.later += 1;
        break;
      case "withdrawn":
      case "expired":
      case "dead":
        tally[settled.how] += 1;
        break;
    }
  }
}
