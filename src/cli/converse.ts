/** The conversation at this program's own input and output: a terminal, or lines from elsewhere. */
import type { Assisting } from "../answers/assist.ts";
import type { Answerer } from "../answers/respond.ts";
import type { Today } from "../answers/today.ts";
import { answerLines } from "../channels/console/piped.ts";
import { openTerminal, type Terminal } from "../channels/console/terminal.ts";
import type { Config } from "../config.ts";
import { createConversation } from "../conversation/conversation.ts";
import type { Language } from "../knowledge/schema/base.ts";

export interface ConverseOptions {
  readonly answerer: () => Answerer;
  readonly today?: (() => Promise<Today>) | undefined;
  /** Told when what is so today could not be read. */
  readonly onFault?: ((error: unknown) => void) | undefined;
  readonly assist?: Assisting | undefined;
  readonly config: Pick<Config, "color">;
  readonly language?: Language | undefined;
  readonly sourcesShown?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

export function isTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** Holds the conversation; `ended` settles when it is over. */
export function converse(options: ConverseOptions): Terminal {
  const { answerer, today, onFault, assist, config, language, signal } = options;
  const { sourcesShown = false } = options;
  const conversation = createConversation({ answerer, today, onFault, assist, sourcesShown });
  const streams = { input: process.stdin, output: process.stdout };
  if (isTerminal())
    return openTerminal({ conversation, language, color: config.color, ...streams, signal });
  return {
    ended: answerLines({ conversation, language, ...streams, signal }),
    notify: (text) => void process.stderr.write(`${text}\n`),
  };
}
