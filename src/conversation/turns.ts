/** What a follow-up leans on, kept across restarts: "Och Ängsby?" works after them too, until the conversation is over. */
import { z } from "zod";
import { LANGUAGES } from "../knowledge/schema/base.ts";
import type { Kept } from "./kept.ts";

/** The last turn of a conversation: no more of it than a follow-up needs, and no answer. */
export const Turn = z.strictObject({
  /** The last question as it was read; "": there is none to lean on. */
  read: z.string(),
  /** Those that were asked about one after the other, for "vilken av dem?". */
  named: z.array(z.string()).readonly().or(z.undefined()).optional(),
  language: z.enum(LANGUAGES).or(z.undefined()).optional(),
  answered: z.boolean(),
});
export type Turn = z.infer<typeof Turn>;

/** A turn, and when it was. */
export interface TurnThen<T extends Turn = Turn> {
  readonly turn: T;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface Turns {
  get(conversation: string): Promise<TurnThen | undefined>;
  /** In the place of the turn before. `at`: epoch milliseconds. */
  set(conversation: string, turn: Turn, at: number): Promise<void>;
  /** Forgets turns that were set before this time; epoch milliseconds. */
  forget(before: number): Promise<void>;
}

/** How long the language of a conversation is remembered, milliseconds. */
export const TURN_KEPT = 7 * 24 * 60 * 60 * 1000;

/** How long a conversation goes on after its last message, milliseconds: what is asked the next day is a new one. */
const GOES_ON = 8 * 60 * 60 * 1000;

/** The turn as it is at a time: one that is over leaves nothing to lean on. Pure. */
export function turnAt<T extends Turn>({ turn, at }: TurnThen<T>, now: number): T {
  return now - at > GOES_ON ? { ...turn, read: "", answered: false } : turn;
}

interface Remembering<T extends Turn> {
  readonly turns?: Turns | undefined;
  readonly onFault?: ((error: unknown) => void) | undefined;
  /** The whole turns of this process. */
  readonly kept: Kept<TurnThen<T>>;
  readonly first: T;
  /** What a turn of another process, or of this one before a restart, lacks. */
  readonly elsewhere: T;
  /** Epoch milliseconds; the clock's where it is left out. */
  readonly clock?: (() => number) | undefined;
}

export interface Remembered<T extends Turn> {
  get(conversation: string): Promise<T>;
  set(conversation: string, turn: T): Promise<void>;
}

/**
 * The turns of this process, and behind them those that are kept: another process may have spoken last.
 * What cannot be read or written is told to `onFault`, and the conversation goes on without it.
 */
export function rememberedTurns<T extends Turn>(remembering: Remembering<T>): Remembered<T> {
  const { turns, onFault, kept, first, elsewhere, clock = Date.now } = remembering;
  const attempt = async <R>(work: (turns: Turns) => Promise<R>): Promise<R | undefined> => {
    try {
      return turns && (await work(turns));
    } catch (error) {
      onFault?.(error);
      return undefined;
    }
  };
  return {
    get: async (conversation) => {
      const own = kept.get(conversation);
      const stored = await attempt((of) => of.get(conversation));
      const isOwn = stored === undefined || stored.turn.read === own?.turn.read;
      const last = isOwn ? own : { ...stored, turn: { ...elsewhere, ...stored.turn } };
      return last === undefined ? first : turnAt(last, clock());
    },
    set: async (conversation, turn) => {
      const before = kept.get(conversation)?.turn;
      const at = clock();
      kept.set(conversation, { turn, at });
      const { read, named, language, answered } = turn;
      // A command changes nothing that a follow-up leans on.
      if (before?.read === read && before.language === language) return;
      await attempt((of) => of.set(conversation, { read, named, language, answered }, at));
    },
  };
}
