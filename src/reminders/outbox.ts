/** Where due reminders wait until they are delivered: stated here, implemented by the store. */
import type { PersonId } from "../register/person.ts";
import type { Reminder, ReminderKey } from "./reminder.ts";

/**
 * - `pending`: waits for its time, or for another attempt.
 * - `sending`: claimed; it may have reached the platform.
 * - `done`: the platform has confirmed it.
 * - `withdrawn`: no longer true before it was sent (the meeting was cancelled, the member answered).
 * - `expired`: was not delivered while it was of use.
 * - `dead`: the platform refuses it for good, or too many attempts: somebody must look.
 */
export type DeliveryStatus = "pending" | "sending" | "done" | "withdrawn" | "expired" | "dead";

export interface Delivery {
  readonly reminder: Reminder;
  readonly status: DeliveryStatus;
  /** Instants as epoch milliseconds, UTC. */
  readonly nextAt: number;
  readonly attempts: number;
  readonly owner: string | undefined;
  readonly leaseUntil: number | undefined;
  /** What the platform calls the message. */
  readonly remoteId: string | undefined;
  readonly sentAt: number | undefined;
  /** Why it is where it is, without personal data. */
  readonly note: string | undefined;
}

/** How an attempt ended. An ambiguous end is none of these: the row stays `sending` until it is found out. */
export type Settled =
  | { readonly how: "done"; readonly remoteId: string; readonly at: number }
  | { readonly how: "again"; readonly at: number; readonly note: string }
  | { readonly how: "expired" }
  | { readonly how: "dead"; readonly note: string };

export interface Outbox {
  /**
   * Makes the rows agree with the plan in one transaction: new keys are added once, pending ones
   * whose time or occasion changed are changed, pending ones that are no longer planned (and lie
   * within the planned span) are withdrawn. Rows that were sent are left as they are.
   */
  agree(plan: Plan): Promise<Agreed>;
  /** Up to `most` rows that are due, or whose lease has run out, now owned by `owner` until the lease ends. */
  claim(owner: string, now: number, lease: number, most: number): Promise<readonly Delivery[]>;
  /** True while the row is still this owner's: asked just before the platform is called; renews the lease. */
  fence(key: ReminderKey, owner: string, now: number, lease: number): Promise<boolean>;
  /** False when the row is no longer this owner's: nothing is changed then. */
  settle(key: ReminderKey, owner: string, settled: Settled): Promise<boolean>;
  /** Those with these states, the soonest first. */
  list(of: {
    readonly statuses?: readonly DeliveryStatus[];
    readonly person?: PersonId;
    readonly most?: number;
  }): Promise<readonly Delivery[]>;
  /** Makes a dead or expired row pending again from `now` on. False when there is no such row. */
  retry(key: ReminderKey, now: number, expires: number): Promise<boolean>;
}

export interface Plan {
  readonly reminders: readonly Reminder[];
  /** The span that was planned, epoch milliseconds: what lies outside it is not touched. */
  readonly from: number;
  readonly to: number;
}

export interface Agreed {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: readonly ReminderKey[];
}
