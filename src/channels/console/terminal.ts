/** A conversation with a person at a terminal. */
import { clearScreenDown, cursorTo, moveCursor } from "node:readline";
import { createInterface } from "node:readline/promises";
import type { ReadStream, WriteStream } from "node:tty";
import { styleText } from "node:util";
import type { Outgoing } from "../../conversation/outgoing.ts";
import type { Look } from "./render.ts";
import { createSession, type SessionOptions } from "./session.ts";
import { widthOf, wrapped } from "./wrap.ts";

export interface TerminalOptions extends Omit<SessionOptions, "look"> {
  /** False when the person has asked for no colour. */
  readonly color: boolean;
  readonly input: ReadStream;
  readonly output: WriteStream;
  /** Ends the conversation. */
  readonly signal?: AbortSignal | undefined;
}

export interface Terminal {
  /** Settles when the person or the signal has ended the conversation. */
  readonly ended: Promise<void>;
  /** Writes something that is no reply above the line that is being typed. */
  notify(text: string): void;
  /** Shows what the assistant sends on its own, above that line; its buttons can be pressed for as long as it runs. */
  deliver(outgoing: Outgoing): void;
}

const PROMPT = "> ";

/** Greets, then replies to one line after the other; arrow keys bring back what was typed. */
export async function openTerminal(options: TerminalOptions): Promise<Terminal> {
  const { input, output, signal } = options;
  const color = options.color && output.hasColors();
  const look = (): Look => ({
    color,
    width: widthOf(output),
    numbered: true,
    airy: true,
  });
  const session = createSession({ ...options, look });
  // First, so that nothing that is typed stands before it.
  const greeting = await session.greet();
  const lines = createInterface({
    input,
    output,
    prompt: color ? styleText("green", PROMPT, { validateStream: false }) : PROMPT,
    historySize: 200,
    removeHistoryDuplicates: true,
    ...(signal === undefined ? {} : { signal }),
  });
  let isOpen = true;
  lines.on("close", () => (isOpen = false));
  lines.on("SIGINT", () => lines.close());
  // Stopped with Ctrl-Z and brought back, it waits to be told to read on.
  lines.on("SIGCONT", () => prompt(true));

  /** It may have been closed while an answer was being made. */
  const prompt = (keepsCursor = false): void => {
    if (isOpen) lines.prompt(keepsCursor);
  };
  const converse = async (): Promise<void> => {
    output.write(`${greeting}\n\n`);
    prompt();
    for await (const line of lines) {
      const heard = await session.hear(line);
      // Who has left meanwhile is not answered.
      if (!isOpen) break;
      if (heard !== undefined) output.write(`\n${heard.text}\n\n`);
      if (heard?.ended === true) {
        lines.close();
        return;
      }
      prompt();
    }
    // Ended by a key or a signal: leave the line that was being typed.
    output.write("\n");
  };
  const above = (text: string): void => {
    // The line being typed may have grown over several rows.
    moveCursor(output, 0, -lines.getCursorPos().rows);
    cursorTo(output, 0);
    clearScreenDown(output);
    output.write(`${text}\n\n`);
    prompt(true);
  };
  return {
    ended: converse(),
    notify: (text) => above(wrapped(text, look()).join("\n")),
    deliver: (outgoing) => above(session.deliver(outgoing)),
  };
}
