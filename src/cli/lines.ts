/** Lines of text from a stream and to one. */
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";

/**
 * The lines of a UTF-8 stream as they come, without their ends. Only line feeds end a line:
 * `readline` also breaks at U+2028, which may stand as it is within JSON.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  input.setEncoding("utf8");
  let rest = "";
  for await (const chunk of input as AsyncIterable<string>) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  if (rest !== "") yield rest;
}

/** Writes a line; settles when the stream has room for more. */
export async function writeLine(output: Writable, line: string): Promise<void> {
  const hasRoom = output.write(`${line}\n`);
  if (!hasRoom) await once(output, "drain");
}

/** `ask … | head` closes our output: then there is nothing more to say. */
export function endQuietlyWhenUnread(output: Writable): void {
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}
