/** The conversation at this program's own input and output: a terminal, or lines from elsewhere. */
import { answerLines } from "../channels/console/piped.ts";
import type { SessionOptions } from "../channels/console/session.ts";
import { openTerminal, type Terminal } from "../channels/console/terminal.ts";
import type { Config } from "../config.ts";

export interface ConverseOptions extends Omit<SessionOptions, "look"> {
  readonly config: Pick<Config, "color">;
  readonly signal?: AbortSignal | undefined;
}

export function isTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** Holds the conversation; `ended` settles when it is over. */
export async function converse({ config, ...options }: ConverseOptions): Promise<Terminal> {
  const streams = { input: process.stdin, output: process.stdout };
  if (isTerminal()) return openTerminal({ ...options, color: config.color, ...streams });
  return {
    ended: answerLines({ ...options, ...streams }),
    notify: (text) => void process.stderr.write(`${text}\n`),
    // Nobody reads along: reminders are not sent here.
    deliver: () => undefined,
  };
}
