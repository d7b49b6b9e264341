/** The conversation at this program's own input and output: a terminal, or lines from elsewhere. */
import { answerLines } from "../channels/console/piped.ts";
import type { SessionOptions } from "../channels/console/session.ts";
import { openTerminal, type Terminal } from "../channels/console/terminal.ts";
import { widthOf, wrapped } from "../channels/console/wrap.ts";
import type { Config } from "../config.ts";
import type { Text } from "../knowledge/schema/base.ts";
import { forReader } from "./for-reader.ts";

export interface ConverseOptions extends Omit<SessionOptions, "look"> {
  readonly config: Pick<Config, "color">;
  readonly signal?: AbortSignal | undefined;
}

export function isTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** Says to whoever sits at the terminal what they should know before the conversation opens. */
export function introduce(text: string): void {
  const lines = wrapped(text, { width: widthOf(process.stdout) });
  process.stderr.write(`${lines.join("\n")}\n\n`);
}

/** Holds the conversation; `ended` settles when it is over. */
export async function converse({ config, ...options }: ConverseOptions): Promise<Terminal> {
  const streams = { input: process.stdin, output: process.stdout };
  if (isTerminal()) return openTerminal({ ...options, color: config.color, ...streams });
  const notify = (text: string): void => void process.stderr.write(`${text}\n`);
  const onUnread = (problem: Text): void => notify(forReader(problem, options.language));
  return {
    ended: answerLines({ ...options, ...streams, onUnread }),
    notify,
    // Nobody reads along: reminders are not sent here.
    deliver: () => undefined,
  };
}
