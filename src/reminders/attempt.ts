/** What becomes of a delivery before and after an attempt: decisions only. */
import { createHash } from "node:crypto";
import { epoch } from "./agreement.ts";
import type { SendOutcome } from "./carrier.ts";
import type { Delivery, Settled } from "./outbox.ts";
import type { Reminder } from "./reminder.ts";

/** A day and a half with the waits between them; then somebody must look. */
export const MOST_ATTEMPTS = 50;
const SHORTEST_WAIT = 30_000;
const LONGEST_WAIT = 3_600_000;

/** Epoch milliseconds, and a number from 0 up to 1 that spreads the waits. */
export interface Moment {
  readonly now: number;
  readonly random: number;
}

/** Has it lost its point? What is in doubt may have arrived in time, and is found out first. */
export function isExpired({ reminder }: Delivery, now: number): boolean {
  return now >= epoch(reminder.expires);
}

/** `attempts`: with the one that has just ended. */
export function afterAttempt(
  outcome: SendOutcome,
  { attempts }: Pick<Delivery, "attempts">,
  { now, random }: Moment,
): Settled {
  const wait = backOff(attempts, random);
  const isLast = attempts >= MOST_ATTEMPTS;
  switch (outcome.outcome) {
    case "sent":
      return { how: "done", remoteId: outcome.remoteId, at: now };
    case "refused-for-good":
      return { how: "dead", note: outcome.note };
    case "refused":
      // A platform that says when to come back is well: that is no reason to give up.
      if (outcome.after !== undefined)
        return { how: "again", at: now + outcome.after, note: outcome.note, uncounted: true };
      return isLast
        ? { how: "dead", note: outcome.note }
        : { how: "again", at: now + wait, note: outcome.note };
    case "unclear":
      return isLast
        ? { how: "dead", note: outcome.note }
        : { how: "find-out", at: now + wait, note: outcome.note };
  }
}

/**
 * Doubles from half a minute to an hour, of which the second half is left to chance, so that all
 * that failed together does not come back together. In milliseconds.
 */
export function backOff(attempts: number, random: number): number {
  const whole = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** Math.max(0, attempts - 1));
  return Math.round(whole * (0.5 + random / 2));
}

/** The rows as they were before the attempt, to be looked at again from `at` on. */
export function putBack({ status, note }: Delivery, at: number): Settled {
  return status === "sending"
    ? { how: "find-out", at, note: note ?? "in-doubt" }
    : { how: "again", at, note };
}

/**
 * The same for the same reminders by the same carrier, and another as soon as one more or less is in
 * the message. It names the carrier: what is in doubt there is found out there.
 */
export function messageKey(carrier: string, reminders: readonly Reminder[]): string {
  const [first, ...rest] = reminders.map(({ key, occasion: { since } }) =>
    since === undefined ? key : `${key}:${since}`,
  );
  if (first === undefined) throw new Error("a message without reminders has no key");
  if (rest.length === 0) return `${carrier}:${first}`;
  const others = createHash("sha256").update(JSON.stringify(rest)).digest("hex").slice(0, 16);
  return `${carrier}:${first}+${others}`;
}

/** The carrier that it was handed to, as long as it still reaches the recipient; otherwise the first. */
export function carrierFor<One extends { readonly name: string }>(
  rows: readonly Delivery[],
  carriers: readonly [One, ...One[]],
): One {
  const [row] = rows;
  const inDoubt = row?.status === "sending" ? row.message : undefined;
  return carriers.find(({ name }) => inDoubt?.startsWith(`${name}:`)) ?? carriers[0];
}

/** What is in doubt goes as the same message again, before the rest, which is gathered anew. */
export function messagesOf(
  rows: readonly Delivery[],
  gather: (reminders: readonly Reminder[]) => readonly (readonly Reminder[])[],
): readonly (readonly Delivery[])[] {
  const inDoubt = rows.filter(({ status }) => status === "sending");
  const others = rows.filter(({ status }) => status !== "sending");
  const byKey = new Map(others.map((row) => [row.reminder.key, row]));
  const gathered = gather(others.map(({ reminder }) => reminder)).map((group) =>
    group.flatMap(({ key }) => byKey.get(key) ?? []),
  );
  return [...Map.groupBy(inDoubt, ({ message }) => message).values(), ...gathered];
}
