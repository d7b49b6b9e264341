/** What came of questions before: so many of them, the one unused for longest dropped first. */
import { createHash } from "node:crypto";

export interface Remembered<T> {
  get(key: readonly string[]): T | undefined;
  set(key: readonly string[], value: T): void;
}

/** Keys are kept as hashes: a question may hold what should not be read in memory. */
export function remembering<T>(most: number): Remembered<T> {
  const kept = new Map<string, T>();
  return {
    get: (key) => {
      const hash = hashOf(key);
      const value = kept.get(hash);
      if (value !== undefined) {
        kept.delete(hash);
        kept.set(hash, value);
      }
      return value;
    },
    set: (key, value) => {
      kept.set(hashOf(key), value);
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
    },
  };
}

function hashOf(key: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(key)).digest("base64");
}
