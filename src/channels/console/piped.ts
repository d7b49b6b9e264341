/** A conversation whose lines come from a file or another program: plain text in, plain text out. */
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Look } from "./render.ts";
import { createSession, type SessionOptions } from "./session.ts";

export interface PipedOptions extends Omit<SessionOptions, "look"> {
  readonly input: Readable;
  readonly output: Writable;
  /** Ends the conversation before the input does. */
  readonly signal?: AbortSignal | undefined;
}

/** No empty line within a reply: those stand between replies. */
const PLAIN: Look = { color: false, width: Infinity, numbered: false, airy: false };

/** Replies to each line, an empty line between replies, until the input or the signal ends it. */
export async function answerLines(options: PipedOptions): Promise<void> {
  const { input, output, signal } = options;
  const session = createSession({ ...options, look: () => PLAIN });
  const lines = createInterface({ input, crlfDelay: Infinity, ...(signal && { signal }) });
  let between = "";
  for await (const line of lines) {
    if (signal?.aborted === true) break;
    const heard = await session.hear(line);
    if (heard === undefined) continue;
    const hasRoom = output.write(`${between}${heard.text}\n`);
    if (!hasRoom) await once(output, "drain");
    if (heard.ended) break;
    between = "\n";
  }
}
