/** What the handling of anything rests on. */
import type { Assistant } from "../../conversation/assistant.ts";
import type { ChannelMemory } from "../../conversation/channel-memory.ts";
import type { Audience } from "./audience.ts";
import type { ChannelLog } from "./log.ts";
import type { People } from "./people.ts";
import type { Turns } from "./turns.ts";
import type { Workspaces } from "./workspace.ts";

/** The channel's name, in Who and in whatever is kept for it. */
export const CHANNEL = "slack";

export interface SlackParts {
  readonly assistant: Assistant;
  readonly memory: ChannelMemory;
  readonly workspaces: Workspaces;
  readonly people: People;
  readonly audience: Audience;
  readonly turns: Turns;
  readonly log: ChannelLog;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Another address of Slack, for tests. */
  readonly apiUrl: string | undefined;
}

/** A letter that is being handled. */
export interface Handling {
  /** Names what is sent for it, so that it can be found again. */
  readonly key: string;
  /** Somebody began before, and may have got as far as sending. */
  readonly isRetaken: boolean;
  /** After this somebody else may take it; epoch milliseconds. */
  readonly until: number;
}

/** The lease is about to end: whoever takes the letter next shall send, and nobody else. */
export class TooLateError extends Error {
  constructor() {
    super("the letter is left for later");
    this.name = "TooLateError";
  }
}
