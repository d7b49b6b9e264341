/** Leaves an endpoint alone that fails again and again, so that nobody waits for it. */

export interface Breaker {
  /** May it be asked at this time (ms)? After a rest one caller may try; the rest wait for the outcome. */
  mayAsk(now: number): boolean;
  succeeded(): void;
  failed(now: number): void;
}

export interface BreakerOptions {
  /** Failures in a row before it rests. */
  readonly failures: number;
  /** The first rest (ms); each further one is twice as long, up to ten times the first. */
  readonly restMs: number;
}

export function createBreaker({ failures, restMs }: BreakerOptions): Breaker {
  let inRow = 0;
  let until = 0;
  return {
    mayAsk: (now) => {
      if (inRow < failures) return true;
      if (now < until) return false;
      // Whoever comes while this one tries is told to wait as before.
      until = now + restMs;
      return true;
    },
    succeeded: () => void (inRow = 0),
    failed: (now) => {
      inRow += 1;
      const rests = inRow - failures;
      if (rests >= 0) until = now + restMs * Math.min(10, 2 ** rests);
    },
  };
}
