/** "tänker …" beneath a conversation while an answer is made. */
import type { Spot } from "./live.ts";
import { WORDS, type Language } from "./words.ts";
import type { Workspace } from "./workspace.ts";

/** Shown in vain or not at all, it harms nobody: what goes wrong with it is let be. */
export async function whileThinking<Result>(
  { client }: Workspace,
  { channel, thread }: Pick<Spot, "channel" | "thread">,
  language: Language,
  work: () => Promise<Result>,
): Promise<Result> {
  const set = (status: string): Promise<unknown> =>
    client.assistant.threads
      .setStatus({ channel_id: channel, thread_ts: thread, status })
      .catch(() => undefined);
  const shown = set(WORDS[language].thinking);
  try {
    return await work();
  } finally {
    // Slack would let it stand for two minutes.
    await shown;
    await set("");
  }
}
