/** What channels remember, in memory: the fake that passes the same contract as the stores. */
import type { ChannelMemory } from "../src/conversation/channel-memory.ts";

export function memoryChannelMemory(): ChannelMemory {
  const kept = new Map<string, Map<string, string>>();
  const of = (channel: string): Map<string, string> =>
    kept.get(channel) ?? kept.set(channel, new Map()).get(channel)!;
  return {
    get: async (channel, key) => of(channel).get(key),
    set: async (channel, key, value) => void of(channel).set(key, value),
    delete: async (channel, key) => void of(channel).delete(key),
    list: async (channel, prefix) =>
      new Map(
        [...of(channel)]
          .filter(([key]) => key.startsWith(prefix))
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ),
  };
}
