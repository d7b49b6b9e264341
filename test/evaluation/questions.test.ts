import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CannotMeasure, readQuestions } from "../../src/evaluation/questions.ts";
import { folderWith } from "../knowledge/fixture.ts";

const LINE = `{"id":"a","lang":"sv","question":"Vem?","expect":["x"],"forbid":[],"answerable":true}`;

function fileWith(...lines: readonly string[]): string {
  return join(folderWith({ "questions.jsonl": lines.join("\n") }), "questions.jsonl");
}

test("reads a question a line; empty lines are left out", () => {
  const questions = readQuestions(fileWith(LINE, "", LINE.replace('"a"', '"b"'), ""));
  expect(questions.map(({ id }) => id)).toEqual(["a", "b"]);
});

describe("a line that is no question is told with file, line and field, and what to write", () => {
  test.each([
    ["{oops", ":3: raden är inte JSON"],
    ["[1]", ":3: raden är inte ett JSON-objekt"],
    [LINE.replace('"lang":"sv"', '"lang":"de"'), ":3, lang: skriv sv eller en"],
    [
      LINE.replace('"expect":["x"],', ""),
      ":3, expect: skriv en lista med texter, ingen av dem tom",
    ],
    // Every answer would hold it.
    [LINE.replace('["x"]', '["x",""]'), ":3, expect: skriv en lista med texter, ingen av dem tom"],
    [LINE.replace("true", '"yes"'), ":3, answerable: skriv true eller false"],
    [LINE, ":3, id: ”a” finns redan på "],
  ])("%s", (line, told) => {
    const file = fileWith(LINE, "", line);
    expect(() => readQuestions(file)).toThrow(CannotMeasure);
    expect(refusalOf(file).sv).toContain(`${file}${told}`);
    expect(refusalOf(file).en).toContain(`${file}:3`);
  });
});

describe("a file that cannot be measured with is told by its name", () => {
  test.each([
    ["no question", () => fileWith("", " "), ": holds no question, write a JSON object a line"],
    ["no file", () => "/nowhere/at/all.jsonl", " does not exist"],
    ["a folder", () => folderWith({}), " is a folder: give a file"],
  ])("%s", (_, make, told) => {
    const file = make();
    expect(refusalOf(file).en).toBe(`${file}${told}`);
  });

  test("no UTF-8", () => {
    const file = fileWith("");
    writeFileSync(file, Buffer.from("för", "latin1"));
    expect(refusalOf(file).sv).toBe(`${file} är inte UTF-8: spara filen som UTF-8`);
  });
});

function refusalOf(file: string) {
  try {
    readQuestions(file);
  } catch (error) {
    if (error instanceof CannotMeasure) return error.text;
    throw error;
  }
  throw new Error(`${file} was read`);
}
