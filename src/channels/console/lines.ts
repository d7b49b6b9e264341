/** Lines of text from a stream and to one. */
import { once } from "node:events";
import { addAbortSignal, type Readable, type Writable } from "node:stream";

/** A line without its end, or why it cannot be read. */
export type Line = { readonly text: string } | { readonly fault: "too-long" | "not-utf-8" };

/** Bytes. What is longer is no message of anybody's, and would fill the memory. */
export const LONGEST_LINE = 1_000_000;

/**
 * The lines of a UTF-8 stream as they come, until it or the signal ends. Only line feeds end a line:
 * `readline` also breaks at U+2028, which may stand as it is within JSON.
 */
export async function* linesOf(input: Readable, signal?: AbortSignal): AsyncGenerator<Line> {
  if (signal !== undefined) addAbortSignal(signal, input);
  const line = new Begun();
  try {
    for await (const chunk of input as AsyncIterable<Buffer | string>) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      let from = 0;
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
        line.grow(bytes.subarray(from, end));
        yield line.end();
        from = end + 1;
      }
      line.grow(bytes.subarray(from));
    }
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    return;
  }
  if (line.length > 0) yield line.end();
}

const LINE_FEED = 0x0a;
const DECODER = new TextDecoder("utf-8", { fatal: true });

/** A line as far as it has come. */
class Begun {
  /** None are kept once they are too many. */
  #parts: Buffer[] = [];
  length = 0;

  grow(bytes: Buffer): void {
    this.length += bytes.length;
    if (this.length > LONGEST_LINE) this.#parts = [];
    else this.#parts.push(bytes);
  }

  /** The whole line; the next begins. */
  end(): Line {
    const isTooLong = this.length > LONGEST_LINE;
    const bytes = Buffer.concat(this.#parts);
    this.#parts = [];
    this.length = 0;
    if (isTooLong) return { fault: "too-long" };
    try {
      return { text: DECODER.decode(bytes).replace(/\r$/, "") };
    } catch {
      return { fault: "not-utf-8" };
    }
  }
}

/** Writes a line; settles when the stream has room for more. */
export async function writeLine(output: Writable, line: string): Promise<void> {
  const hasRoom = output.write(`${line}\n`);
  if (!hasRoom) await once(output, "drain");
}
