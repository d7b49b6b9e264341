/** Where due reminders wait until they are delivered: stated here, implemented by the store. */
import type { PersonId } from "../register/person.ts";
import type { Reminder, ReminderKey } from "./reminder.ts";

/**
 * - `pending`: waits for its time, or for another attempt. It has not reached the platform.
 * - `sending`: handed to the platform, which has not confirmed it: it may have arrived.
 * - `done`: the platform has confirmed it.
 * - `withdrawn`: no longer true before it was sent (the meeting was cancelled, the member answered).
 * - `expired`: was not delivered while it was of use.
 * - `dead`: the platform refuses it for good, or too many attempts: somebody must look.
 */
export const DELIVERY_STATUSES = [
  "pending",
  "sending",
  "done",
  "withdrawn",
  "expired",
  "dead",
] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

export interface Delivery {
  readonly reminder: Reminder;
  readonly status: DeliveryStatus;
  /** Instants as epoch milliseconds, UTC. */
  readonly nextAt: number;
  /** How often it was handed to the platform. */
  readonly attempts: number;
  readonly owner: string | undefined;
  readonly leaseUntil: number | undefined;
  /** The message that it was last handed over in: several reminders of one person may share one. */
  readonly message: string | undefined;
  /** What the platform calls the message. */
  readonly remoteId: string | undefined;
  readonly sentAt: number | undefined;
  /** Why it is where it is, without personal data. */
  readonly note: string | undefined;
}

/** How an attempt, or the look before it, ended. */
export type Settled =
  | { readonly how: "done"; readonly remoteId: string; readonly at: number }
  /** It has not arrived: `pending` until `at`. `uncounted`: the attempt does not count. */
  | {
      readonly how: "again";
      readonly at: number;
      readonly note: string | undefined;
      readonly uncounted?: true;
    }
  /** It may have arrived: stays `sending`, and is to be found out from `at` on. */
  | { readonly how: "find-out"; readonly at: number; readonly note: string }
  | { readonly how: "withdrawn"; readonly note: string }
  | { readonly how: "expired"; readonly note: string | undefined }
  | { readonly how: "dead"; readonly note: string };

/** A claim: who holds it and how long, in milliseconds. `now` is epoch milliseconds. */
export interface Claim {
  readonly owner: string;
  readonly now: number;
  readonly lease: number;
}

export interface Outbox {
  /**
   * Makes the rows agree with the plan in one transaction (agreement.ts): new keys are added once,
   * pending ones whose time or occasion changed are changed, pending ones that are no longer planned
   * (and lie within the planned span) are withdrawn. Rows that were handed over are left as they are.
   */
  agree(plan: Plan): Promise<Agreed>;
  /**
   * The rows that are due of up to `most` people, the soonest first, now held by the owner until the
   * lease ends; those that an owner let lapse among them. Their status is as it was found. Nobody's row
   * is given while an earlier one of the same person waits or is held.
   */
  claim(claim: Claim, most: number): Promise<readonly Delivery[]>;
  /**
   * Asked just before the platform is called. True while all these rows are still held by the owner:
   * they are then `sending` in this message, with one attempt more, and the lease begins anew. False:
   * nothing is changed, and nothing may be sent.
   */
  fence(keys: readonly ReminderKey[], message: string, claim: Claim): Promise<boolean>;
  /** Lets the lease begin anew while the platform is taking its time. False when it had ended. */
  renew(keys: readonly ReminderKey[], claim: Claim): Promise<boolean>;
  /** Ends the hold. False when a row is no longer this owner's: that one is not changed. */
  settle(keys: readonly ReminderKey[], owner: string, settled: Settled): Promise<boolean>;
  /** Those with these states, the soonest first. */
  list(of: {
    readonly statuses?: readonly DeliveryStatus[];
    readonly person?: PersonId;
    readonly most?: number;
  }): Promise<readonly Delivery[]>;
  /**
   * The rows that were handed over in the same message as this one, itself among them, in the order of
   * the message; none when it has not been handed over.
   */
  sentWith(key: ReminderKey): Promise<readonly Delivery[]>;
  /** Makes a dead or expired row pending again from `now` on. False when there is no such row. */
  retry(key: ReminderKey, now: number, expires: number): Promise<boolean>;
  /** Withdraws a pending row for good. False when there is no such row. */
  stop(key: ReminderKey, note: string): Promise<boolean>;
}

export interface Plan {
  readonly reminders: readonly Reminder[];
  /** The span that was planned, epoch milliseconds, the end not in it: what lies outside it is not touched. */
  readonly from: number;
  readonly to: number;
}

export interface Agreed {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: readonly ReminderKey[];
}
