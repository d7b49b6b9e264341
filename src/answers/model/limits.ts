/** How much a language model may do, and for how long. */
import type { DialogueLimits } from "./dialogue.ts";
import type { EndpointLimits } from "./endpoint.ts";

export interface Limits extends DialogueLimits, EndpointLimits {
  /** Milliseconds for a whole message, whatever happens; a request has no more. */
  readonly timeoutMs: number;
  /** Failures in a row after which the endpoint is left alone … */
  readonly failures: number;
  /** … for so many milliseconds at first. */
  readonly restMs: number;
  /** Questions whose outcome is remembered. */
  readonly remembered: number;
}

export const DEFAULT_LIMITS: Limits = {
  timeoutMs: 20_000,
  steps: 6,
  calls: 12,
  lookedUp: 40_000,
  args: 8000,
  statements: 6,
  // A model that thinks aloud first counts its thoughts, too.
  replyTokens: 4000,
  replyBytes: 262_144,
  failures: 3,
  restMs: 60_000,
  remembered: 500,
};
