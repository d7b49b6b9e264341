/** A row of the outbox as the domain sees it, and back. */
import { epoch } from "../reminders/agreement.ts";
import type { Delivery } from "../reminders/outbox.ts";
import { Reminder } from "../reminders/reminder.ts";
import type { DeliveryRow } from "./database.ts";

/** Throws when the row is not valid; the error names no content. */
export function deliveryOf(row: DeliveryRow): Delivery {
  return {
    reminder: reminderOf(row),
    status: row.status,
    nextAt: row.next_at,
    attempts: row.attempts,
    owner: row.owner ?? undefined,
    leaseUntil: row.lease_until ?? undefined,
    message: row.message ?? undefined,
    remoteId: row.remote_id ?? undefined,
    sentAt: row.sent_at ?? undefined,
    note: row.note ?? undefined,
  };
}

function reminderOf(row: DeliveryRow): Reminder {
  const result = Reminder.safeParse({
    key: row.key,
    policy: row.policy,
    person: row.person,
    occasion: JSON.parse(row.occasion) as unknown,
    due: instantText(row.due_at),
    expires: instantText(row.expires_at),
    required: row.required !== 0,
  });
  if (result.success) return result.data;
  const fields = result.error.issues.map(({ path }) => path.join("."));
  throw new Error(`a row of the outbox is not a valid reminder: ${fields.join(", ")}`);
}

/** A new row: it waits for its time. */
export function rowOf(reminder: Reminder): DeliveryRow {
  return {
    ...changedRow(reminder),
    key: reminder.key,
    policy: reminder.policy,
    person: reminder.person,
    next_at: epoch(reminder.due),
    attempts: 0,
    message: null,
    remote_id: null,
    sent_at: null,
  };
}

/** What a change of the plan writes: the row is pending and nobody holds it. */
export function changedRow({ occasion, due, expires, required }: Reminder) {
  return {
    occasion: JSON.stringify(occasion),
    due_at: epoch(due),
    expires_at: epoch(expires),
    required: required ? 1 : 0,
    status: "pending",
    owner: null,
    lease_until: null,
    note: null,
  } as const;
}

function instantText(at: number): string {
  return new Date(at).toISOString().replace(".000Z", "Z");
}
