import { PassThrough } from "node:stream";
import type { ReadStream, WriteStream } from "node:tty";
import { expect, test, vi } from "vitest";
import { openTerminal } from "../../../src/channels/console/terminal.ts";
import { fakeAnswerer } from "../../conversation/fixture.ts";
import { smallAssistant, SOMEBODY } from "../../conversation/small-assistant.ts";

/** A terminal of 40 columns without colour; `seen` is all that was written to it. */
async function fakeTerminal(signal?: AbortSignal, columns = 40) {
  const typed = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => typed });
  const screen = Object.assign(new PassThrough(), {
    isTTY: true,
    columns,
    hasColors: () => false,
  });
  let seen = "";
  screen.on("data", (chunk: Buffer) => (seen += chunk.toString()));
  const answerer = fakeAnswerer((question) => ({
    lead: [{ text: `Svar på ${question}`, facts: [] }],
  }));
  const terminal = await openTerminal({
    assistant: smallAssistant(answerer),
    who: SOMEBODY,
    color: true,
    input: typed as unknown as ReadStream,
    output: screen as unknown as WriteStream,
    signal,
  });
  return { terminal, type: (keys: string) => typed.write(keys), seen: () => seen };
}

test("greets, answers, and ends with /avsluta", async () => {
  const { terminal, type, seen } = await fakeTerminal();
  type("vem?\r");
  type("/avsluta\r");
  await terminal.ended;
  expect(seen()).toMatch(/^Hej! Jag är en bot/);
  expect(seen()).toContain("Svar på vem?");
  expect(seen()).toMatch(/Hej då!\n\n$/);
});

test("a terminal that reports no columns is taken to have 80", async () => {
  const { terminal, type, seen } = await fakeTerminal(undefined, 0);
  type("\u0003");
  await terminal.ended;
  const widest = Math.max(
    ...seen()
      .split("\n")
      .map((line) => line.length),
  );
  expect(widest).toBeGreaterThan(60);
  expect(widest).toBeLessThanOrEqual(80);
});

test.each([
  ["Ctrl-C", "\u0003"],
  ["Ctrl-D", "\u0004"],
])("%s ends it on a line of its own", async (_, key) => {
  const { terminal, type, seen } = await fakeTerminal();
  type(key);
  await terminal.ended;
  expect(seen()).toMatch(/\n$/);
});

test.each([
  ["Ctrl-C", "\u0003"],
  ["Ctrl-D", "\u0004"],
])("%s while an answer is being made ends it quietly", async (_, key) => {
  const { terminal, type, seen } = await fakeTerminal();
  type("vem?\r");
  type(key);
  await expect(terminal.ended).resolves.toBeUndefined();
  expect(seen()).not.toContain("Svar på vem?");
  expect(seen()).toMatch(/\n$/);
});

test("what comes when the person has left is written, and nothing is asked for", async () => {
  const { terminal, type, seen } = await fakeTerminal();
  type("\u0004");
  await terminal.ended;
  const before = seen().length;
  terminal.notify("Något har hänt.");
  expect(seen().slice(before)).toMatch(/Något har hänt\.\n\n$/);
});

test("stopped with Ctrl-Z and brought back, it goes on", async () => {
  const stopped = vi.spyOn(process, "kill").mockReturnValue(true);
  const { terminal, type, seen } = await fakeTerminal();
  type("\u001A");
  await vi.waitFor(() => expect(stopped).toHaveBeenCalledWith(process.pid, "SIGTSTP"));
  process.emit("SIGCONT", "SIGCONT");
  stopped.mockRestore();
  type("vem?\r");
  await vi.waitFor(() => expect(seen()).toContain("Svar på vem?"));
  type("\u0003");
  await terminal.ended;
});

test("a signal ends it", async () => {
  const stop = new AbortController();
  const { terminal } = await fakeTerminal(stop.signal);
  stop.abort();
  await expect(terminal.ended).resolves.toBeUndefined();
});

test("what is told meanwhile stands above the line that is being typed", async () => {
  const { terminal, type, seen } = await fakeTerminal();
  type("halv");
  await new Promise(setImmediate);
  const before = seen().length;
  terminal.notify("Något har hänt.");
  expect(seen().slice(before)).toMatch(/Något har hänt\.\n\n.*> halv/s);
  type("\u0003");
  await terminal.ended;
});
