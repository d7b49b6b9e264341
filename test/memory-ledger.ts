/** A ledger in memory: the fake that passes the same contract as the stores. */
import type { Actor, Change, Decided, Ledger } from "../src/register/ledger.ts";
import { parsed } from "../src/store/kinds.ts";

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
      const bodies = writes.map(({ kind, after }) =>
        after === undefined ? undefined : parsed(kind, after),
      );
      for (const [index, { kind, id }] of writes.entries()) {
        const before = of(kind).get(id);
        const after = bodies[index];
        if (after === undefined) of(kind).delete(id);
        else of(kind).set(id, after);
        const { at, by } = actor;
        log.push({ number: log.length + 1, at, by, kind, id, before, after });
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
