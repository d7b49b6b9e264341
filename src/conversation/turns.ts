/** What a follow-up leans on, kept across restarts: "Och Ängsby?" works the next morning too. */
import { z } from "zod";
import { LANGUAGES } from "../knowledge/schema/base.ts";
import type { Kept } from "./kept.ts";

/** The last turn of a conversation: no more of it than a follow-up needs, and no answer. */
export const Turn = z.strictObject({
  /** The last question as it was read; "": there is none to lean on. */
  read: z.string(),
  language: z.enum(LANGUAGES).or(z.undefined()).optional(),
  answered: z.boolean(),
});
export type Turn = z.infer<typeof Turn>;

export interface Turns {
  get(conversation: string): Promise<Turn | undefined>;
  /** In the place of the turn before. `at`: epoch milliseconds. */
  set(conversation: string, turn: Turn, at: number): Promise<void>;
  /** Forgets turns that were set before this time; epoch milliseconds. */
  forget(before: number): Promise<void>;
}

/** How long a turn is kept, milliseconds: nobody comes back to an older question with "och …?". */
export const TURN_KEPT = 7 * 24 * 60 * 60 * 1000;

interface Remembering<T extends Turn> {
  readonly turns?: Turns | undefined;
  readonly onFault?: ((error: unknown) => void) | undefined;
  /** The whole turns of this process. */
  readonly kept: Kept<T>;
  readonly first: T;
  /** What a turn of another process, or of this one before a restart, lacks. */
  readonly elsewhere: T;
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
  const { turns, onFault, kept, first, elsewhere } = remembering;
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
      if (stored === undefined || stored.read === own?.read) return own ?? first;
      return { ...elsewhere, ...stored };
    },
    set: async (conversation, turn) => {
      const before = kept.get(conversation);
      kept.set(conversation, turn);
      const { read, language, answered } = turn;
      // A command changes nothing that a follow-up leans on.
      if (before?.read === read && before.language === language) return;
      await attempt((of) => of.set(conversation, { read, language, answered }, Date.now()));
    },
  };
}
