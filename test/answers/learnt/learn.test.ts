import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/knowledge/schema/base.ts";
import { tokensOf } from "../../../src/answers/language/tokens.ts";
import { featuresOf } from "../../../src/answers/learnt/features.ts";
import { learn, type Example } from "../../../src/answers/learnt/learn.ts";
import { likelihoodsOf, type Learnt } from "../../../src/answers/learnt/learnt.ts";
import { readLearnt, writtenLearnt } from "../../../src/answers/learnt/learnt-file.ts";

const ASKED: readonly (readonly [string, Language, string])[] = [
  ["Hur ofta ses styrgruppen?", "sv", "group/cadence"],
  ["Hur många gånger om året möts styrgruppen?", "sv", "group/cadence"],
  ["När har styrgruppen möte?", "sv", "group/cadence"],
  ["How often does the steering group meet?", "en", "group/cadence"],
  ["Vem betalar projektet?", "sv", "project/money"],
  ["Varifrån kommer pengarna till projektet?", "sv", "project/money"],
  ["Who pays for the project?", "en", "project/money"],
  ["Vad heter projektets chef?", "sv", "untold/project"],
  ["Vem är chef för projektet?", "sv", "untold/project"],
];

const EXAMPLES: readonly Example[] = ASKED.map(([text, language, label]) => ({
  features: featuresOf(tokensOf(text), language),
  label,
}));
const LEARNT = learn(EXAMPLES, { dimensions: 16, rounds: 60 });

function likeliest(text: string, language: Language, learnt: Learnt = LEARNT): string | undefined {
  const likely = likelihoodsOf(featuresOf(tokensOf(text), language), learnt);
  return [...likely].sort((a, b) => b[1] - a[1])[0]?.[0];
}

describe("what a question is likely to mean", () => {
  test.each<[string, Language, string]>([
    ["Hur ofta har styrgruppen möten på ett år?", "sv", "group/cadence"],
    ["Kommer det pengar till projektet?", "sv", "project/money"],
    ["Vilken chef har projektet?", "sv", "untold/project"],
    ["how often do they meet", "en", "group/cadence"],
    ["varifrån kommer penngarna", "sv", "project/money"],
  ])("%s (%s): %s", (text, language, label) => {
    expect(likeliest(text, language)).toBe(label);
  });

  test("the likelihoods are shares of one", () => {
    const likely = likelihoodsOf(featuresOf(tokensOf("Vem betalar styrgruppen?"), "sv"), LEARNT);
    const sum = [...likely.values()].reduce((total, one) => total + one, 0);
    expect(sum).toBeCloseTo(1, 5);
    expect(Math.min(...likely.values())).toBeGreaterThan(0);
  });

  test("a text of which nothing was ever met means nothing", () => {
    expect(likelihoodsOf(featuresOf(tokensOf("zzz 42"), "sv"), LEARNT).size).toBe(0);
    expect(likelihoodsOf(featuresOf([], "sv"), LEARNT).size).toBe(0);
  });

  test("a word that is common in both languages is read as one of the text's own", () => {
    const [sv, en] = (["sv", "en"] as const).map((one) => featuresOf(tokensOf("men"), one));
    expect(sv?.get("men")).toBeLessThan(en?.get("men") ?? 0);
  });
});

test("the same examples teach the same", () => {
  const again = learn(EXAMPLES, { dimensions: 16, rounds: 60 });
  expect(again.labelRows).toEqual(LEARNT.labelRows);
  expect(again.featureRows).toEqual(LEARNT.featureRows);
});

test("what is learnt several times is the average of what is learnt each time", () => {
  const features = featuresOf(tokensOf("Vem betalar styrgruppen?"), "sv");
  const logs = (learnt: Learnt): number[] => {
    const likely = [...likelihoodsOf(features, learnt).values()].map(Math.log);
    const mean = likely.reduce((sum, one) => sum + one, 0) / likely.length;
    return likely.map((one) => one - mean);
  };
  const both = learn(EXAMPLES, { dimensions: 8, rounds: 5, times: 2 });
  const half = (from: number): Learnt => {
    const part = (rows: Float32Array, scale: number): Float32Array =>
      rows.filter((_, at) => at % 16 >= from && at % 16 < from + 8).map((one) => one * scale);
    const rows = {
      featureRows: part(Float32Array.from(both.featureRows), 2),
      labelRows: part(both.labelRows, 1),
    };
    return { ...both, dimensions: 8, ...rows };
  };
  const [first, second] = [logs(half(0)), logs(half(8))];
  for (const [place, log] of logs(both).entries())
    expect(log).toBeCloseTo(((first[place] ?? 0) + (second[place] ?? 0)) / 2, 4);
  expect(first).not.toEqual(second);
});

test("it is told after each round how far it has come", () => {
  const told: string[] = [];
  learn(EXAMPLES, {
    rounds: 1,
    times: 2,
    onRound: (round, rounds) => told.push(`${round}/${rounds}`),
  });
  expect(told).toEqual(["1/2", "2/2"]);
});

/** The rows with one of their characters exchanged for another of base64. */
function withOtherByte(text: string): string {
  return text.replace(/(?<="featureRows":".{8})./, (one) => (one === "A" ? "B" : "A"));
}

describe("what has been learnt, as a file", () => {
  const text = writtenLearnt({ version: "v1", learnt: LEARNT });

  test("is the same file when what was read is written again", () => {
    const read = readLearnt(text);
    expect(read && writtenLearnt(read)).toBe(text);
  });

  test("says the same when it is read again, but for rounding", () => {
    const read = readLearnt(text);
    expect(read?.version).toBe("v1");
    expect(read?.learnt.labels).toEqual(LEARNT.labels);
    for (const [question, language] of ASKED) {
      const features = featuresOf(tokensOf(question), language);
      const before = likelihoodsOf(features, LEARNT);
      const after = read === undefined ? new Map() : likelihoodsOf(features, read.learnt);
      for (const [label, likelihood] of before) expect(after.get(label)).toBeCloseTo(likelihood, 1);
    }
  });

  test.each([
    ["no JSON", "{"],
    ["another file", '{"version":"v1"}'],
    ["a file that was cut off", text.slice(0, -40)],
    ["a row in which one byte is another", withOtherByte(text)],
    ["rows that do not fit the names", text.replace('"labels":["', '"labels":["more","')],
  ])("%s is refused", (_, broken) => {
    expect(readLearnt(broken)).toBeUndefined();
  });
});
