/** What was looked up a while ago: a bounded cache, so that a roster is not asked at every message. */
export interface Remembered<Value> {
  /** Looks up what is not known, or known for too long. What rejects is not remembered. */
  get(key: string, lookUp: () => Promise<Value>): Promise<Value>;
  delete(key: string): void;
}

interface Options {
  readonly most: number;
  /** ms. */
  readonly lasts: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export function createRemembered<Value>({ most, lasts, now }: Options): Remembered<Value> {
  const known = new Map<string, { readonly value: Value; readonly until: number }>();
  return {
    get: async (key, lookUp) => {
      const found = known.get(key);
      if (found !== undefined && found.until > now()) return found.value;
      const value = await lookUp();
      known.delete(key);
      known.set(key, { value, until: now() + lasts });
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      return value;
    },
    delete: (key) => void known.delete(key),
  };
}
