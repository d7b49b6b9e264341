/** How fast a carrier is given messages: its rate, and rest when it is in trouble. Decisions only. */
import { backOff, type Moment } from "./attempt.ts";
import type { SendOutcome } from "./carrier.ts";

export interface Pace {
  /** No message before this, epoch milliseconds. */
  readonly freeAt: number;
  /** How many in a row it has not taken. */
  readonly failures: number;
}

export const UNTRIED: Pace = { freeAt: 0, failures: 0 };

/** One failure may be the message's fault; so many are the platform's. */
const TROUBLE = 3;
/** Short enough that a platform that is well again is soon used again; ms. */
const LONGEST_REST = 300_000;

export function afterSending(
  pace: Pace,
  outcome: SendOutcome,
  perMinute: number,
  { now, random }: Moment,
): Pace {
  const next = now + 60_000 / perMinute;
  switch (outcome.outcome) {
    case "sent":
    case "refused-for-good":
      return { freeAt: next, failures: 0 };
    case "refused":
      // What one message is refused for haste, the next would be too.
      if (outcome.after !== undefined)
        return { freeAt: Math.max(next, now + outcome.after), failures: 0 };
      return troubled(pace, next, { now, random });
    case "unclear":
      return troubled(pace, next, { now, random });
  }
}

/** From the third failure on, one message at a time tries whether the platform is well again. */
function troubled({ failures: before }: Pace, next: number, { now, random }: Moment): Pace {
  const failures = before + 1;
  if (failures < TROUBLE) return { freeAt: next, failures };
  const rest = Math.min(LONGEST_REST, backOff(failures - TROUBLE + 1, random));
  return { freeAt: Math.max(next, now + rest), failures };
}
