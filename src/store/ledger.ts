/** The ledger over a database: reads from memory, writes in turn. */
import type { Actor, Change, Decided, Eraser, Ledger } from "../register/ledger.ts";
import { explaining, writing, type ChangeRow, type Database } from "./database.ts";
import { erase } from "./erase.ts";
import { parsed, type Records, type RecordWrite } from "./kinds.ts";
import { following, type View } from "./view.ts";
import { write } from "./write.ts";

export type RecordLedger = Ledger<Records, RecordWrite> & Eraser;

/** Keeps what it has read: make one for each database. */
export function ledgerOn(database: Database): RecordLedger {
  const catchUp = following();
  const inTurn = turns();
  const change = async <R>(actor: Actor, decide: Decide<R>): Promise<R> => {
    const outcome = await writing(database, async (transaction) => {
      const view = await catchUp(transaction);
      const decided = attempt(() => decide(view.records));
      // Returned, not thrown: so it comes through as it is. Nothing is written that could be undone.
      if ("thrown" in decided) return decided;
      const rows = rowsOf(view, actor, decided.result.writes);
      await write(transaction, rows);
      return { view, rows, result: decided.result.result };
    });
    if ("thrown" in outcome) throw outcome.thrown;
    // Only now: the commit might have failed.
    outcome.view.apply(outcome.rows);
    return outcome.result;
  };
  return {
    read: () => explaining(database, async () => (await catchUp(database.reader)).records),
    change: (actor, decide) => inTurn(() => change(actor, decide)),
    changes: (of) => explaining(database, () => changesOf(database, of)),
    erase: (erasure) => inTurn(() => erase(database, erasure)),
  };
}

type LogOf = Parameters<ReturnType<typeof ledgerOn>["changes"]>[0];
type Decide<R> = (view: Records) => Decided<RecordWrite, R>;

/** One at a time, so that those who wait hold no connection that a reader could use. */
function turns(): <R>(task: () => Promise<R>) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task);
    last = run.catch(() => undefined);
    return run;
  };
}

function attempt<R>(work: () => R): { readonly result: R } | { readonly thrown: unknown } {
  try {
    return { result: work() };
  } catch (thrown) {
    return { thrown };
  }
}

/** A line of the log for each write, numbered on from the view's newest. */
function rowsOf(view: View, { at, by }: Actor, writes: readonly RecordWrite[]): ChangeRow[] {
  // A change may write the same record twice: the second comes after the first.
  const written = new Map<string, string | null>();
  return writes.map(({ kind, id, after: body }, index) => {
    const key = `${kind}/${id}`;
    const before = written.get(key) ?? (written.has(key) ? null : textOf(view.of(kind).get(id)));
    const after = body === undefined ? null : textOf(parsed(kind, body));
    written.set(key, after);
    return { number: view.newest() + index + 1, at, by, kind, id, before, after };
  });
}

function textOf(body: unknown): string | null {
  return body === undefined ? null : JSON.stringify(body);
}

async function changesOf({ reader }: Database, { kind, id, after = 0 }: LogOf): Promise<Change[]> {
  const rows = await reader
    .selectFrom("change")
    .selectAll()
    .where("number", ">", after)
    .$if(kind !== undefined, (query) => query.where("kind", "=", kind ?? ""))
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
    .orderBy("number")
    .execute();
  return rows.map((row) => ({ ...row, before: bodyIn(row.before), after: bodyIn(row.after) }));
}

/** As it was written: what is past need not be valid today. */
function bodyIn(text: string | null): unknown {
  return text === null ? undefined : JSON.parse(text);
}
