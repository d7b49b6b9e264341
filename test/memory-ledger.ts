/** A ledger in memory: the fake that passes the same contract as the stores. */
import type { Actor, Change, Decided, Eraser, Ledger } from "../src/register/ledger.ts";
import { parsed } from "../src/store/kinds.ts";
import { renamedIn, renamedKey } from "../src/store/renamed.ts";

interface Write {
  readonly kind: string;
  readonly id: string;
  readonly after: unknown;
}

/** `views` builds what is read from the records of each kind: maps from id to record, that it knows the types of. */
export function memoryLedger<View, W extends Write>(
  views: (records: (kind: string) => unknown) => View,
): Ledger<View, W> & Eraser {
  const records = new Map<string, Map<string, unknown>>();
  let log: Change[] = [];
  let erasures = 0;
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
    erase: async ({ records: gone, person }) => {
      const isGone = (line: Change) =>
        !of(line.kind).has(line.id) &&
        gone.some(({ kind, id }) => kind === line.kind && id === line.id);
      log = log.map((line) =>
        isGone(line) ? { ...line, before: undefined, after: undefined } : line,
      );
      erasures += 1;
      if (person === undefined) return;
      const other = `forgotten-${erasures}`;
      const key = (text: string) => renamedKey(text, person, other);
      const body = (record: unknown): unknown =>
        record === undefined
          ? undefined
          : JSON.parse(renamedIn(JSON.stringify(record), person, other));
      log = log.map(({ id, by, before, after, ...line }) => {
        const bodies = { before: body(before), after: body(after) };
        return { ...line, id: key(id), by: key(by), ...bodies };
      });
      for (const map of records.values())
        for (const [id, record] of [...map]) {
          map.delete(id);
          map.set(key(id), body(record));
        }
    },
  };
}
