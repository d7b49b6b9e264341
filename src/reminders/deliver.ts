/** Delivers what is due, person by person, until nothing is due or the time is over. */
import { putBack } from "./attempt.ts";
import { deliverTo } from "./deliver-person.ts";
import { settleEach, type Delivered, type DeliveryParts, type Round } from "./delivery-round.ts";
import { LEASE } from "./hand-over.ts";

export interface Deliverer {
  /** Bounded by `until`, epoch milliseconds, but for the message that is on its way then. */
  deliver(until: number, signal?: AbortSignal): Promise<Delivered>;
}

/** People at a time: as many as can be served while the lease holds. */
const PEOPLE = 4;

/** Remembers the pace of each carrier from call to call: one call at a time, and one in a process. */
export function createDeliverer<Message>(parts: DeliveryParts<Message>): Deliverer {
  const paces: Round<Message>["paces"] = new Map();
  const { outbox, owner, now } = parts;
  return {
    deliver: async (until, signal) => {
      const tally = { sent: 0, expired: 0, withdrawn: 0, dead: 0, later: 0 };
      const round = { parts, paces, tally };
      const isOver = () => now() >= until || signal?.aborted === true;
      while (!isOver()) {
        const rows = await outbox.claim({ owner, now: now(), lease: LEASE }, PEOPLE);
        if (rows.length === 0) break;
        for (const [person, own] of Map.groupBy(rows, ({ reminder }) => reminder.person)) {
          if (isOver()) await settleEach(round, own, (row) => putBack(row, now()));
          else await deliverTo(round, person, own);
        }
      }
      return tally;
    },
  };
}
