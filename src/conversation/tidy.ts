/** Forgets what has been kept long enough: to be done once an hour or so. */
import { Temporal } from "temporal-polyfill";
import { instantOf } from "../meetings/time.ts";
import type { Eraser, Ledger } from "../register/ledger.ts";
import { oldQuestions } from "./close-question.ts";
import type { Inbox } from "./inbox.ts";
import { TURN_KEPT, type Turns } from "./turns.ts";
import type { View, Write } from "./view.ts";

export interface Tidied extends Ledger<View, Write>, Eraser {
  readonly inbox: Pick<Inbox, "forget">;
  readonly turns: Pick<Turns, "forget">;
}

/** No platform sends a thing again after so long; milliseconds. */
const KEYS_KEPT = 7 * 24 * 60 * 60 * 1000;

/** `now`: epoch milliseconds. */
export async function tidy(store: Tidied, now: number): Promise<void> {
  await store.inbox.forget(now - KEYS_KEPT);
  await store.turns.forget(now - TURN_KEPT);
  const present = Temporal.Instant.fromEpochMilliseconds(now);
  if (oldQuestions(await store.read(), present).length === 0) return;
  const gone = await store.change({ by: "clock", at: instantOf(present) }, (view) => {
    const writes = oldQuestions(view, present);
    return { writes, result: writes };
  });
  await store.erase({ records: gone });
}
