/** The last turns in memory: the fake that passes the same contract as the stores. */
import { Turn, type Turns } from "../src/conversation/turns.ts";

export function memoryTurns(): Turns {
  const kept = new Map<string, { readonly turn: Turn; readonly at: number }>();
  return {
    get: async (conversation) => kept.get(conversation),
    set: async (conversation, turn, at) =>
      void kept.set(conversation, { turn: Turn.parse(turn), at }),
    forget: async (before) => {
      for (const [conversation, { at }] of kept) if (at < before) kept.delete(conversation);
    },
  };
}
