import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { linesOf, LONGEST_LINE, type Line } from "../../../src/channels/console/lines.ts";

async function read(...chunks: readonly (string | Buffer)[]): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of linesOf(Readable.from(chunks))) lines.push(line);
  return lines;
}

test("gives lines without their ends, whatever pieces they come in", async () => {
  const bytes = Buffer.from("ett\r\n\ntvå\u2028och\u2029");
  const single = [...bytes].map((byte) => Buffer.from([byte]));
  const lines = [{ text: "ett" }, { text: "" }, { text: "två\u2028och\u2029" }];
  expect(await read(bytes)).toEqual(lines);
  expect(await read(...single)).toEqual(lines);
});

test("tells a line that is not UTF-8 apart, and goes on", async () => {
  const latin = Buffer.from("för\n", "latin1");
  expect(await read(latin, "för")).toEqual([{ fault: "not-utf-8" }, { text: "för" }]);
});

test("a line may be so long and no longer", async () => {
  const whole = "a".repeat(LONGEST_LINE);
  expect(await read(whole, "\n", whole, "a\n", "b")).toEqual([
    { text: whole },
    { fault: "too-long" },
    { text: "b" },
  ]);
});

test("a line of 100 MB takes no longer than it takes to read it", async () => {
  const piece = Buffer.alloc(65_536, "a");
  const start = performance.now();
  const lines = await read(...Array.from({ length: 1600 }, () => piece), "\nvem?");
  expect(lines).toEqual([{ fault: "too-long" }, { text: "vem?" }]);
  expect(performance.now() - start).toBeLessThan(2000);
});

test("ends with the signal", async () => {
  const stop = new AbortController();
  const lines = linesOf(new Readable({ read: () => {} }), stop.signal);
  const next = lines.next();
  stop.abort();
  expect(await next).toMatchObject({ done: true });
});
