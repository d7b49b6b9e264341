/** An outbox in memory: the fake that passes the same contract as the stores. */
import { difference, epoch, UNPLANNED } from "../../src/reminders/agreement.ts";
import type { Claim, Delivery, Outbox, Settled } from "../../src/reminders/outbox.ts";
import type { Reminder, ReminderKey } from "../../src/reminders/reminder.ts";

const waits = ({ status }: Delivery) => status === "pending" || status === "sending";
const FREE = { owner: undefined, leaseUntil: undefined } as const;

export function memoryOutbox(): Outbox {
  const rows = new Map<ReminderKey, Delivery>();
  const put = (row: Delivery, change: Partial<Delivery>) =>
    rows.set(row.reminder.key, { ...row, ...change });
  const isHeld = (row: Delivery, now: number) => (row.leaseUntil ?? 0) > now;
  const isFree = (row: Delivery, now: number) => row.nextAt <= now && !isHeld(row, now);
  const mine = (keys: readonly ReminderKey[], { owner, now }: Claim): Delivery[] | undefined => {
    const found = keys.map((key) => rows.get(key));
    const held = found.filter((row) => row !== undefined).filter((row) => row.owner === owner);
    const all = held.filter((row) => waits(row) && isHeld(row, now));
    return all.length === keys.length ? all : undefined;
  };
  return {
    agree: async (plan) => {
      const { add, change, withdraw } = difference(rows, plan);
      for (const reminder of add) rows.set(reminder.key, fresh(reminder));
      for (const { reminder, nextAt } of change)
        put(rows.get(reminder.key)!, {
          reminder,
          nextAt,
          status: "pending",
          note: undefined,
          ...FREE,
        });
      for (const key of withdraw)
        put(rows.get(key)!, { status: "withdrawn", note: UNPLANNED, ...FREE });
      return { added: add.length, changed: change.length, withdrawn: withdraw };
    },
    claim: async ({ owner, now, lease }, most) => {
      const all = [...rows.values()].filter(waits).toSorted(byDue);
      const blocked = new Set(
        all.filter((row, index) =>
          all
            .slice(0, index)
            .some((one) => one.reminder.person === row.reminder.person && !isFree(one, now)),
        ),
      );
      const due = all.filter((row) => isFree(row, now) && !blocked.has(row));
      const people = new Set(due.slice(0, most).map(({ reminder }) => reminder.person));
      const taken = due.filter(({ reminder }) => people.has(reminder.person));
      const hold = { owner, leaseUntil: now + lease };
      for (const row of taken) put(row, hold);
      return taken.map((row) => ({ ...row, ...hold }));
    },
    fence: async (keys, message, claim) => {
      const all = mine(keys, claim);
      for (const row of all ?? [])
        put(row, {
          status: "sending",
          message,
          attempts: row.attempts + 1,
          leaseUntil: claim.now + claim.lease,
        });
      return all !== undefined;
    },
    renew: async (keys, claim) => {
      const all = mine(keys, claim);
      for (const row of all ?? []) put(row, { leaseUntil: claim.now + claim.lease });
      return all !== undefined;
    },
    settle: async (keys, owner, settled) => {
      const found = keys.map((key) => rows.get(key)).filter((row) => row?.owner === owner);
      const own = found.filter((row) => row !== undefined && waits(row));
      for (const row of own) put(row!, { ...changeOf(settled, row!.attempts), ...FREE });
      return own.length === keys.length;
    },
    list: async ({ statuses, person, most }) =>
      [...rows.values()]
        .filter(({ status }) => statuses?.includes(status) ?? true)
        .filter(({ reminder }) => person === undefined || reminder.person === person)
        .toSorted((a, b) => a.nextAt - b.nextAt || byDue(a, b))
        .slice(0, most),
    sentWith: async (key) => {
      const message = rows.get(key)?.message;
      const all = [...rows.values()].filter((row) => row.message === message);
      return message === undefined ? [] : all.toSorted(byDue);
    },
    retry: async (key, now, expires) => {
      const row = rows.get(key);
      if (row?.status !== "dead" && row?.status !== "expired") return false;
      const reminder = { ...row.reminder, expires: instant(expires) };
      put(row, { reminder, nextAt: now, status: "pending", attempts: 0, note: undefined });
      return true;
    },
    stop: async (key, note) => {
      const row = rows.get(key);
      if (row?.status !== "pending") return false;
      put(row, { status: "withdrawn", note, ...FREE });
      return true;
    },
  };
}

function byDue({ reminder: a }: Delivery, { reminder: b }: Delivery): number {
  return epoch(a.due) - epoch(b.due) || (a.key < b.key ? -1 : 1);
}

function changeOf(settled: Settled, attempts: number): Partial<Delivery> {
  switch (settled.how) {
    case "done":
      return {
        status: "done",
        remoteId: settled.remoteId,
        sentAt: settled.at,
        note: undefined,
      };
    case "again":
      return {
        status: "pending",
        nextAt: settled.at,
        note: settled.note,
        attempts: settled.uncounted === true ? attempts - 1 : attempts,
      };
    case "find-out":
      return { status: "sending", nextAt: settled.at, note: settled.note };
    case "withdrawn":
    case "expired":
    case "dead":
      return { status: settled.how, note: settled.note };
  }
}

function fresh(reminder: Reminder): Delivery {
  return {
    reminder,
    status: "pending",
    nextAt: epoch(reminder.due),
    attempts: 0,
    message: undefined,
    remoteId: undefined,
    sentAt: undefined,
    note: undefined,
    ...FREE,
  };
}

function instant(at: number): Reminder["due"] {
  return new Date(at).toISOString().replace(".000Z", "Z") as Reminder["due"];
}
