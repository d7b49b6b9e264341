/** An inbox in memory: the fake that passes the same contract as the stores. */
import type { Inbox, Letter } from "../src/conversation/inbox.ts";

interface Row {
  readonly letter: Letter;
  readonly received: number;
  leasedUntil: number;
  handled: boolean;
}

export function memoryInbox(): Inbox {
  const rows = new Map<string, Row>();
  const letterOf = new Map<string, string>();
  return {
    receive: async (letter, { now, lease }) => {
      if (letter.keys.some((key) => letterOf.has(key))) return false;
      for (const key of letter.keys) letterOf.set(key, letter.keys[0]);
      const [first, ...others] = new Set(letter.keys);
      const kept = { ...letter, keys: [first!, ...others.toSorted()] as const };
      rows.set(first!, { letter: kept, received: now, leasedUntil: now + lease, handled: false });
      return true;
    },
    done: async (key) => {
      const row = rows.get(letterOf.get(key) ?? "");
      if (row !== undefined) row.handled = true;
    },
    left: async (channel, { now, lease }) => {
      const found = [...rows.values()].filter(
        (row) => row.letter.channel === channel && !row.handled && row.leasedUntil <= now,
      );
      for (const row of found) row.leasedUntil = now + lease;
      return found.toSorted((a, b) => a.received - b.received).map(({ letter }) => letter);
    },
    forget: async (before) => {
      for (const [first, { handled, received }] of rows) {
        if (!handled || received >= before) continue;
        rows.delete(first);
        for (const [key, of] of letterOf) if (of === first) letterOf.delete(key);
      }
    },
  };
}
