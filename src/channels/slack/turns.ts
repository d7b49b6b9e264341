/** One after the other, and no faster than Slack takes it: about one message a second and channel. */

export interface Turns {
  /** Runs the work when those before it under the same key have ended and the gap has passed. */
  take<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
}

export interface TurnOptions {
  /** Between the start of one work and the next under the same key; ms. */
  readonly gap: number;
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export function createTurns({ gap, now, wait }: TurnOptions): Turns {
  const tails = new Map<string, Promise<unknown>>();
  const started = new Map<string, number>();
  return {
    take: async (key, work) => {
      const before = tails.get(key) ?? Promise.resolve();
      const mine = (async () => {
        await before;
        const early = (started.get(key) ?? -Infinity) + gap - now();
        if (early > 0) await wait(early);
        started.set(key, now());
        return work();
      })();
      const tail = mine.catch(() => undefined);
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
        if (started.size > MOST_KEYS) forgetOld(started, now() - gap);
      });
      return mine;
    },
  };
}

const MOST_KEYS = 1000;

function forgetOld(started: Map<string, number>, before: number): void {
  for (const [key, at] of started) if (at < before) started.delete(key);
}
