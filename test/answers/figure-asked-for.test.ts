/** Which figure is the one that is asked for, where it has been learnt how people ask for others. */
import { describe, expect, test } from "vitest";
import { learn } from "../../src/answers/learnt/learn.ts";
import { examplesOf } from "../../src/answers/learnt/learning.ts";
import { isPartOf } from "../../src/answers/figure-asked-for.ts";
import { candidates } from "../../src/answers/find.ts";
import { createAnswerer } from "../../src/answers/respond.ts";
import { understand } from "../../src/answers/understand.ts";
import type { AskedQuestion } from "../../src/knowledge/asked.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told, type Told } from "../regions/region.ts";

const knowledge = buildKnowledge(readRegion("skogslan").entries);

const ASKED: readonly AskedQuestion[] = (
  [
    ["Hur många kvinnor hör till målgruppen i Granåsa?", "malgrupp-kvinnor/3011"],
    ["Hur många kvinnor är det i målgruppen i Granåsa?", "malgrupp-kvinnor/3011"],
    ["Hur många är kvinnor i Granåsa?", "malgrupp-kvinnor/3011"],
    ["Hur många män hör till målgruppen i Granåsa?", "malgrupp-man/3011"],
    ["Vad är folkmängden i Granåsa?", "invanare/3011"],
    ["Vad har Granåsa för invånarantal?", "invanare/3011"],
    ["Vem räknade invånarna i Granåsa?", "untold/granasa"],
    ["Var bodde de flesta i Granåsa?", "untold/granasa"],
  ] as const
).map(([text, label]) => ({ text, language: "sv", for: label }));

const answerer = createAnswerer(
  knowledge,
  learn(examplesOf(ASKED, knowledge), { dimensions: 32, rounds: 40 }),
);
const ask = (question: string): Told => told(answerer.answer(question));
const { ask: byWords } = openRegion("skogslan");

describe("a figure", () => {
  test("that accounts for every word is told, though people have asked otherwise for it", () => {
    expect(ask("Hur många bodde i Granåsa?").direct).toContain("14 200");
  });

  test.each([
    "Hur många invånare över 65 har Granåsa?",
    "Hur många invånare är över 65 i Granåsa?",
    "How many inhabitants over 65 are there in Granåsa?",
  ])("of all ages is not told of one: %s", (question) => {
    expect(ask(question).outcome).toBe("unknown");
    expect(byWords(question).outcome).toBe("unknown");
  });

  test.each(["Hur många barn är invånare i Granåsa?", "Hur många unga bor i Granåsa?"])(
    "of all is not told of some: %s",
    (question) => {
      expect(ask(question).outcome).toBe("unknown");
    },
  );

  test("of a part is told where that part is asked for", () => {
    expect(ask("Hur många kvinnor finns i målgruppen i Granåsa?").direct).toContain("120");
  });

  test("of a part lies behind that of all, but for those who ask for the part", () => {
    const isBehind = (text: string): boolean => {
      const question = understand(text, answerer.lexicon);
      const found = candidates(question, answerer.lexicon);
      const women = found.find(({ entry }) => entry.fact.id === "malgrupp-kvinnor/3011");
      if (women === undefined) throw new Error("the figure of the women is not among those found");
      const { fact } = women.entry;
      const all = { ...fact, on: fact.on.filter((concept) => concept !== "women") };
      return isPartOf(women, { ...women, entry: { ...women.entry, fact: all } }, question);
    };
    expect(isBehind("Hur många finns i målgruppen i Granåsa?")).toBe(true);
    expect(isBehind("Hur många kvinnor finns i målgruppen i Granåsa?")).toBe(false);
  });
});

test.each([
  "Hur många ska få jobb genom Skogsvinden?",
  "Hur många anställda har Skogsvinden?",
  "How many will get a job through Skogsvinden?",
])("the most that there may be is no number of those who are there: %s", (question) => {
  expect(ask(question).outcome).toBe("unknown");
});

test("the most that there may be is told where that is asked for", () => {
  const { direct } = ask("Hur många anställda får företagen i Skogsvinden ha?");
  expect(direct).toContain("högst 50 anställda");
});
