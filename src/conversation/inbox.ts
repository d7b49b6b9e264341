/** What has come from a platform: each thing is kept before it is acknowledged, and handled once. */

/** Keys are unique among channels: "slack:event/Ev0123", "slack:message/T1/C1/1712.001". */
export interface Inbox {
  /**
   * Keeps what has come under all its keys, and leases it to the caller. False when one of the keys has
   * been there before, also before a restart: then nothing is kept. `body` is JSON.
   */
  receive(letter: Letter, lease: Lease): Promise<boolean>;
  /** It has been handled: the body is forgotten, the keys are remembered. Any of its keys names it. */
  done(key: string): Promise<void>;
  /** What was received and neither handled nor leased: a process was killed over it. Leased to the caller. */
  left(channel: string, lease: Lease): Promise<readonly Letter[]>;
  /** Forgets the keys of what has been handled and was received before this time; epoch milliseconds. */
  forget(before: number): Promise<void>;
}

export interface Letter {
  readonly channel: string;
  /** The first names it. */
  readonly keys: readonly [string, ...string[]];
  readonly body: string;
}

export interface Lease {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Milliseconds. */
  readonly lease: number;
}
