/** Who is let in. Slack's own library lets through whatever carries a valid signature. Pure. */
import type { Envelope, Incoming } from "./incoming.ts";
import { readEvent } from "./read-event.ts";
import { readInteraction } from "./read-interaction.ts";

/** What is served. */
export interface Served {
  readonly teams: ReadonlySet<string>;
  /** Undefined: any app that knows the secret. */
  readonly app: string | undefined;
}

export type Judged =
  | { readonly verdict: "taken"; readonly incoming: Incoming }
  /** Fine, but nothing to do: another bot's message, an edit. */
  | { readonly verdict: "ignored" }
  /** `why` names no one. */
  | { readonly verdict: "refused"; readonly why: string }
  /** Not a shape that Slack documents: null, a list, something without a type. */
  | { readonly verdict: "unreadable" };

export function judge(body: unknown, served: Served): Judged {
  const envelope = envelopeOf(body);
  if (envelope === undefined) return { verdict: "unreadable" };
  const { app, team, isEnterprise, incoming } = envelope;
  if (served.app !== undefined && app !== served.app)
    return { verdict: "refused", why: "another app" };
  if (!served.teams.has(team)) return { verdict: "refused", why: "a workspace that is not served" };
  if (isEnterprise) return { verdict: "refused", why: "an installation for a whole enterprise" };
  return incoming === undefined ? { verdict: "ignored" } : { verdict: "taken", incoming };
}

function envelopeOf(body: unknown): Envelope | undefined {
  return readEvent(body) ?? readInteraction(body);
}

/** Slack's clocks agree within seconds; Bolt refuses what is older, but nothing from the future. */
const LONGEST_AHEAD = 300;

/** True for a request signed for a time that has not come; seconds since 1970. */
export function isFromFuture(timestamp: string | undefined, now: number): boolean {
  return Number(timestamp) > now + LONGEST_AHEAD;
}
