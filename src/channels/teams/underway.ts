/** Work that goes on after the platform has had its answer: in order within a conversation. */
export interface Underway {
  /** Runs it after what came before it in the same conversation. `work` must not reject. */
  add(conversation: string, work: () => Promise<void>): void;
  readonly count: number;
  /** Settles when nothing is under way, or after so many milliseconds. */
  settled(longest: number): Promise<void>;
}

export function createUnderway(): Underway {
  const last = new Map<string, Promise<void>>();
  let count = 0;
  return {
    add: (conversation, work) => {
      count += 1;
      const before = last.get(conversation) ?? Promise.resolve();
      const own = before.then(work).finally(() => {
        count -= 1;
        if (last.get(conversation) === own) last.delete(conversation);
      });
      last.set(conversation, own);
    },
    get count() {
      return count;
    },
    settled: async (longest) => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      const timer = setTimeout(resolve, longest, undefined);
      const idle = async (): Promise<void> => {
        while (last.size > 0) await Promise.allSettled(last.values());
      };
      await Promise.race([idle(), promise]);
      clearTimeout(timer);
    },
  };
}
