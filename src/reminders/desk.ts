/** Deliveries that somebody must know of, as they were given up. */
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { PersonId } from "../register/person.ts";
import { epoch } from "./agreement.ts";
import type { Delivery } from "./outbox.ts";
import { baseOf } from "./preference.ts";

/** What waits for the coordinator and is kept elsewhere. */
export interface Desk {
  /** Questions that the knowledge base could not answer. */
  readonly unanswered: number;
  /** Whom a message did not reach, and which group it was about; each thing to do once. */
  readonly undelivered: readonly Undelivered[];
}

export interface Undelivered {
  readonly person: PersonId;
  readonly group: SubjectId | undefined;
}

/** So long the coordinator is told each morning; it can be listed afterwards too; ms. */
const TOLD_FOR = 7 * 86_400_000;

/** Of these, what was given up in the last week: refused for good, or not delivered while it was of use. */
export function undeliveredIn(deliveries: readonly Delivery[], now: number): Undelivered[] {
  const lately = deliveries.filter((one) => {
    const at = endOf(one);
    return at !== undefined && at <= now && at > now - TOLD_FOR;
  });
  const each = new Map(lately.map(({ reminder }) => [baseOf(reminder.key), reminder]));
  return [...each.values()].map(({ person, occasion: { group } }) => ({ person, group }));
}

/** When it was given up, as far as it shows. */
function endOf({ status, reminder, nextAt }: Delivery): number | undefined {
  switch (status) {
    case "expired":
      return epoch(reminder.expires);
    case "dead":
      return nextAt;
    case "pending":
    case "sending":
    case "done":
    case "withdrawn":
      return undefined;
  }
}
