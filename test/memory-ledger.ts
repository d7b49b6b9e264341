/** A ledger in memory: the fake that passes the same contract as the stores. */
import type { Actor, Change, Decided, Ledger } from "../src/register/ledger.ts";

interface Write {
  readonly kind: string;
  readonly id: string;
  readonly after: unknown;
}

/** `views` builds what is read from the records of each kind: maps from id to record, that it knows the types of. */
export function memoryLedger<View, W extends Write>(
  views: (records: (kind: string) => unknown) => View,
): Ledger<View, W> {
  const records = new Map<string, Map<string, unknown>>();
  const log: Change[] = [];
  const of = (kind: string): Map<string, unknown> =>
    records.get(kind) ?? records.set(kind, new Map()).get(kind)!;
  const view = (): View => views(of);
  return {
    read: async () => view(),
    change: async <R>(actor: Actor, decide: (view: View) => Decided<W, R>): Promise<R> => {
      const { writes, result } = decide(view());
      for (const { kind, id, after } of writes) {
        const before = of(kind).get(id);
        if (after === undefined) of(kind).delete(id);
        else of(kind).set(id, after);
        log.push({ ...actor, number: log.length + 1, kind, id, before, after });
      }
      return result;
    },
    changes: async ({ kind, id, after = 0 }) =>
      log.filter(
        (line) =>
          line.number > after &&
          (kind === undefined || line.kind === kind) &&
          (id === undefined || line.id === id),
      ),
  };
}
