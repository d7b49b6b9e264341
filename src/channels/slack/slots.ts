/** So much at a time and no more: what waits for its turn does not slow what must be quick. */

export interface Slots {
  take<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function createSlots(most: number): Slots {
  const waiting: (() => void)[] = [];
  let taken = 0;
  return {
    take: async (work) => {
      // Whoever ends hands the slot over, so that nobody who comes later gets it first.
      if (taken === most) await new Promise<void>((resolve) => waiting.push(resolve));
      else taken += 1;
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next === undefined) taken -= 1;
        else next();
      }
    },
  };
}
