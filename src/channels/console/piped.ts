/** A conversation whose lines come from a file or another program: plain text in, plain text out. */
import type { Readable, Writable } from "node:stream";
import { linesOf, writeLine } from "./lines.ts";
import type { Look } from "./render.ts";
import { createSession, type SessionOptions } from "./session.ts";
import { WORDS, type Language } from "./words.ts";

export interface PipedOptions extends Omit<SessionOptions, "look"> {
  readonly input: Readable;
  readonly output: Writable;
  /** Ends the conversation before the input does. */
  readonly signal?: AbortSignal | undefined;
  /** Told of lines that cannot be read: they are not answered. */
  readonly onUnread?: ((problem: Readonly<Record<Language, string>>) => void) | undefined;
}

/** No empty line within a reply: those stand between replies. */
const PLAIN: Look = { color: false, width: Infinity, numbered: false, airy: false };

/** Replies to each line, an empty line between replies, until the input or the signal ends it. */
export async function answerLines(options: PipedOptions): Promise<void> {
  const { input, output, signal, onUnread } = options;
  const session = createSession({ ...options, look: () => PLAIN });
  let between = "";
  let number = 0;
  for await (const line of linesOf(input, signal)) {
    if (signal?.aborted === true) break;
    number += 1;
    if ("fault" in line) {
      const { sv, en } = WORDS;
      onUnread?.({ sv: sv.unread[line.fault](number), en: en.unread[line.fault](number) });
      continue;
    }
    const heard = await session.hear(line.text);
    if (heard === undefined) continue;
    await writeLine(output, `${between}${heard.text}`);
    if (heard.ended) break;
    between = "\n";
  }
}
