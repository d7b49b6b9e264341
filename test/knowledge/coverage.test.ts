import { expect, test } from "vitest";
import { coverageOf } from "../../src/knowledge/evidence/coverage.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { folderWith, SMALL_KNOWLEDGE, SMALL_TEXT } from "./fixture.ts";

function coverage(files: Readonly<Record<string, string>>, text: string) {
  const { entries } = readEntries(folderWith(files));
  const [document] = coverageOf(entries, new Map([["avtal", text]]));
  return document!;
}

const written = (found: readonly { written: string }[]) => found.map((one) => one.written);

test("a document that is carried whole has nothing missing, whatever its table of contents says", () => {
  const { numbers, names } = coverage(SMALL_KNOWLEDGE, SMALL_TEXT);
  expect(written(numbers.carried)).toEqual(["2020", "november", "varannan", "5910", "3"]);
  expect(written(names.carried)).toEqual(["Alvesta", "AF", "Migrationsverkets"]);
  expect([numbers.missing, names.missing]).toEqual([[], []]);
  expect([numbers.share, names.share]).toEqual([1, 1]);
});

test("what no fact carries is missing, with its line", () => {
  const text = `${SMALL_TEXT}\nKarolina Rydh mötte 250 personer från Svenska Kyrkan och OCN. Gruppen log.\n`;
  const { numbers, names } = coverage(SMALL_KNOWLEDGE, text);
  expect(numbers.missing).toMatchObject([{ written: "250", line: 15 }]);
  expect(written(names.missing)).toEqual(["Karolina Rydh", "Svenska Kyrkan", "OCN"]);
  expect(numbers.share).toBe(5 / 6);
  expect(names.share).toBe(3 / 6);
});

test("what is left out with a reason is neither carried nor missing", () => {
  const text = `${SMALL_TEXT}\nDär var 250 från Svenska Kyrkan.\n`;
  const leftOuts = `
- { document: avtal, kind: number, value: "250", reason: ett exempel }
- { document: avtal, kind: name, value: Svenska Kyrkan, reason: ett exempel }
`;
  const { numbers, names } = coverage({ ...SMALL_KNOWLEDGE, "left-outs.yaml": leftOuts }, text);
  expect(written([...numbers.explained, ...names.explained])).toEqual(["250", "Svenska Kyrkan"]);
  expect([numbers.share, names.share]).toEqual([1, 1]);
});
