/** How what is kept is read and changed: stated here, implemented by the store. */

/** Who makes a change: a person's id in the register, or "cli:<user>" for the command line. */
export interface Actor {
  readonly by: string;
  /** The time of the change, UTC, ISO 8601. */
  readonly at: string;
}

/** What to write, and what to tell whoever asked for it. No writes: nothing changes. */
export interface Decided<Write, Result> {
  readonly writes: readonly Write[];
  readonly result: Result;
}

/** One record before and after a change, as the log keeps it; `undefined` where there was or is none. */
export interface Change {
  /** Grows by each change, in the order in which they took effect. */
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What is to be forgotten also where the log of changes tells of it. */
export interface Erasure {
  /** Records that are gone: nothing of what they held stays in the log, only that they were changed. */
  readonly records: readonly { readonly kind: string; readonly id: string }[];
  /** A person who is gone: everywhere else another id, that tells nothing, takes the place of this one. */
  readonly person?: string | undefined;
}

export interface Ledger<View, Write> {
  /** All records after the latest change, also one made by another process. Read it before the next await. */
  read(): Promise<View>;
  /**
   * Lets `decide` look at the newest records while nobody else writes, and writes all that it decides
   * with a line of the log for each record, or nothing. What it throws comes through, and nothing changes.
   */
  change<Result>(actor: Actor, decide: (view: View) => Decided<Write, Result>): Promise<Result>;
  /** The log of these records, the newest last. */
  changes(of: {
    readonly kind?: string;
    readonly id?: string;
    readonly after?: number;
  }): Promise<readonly Change[]>;
}

export interface Eraser {
  /** Makes what is past untold, of records that are gone. Does it as a whole or not at all. */
  erase(erasure: Erasure): Promise<void>;
}
