import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readQuestions } from "../../src/evaluation/questions.ts";
import { folderWith } from "../knowledge/fixture.ts";

const LINE = `{"id":"a","lang":"sv","question":"Vem?","expect":["x"],"forbid":[],"answerable":true}`;

function fileWith(...lines: readonly string[]): string {
  return join(folderWith({ "questions.jsonl": lines.join("\n") }), "questions.jsonl");
}

test("reads a question a line; empty lines are left out", () => {
  const questions = readQuestions(fileWith(LINE, "", LINE.replace('"a"', '"b"'), ""));
  expect(questions.map(({ id }) => id)).toEqual(["a", "b"]);
});

describe("a line that is no question is told with file and line", () => {
  test("when it is no JSON", () => {
    const file = fileWith(LINE, "", "{oops");
    expect(() => readQuestions(file)).toThrow(`${file}:3 is not an evaluation question: `);
  });

  test("when a field is missing or wrong, with its name", () => {
    const file = fileWith(LINE, LINE.replace('"lang":"sv"', '"lang":"de"'));
    expect(() => readQuestions(file)).toThrow(`${file}:2 is not an evaluation question: lang: `);
  });

  test("when an expectation is empty, as every answer would hold it", () => {
    const file = fileWith(LINE.replace('["x"]', '["x",""]'));
    expect(() => readQuestions(file)).toThrow(
      `${file}:1 is not an evaluation question: expect.1: `,
    );
  });
});
