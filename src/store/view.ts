/** All records in memory, which follow the log of changes. */
import type { Kysely } from "kysely";
import type { ChangeRow, Tables } from "./database.ts";
import { isKnown, parsed, recordsFrom, type Records } from "./kinds.ts";

/** What a line of the log does to the records. */
export type Line = Pick<ChangeRow, "number" | "kind" | "id" | "after">;

export interface View {
  readonly records: Records;
  /** The change that it has come to; 0 before the first. */
  newest(): number;
  of(kind: string): ReadonlyMap<string, unknown>;
  /** Skips lines that it has seen. Throws, and is as before, when one is not valid. */
  apply(lines: readonly Line[]): void;
}

/**
 * Gives the view with every change that a database shows: reads all records when first asked, and
 * later only what has changed. Always the same database, also through a transaction on it.
 */
export function following(): (db: Kysely<Tables>) => Promise<View> {
  let known: View | undefined;
  let rewritten = 0;
  return async (db) => {
    const seen = known?.newest() ?? 0;
    const { newest, erasures } = await newestOf(db);
    // Fewer than seen: a backup was put back, or another server took over without the last ones.
    if (known === undefined || newest < seen || erasures !== rewritten) {
      known = await wholeView(db, newest);
      rewritten = erasures;
    }
    // Also after reading it whole: what was committed while it was read may be there or not.
    const view = known;
    if (newest !== view.newest() || newest !== seen)
      view.apply(await linesAfter(db, view.newest()));
    return view;
  };
}

async function newestOf(db: Kysely<Tables>): Promise<{ newest: number; erasures: number }> {
  const row = await db
    .selectFrom("change")
    .select((of) => [
      of.fn.max("number").as("number"),
      of
        .selectFrom("erasure")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .as("erasures"),
    ])
    .executeTakeFirst();
  return { newest: row?.number ?? 0, erasures: row?.erasures ?? 0 };
}

function linesAfter(db: Kysely<Tables>, number: number): Promise<Line[]> {
  return db
    .selectFrom("change")
    .select(["number", "kind", "id", "after"])
    .where("number", ">", number)
    .orderBy("number")
    .execute();
}

async function wholeView(db: Kysely<Tables>, newest: number): Promise<View> {
  const rows = await db
    .selectFrom("record")
    .select(["number", "kind", "id", "body as after"])
    .orderBy("number")
    .execute();
  return viewOf(rows, newest);
}

/** `newest`: a change that the records show at least. */
function viewOf(lines: readonly Line[], newest: number): View {
  const maps = new Map<string, Map<string, unknown>>();
  const of = (kind: string): Map<string, unknown> => {
    const found = maps.get(kind) ?? new Map<string, unknown>();
    maps.set(kind, found);
    return found;
  };
  const set = (all: readonly Line[]): void => {
    const bodies = all.map(bodyOf);
    for (const [index, { kind, id }] of all.entries()) {
      const body = bodies[index];
      if (body === undefined) of(kind).delete(id);
      else of(kind).set(id, body);
    }
  };
  set(lines);
  let number = newest;
  return {
    records: recordsFrom(of),
    newest: () => number,
    of,
    apply: (more) => {
      const unseen = more.filter((line) => line.number > number);
      set(unseen);
      number = unseen.at(-1)?.number ?? number;
    },
  };
}

function bodyOf({ number, kind, after }: Line): unknown {
  if (after === null || !isKnown(kind)) return undefined;
  try {
    return parsed(kind, JSON.parse(after));
  } catch (cause) {
    throw new Error(`reading what change ${number} wrote`, { cause });
  }
}
