/** Ticks: plans what is due, and delivers it. */
import { schedule, type ScheduledTask } from "node-cron";
import type { Deliverer } from "./deliver.ts";
import type { Delivered } from "./delivery-round.ts";
import type { Agreed, Outbox } from "./outbox.ts";
import type { Reminder } from "./reminder.ts";

/** What a tick looks back on: what became due while nothing ran, and forward to; ms. */
const LATE = 14 * 86_400_000;
const HORIZON = 7 * 86_400_000;
/** Deliveries end after so long, so that planning has its turn, and go on with the next beat; ms. */
const LONGEST = 20_000;

export interface Span {
  /** Epoch milliseconds; the end is not in it. */
  readonly from: number;
  readonly to: number;
}

export interface TickParts {
  readonly outbox: Outbox;
  /** Which reminders are due in the span, from what is kept now. */
  readonly plan: (span: Span) => Promise<readonly Reminder[]>;
  readonly deliverer: Deliverer;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface Ticked extends Delivered {
  readonly agreed: Agreed;
}

/** Plans from what may be late to what is soon due, records it, and delivers what is due. */
export async function tick(parts: TickParts, signal?: AbortSignal): Promise<Ticked> {
  const { outbox, deliverer, now } = parts;
  // What came too late before the first tick of all is nobody's loss.
  const isFirst = (await outbox.list({ most: 1 })).length === 0;
  const span = { from: isFirst ? now() : now() - LATE, to: now() + HORIZON };
  const agreed = await outbox.agree({ reminders: await parts.plan(span), ...span });
  const delivered = await deliverer.deliver(now() + LONGEST, signal);
  return { agreed, ...delivered };
}

export interface ClockParts extends TickParts {
  /** Is told numbers only. */
  readonly log: Readonly<Record<"info" | "warn" | "error", (message: string) => void>>;
}

export interface Clock {
  /** Ends when the message that is on its way has been settled. */
  stop(): Promise<void>;
}

/**
 * Plans every minute and delivers every three seconds, so that another process takes over soon when
 * one is killed (the lease of hand-over.ts). In UTC: where the clocks change, cron is silent for an
 * hour in autumn (research: node-cron in local time). Begins at once. A fault is logged, and the next
 * beat comes all the same.
 */
export function startClock(parts: ClockParts): Clock {
  const { log, deliverer, now } = parts;
  const stop = new AbortController();
  // One after the other: the deliverer keeps the pace of one message after the other.
  let running: Promise<void> | undefined;
  const inTurn = (work: () => Promise<Done>): Promise<void> => {
    const run = (running ?? Promise.resolve()).then(() => guarded(work, log));
    const mine = run.finally(() => {
      if (running === mine) running = undefined;
    });
    running = mine;
    return mine;
  };
  const plan = () => inTurn(() => tick(parts, stop.signal));
  const deliver = async () => {
    if (running === undefined) await inTurn(() => deliverer.deliver(now() + LONGEST, stop.signal));
  };
  const tasks = [beat("* * * * *", plan, log, 59_000), beat("*/3 * * * * *", deliver, log, 2900)];
  void plan();
  return {
    stop: async () => {
      stop.abort();
      for (const task of tasks) await task.destroy();
      await running;
    },
  };
}

function beat(
  expression: string,
  work: () => Promise<void>,
  log: ClockParts["log"],
  missedExecutionTolerance: number,
): ScheduledTask {
  return schedule(expression, work, {
    timezone: "UTC",
    noOverlap: true,
    missedExecutionTolerance,
    suppressMissedWarning: true,
    unref: true,
    logger: {
      info: () => undefined,
      debug: () => undefined,
      warn: (message) => log.warn(`clock: ${message}`),
      error: (error) => log.error(`clock: ${error instanceof Error ? error.name : error}`),
    },
  });
}

type Done = Delivered & { readonly agreed?: Agreed };

/** The service goes on whatever happens here. */
async function guarded(work: () => Promise<Done>, log: ClockParts["log"]): Promise<void> {
  try {
    const told = report(await work());
    if (told !== undefined) log.info(told);
  } catch (error) {
    log.error(`reminders: ${faultLine(error)}; the next beat tries again`);
  }
}

/** Undefined: nothing happened. */
function report({ agreed, ...delivered }: Done): string | undefined {
  const counts = {
    planned: agreed?.added ?? 0,
    changed: agreed?.changed ?? 0,
    "no longer planned": agreed?.withdrawn.length ?? 0,
    ...delivered,
  };
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  if (told.length === 0) return undefined;
  return `reminders: ${told.map(([what, count]) => `${count} ${what}`).join(", ")}`;
}

/** Names and codes only: a message may hold what a row holds. */
function faultLine(error: unknown): string {
  if (!(error instanceof Error)) return "fault";
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const where = /\bat .*?([\w.-]+\.ts:\d+)/.exec(error.stack ?? "")?.[1];
  return `${error.name}${code}${where === undefined ? "" : ` at ${where}`}`;
}
