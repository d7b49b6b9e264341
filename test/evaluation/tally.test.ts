import { expect, test } from "vitest";
import { score } from "../../src/evaluation/score.ts";
import { abstentionOf, kindOf, rowsBy, tallyOf } from "../../src/evaluation/tally.ts";
import { answerSaying, questionWith } from "./fixture.ts";

const unknown = { ...answerSaying("Det står inte där."), outcome: "unknown" as const, sources: [] };
const RIGHT = score(questionWith({ kind: "how", expect: ["ja"] }), answerSaying("Ja."));
const WRONG = score(questionWith({ kind: "who", expect: ["ja"] }), answerSaying("Nej."));
const ABSTAINED = score(questionWith({ kind: "how", expect: ["ja"] }), unknown);
const HONEST = score(questionWith({ kind: "missing", answerable: false }), unknown);
const INVENTED = score(questionWith({ kind: "missing", answerable: false }), answerSaying("Ja."));

test("right counts one up, wrong one down, an abstention nothing", () => {
  expect(tallyOf([RIGHT, RIGHT, ABSTAINED, WRONG])).toEqual({
    n: 4,
    right: 2,
    abstained: 1,
    wrong: 1,
    score: 0.25,
  });
  expect(tallyOf([]).score).toBe(0);
});

test("abstention precision is of the abstentions, recall of the unanswerable", () => {
  const scored = [RIGHT, ABSTAINED, HONEST, HONEST, INVENTED];
  expect(abstentionOf(scored)).toEqual({ precision: 2 / 3, recall: 2 / 3 });
  expect(abstentionOf([RIGHT])).toEqual({ precision: 1, recall: 1 });
});

test("rows stand in the order in which their names first appear", () => {
  const rows = rowsBy([WRONG, RIGHT, HONEST, ABSTAINED], kindOf);
  expect(rows.map(({ name, tally }) => [name, tally.n])).toEqual([
    ["who", 1],
    ["how", 2],
    ["missing", 1],
  ]);
});

test("a question without a kind is counted by whether it can be answered", () => {
  expect(kindOf(score(questionWith({}), answerSaying("Ja.")))).toBe("answerable");
  expect(kindOf(score(questionWith({ answerable: false }), unknown))).toBe("unanswerable");
});
