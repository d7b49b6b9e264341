/** What a language model costs and what comes of it, as plain counters. Nothing of what was asked. */
import { REASONS, type ReasonKind } from "./check/reason.ts";

/** How a turn ended that could have been passed to a language model. */
export const ENDINGS = [
  /** Something was said with its help. */
  "assisted",
  /** It found no answer. */
  "abstained",
  /** Nothing of what it submitted was carried. */
  "nothing-left",
  /** It never submitted anything within its steps. */
  "no-submission",
  "timeout",
  /** The endpoint failed, or sent what cannot be read. */
  "endpoint",
  /** Not asked: the endpoint has failed too often lately. */
  "resting",
  /** Not asked: the workspace has used its tokens of the day. */
  "budget",
] as const;
export type Ending = (typeof ENDINGS)[number];

/** Told while it happens; must not throw. */
export interface ModelMetrics {
  /** `cached`: nothing was sent for it. */
  ended(ending: Ending, about: { readonly seconds: number; readonly cached: boolean }): void;
  tokens(kind: "sent" | "received", count: number): void;
  /** A statement that was not said. */
  refused(reason: ReasonKind): void;
}

export interface ModelCounts {
  readonly endings: Readonly<Record<Ending, number>>;
  readonly refused: Readonly<Record<ReasonKind, number>>;
  readonly sent: number;
  readonly received: number;
  readonly cached: number;
  /** Of the turns in which something was sent, in order. */
  readonly seconds: readonly number[];
}

export interface CountingMetrics extends ModelMetrics {
  counts(): ModelCounts;
}

/** Counts in memory, for reports and tests. */
export function countingMetrics(): CountingMetrics {
  const endings = Object.fromEntries(ENDINGS.map((one) => [one, 0])) as Record<Ending, number>;
  const refused = Object.fromEntries(REASONS.map((one) => [one, 0])) as Record<ReasonKind, number>;
  const used = { sent: 0, received: 0 };
  const seconds: number[] = [];
  let cached = 0;
  return {
    ended: (ending, about) => {
      endings[ending] += 1;
      if (about.cached) cached += 1;
      else if (ending !== "resting" && ending !== "budget") seconds.push(about.seconds);
    },
    tokens: (kind, count) => void (used[kind] += count),
    refused: (reason) => void (refused[reason] += 1),
    counts: () => ({ endings: { ...endings }, refused: { ...refused }, ...used, cached, seconds }),
  };
}
