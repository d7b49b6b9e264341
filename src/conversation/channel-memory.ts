/** What a channel must remember across restarts: where to write to an account, what was installed where. */

export interface ChannelMemory {
  /** What was set last, JSON; undefined: nothing. */
  get(channel: string, key: string): Promise<string | undefined>;
  set(channel: string, key: string, value: string): Promise<void>;
  delete(channel: string, key: string): Promise<void>;
  /** All keys of a channel that begin so, with their values. */
  list(channel: string, prefix: string): Promise<ReadonlyMap<string, string>>;
}
