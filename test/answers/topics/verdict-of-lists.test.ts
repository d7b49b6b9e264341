import { describe, expect, test } from "vitest";
import { tokensOf } from "../../../src/answers/language/tokens.ts";
import { featuresOf } from "../../../src/answers/learnt/features.ts";
import { learn } from "../../../src/answers/learnt/learn.ts";
import { createAnswerer } from "../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../../regions/region.ts";

/** The region, where its survey also has parts, and one of its projects is told to be of a sort. */
function withParts() {
  const { entries } = readRegion("skogslan");
  const parts = {
    id: "parts",
    asks: ["which", "what", "how-many"],
    on: ["content", "survey"],
    text: {
      sv: "Den gemensamma kartläggningen har tre delar: språk, hälsa och boende.",
      en: "The joint survey has three areas: language, health and housing.",
    },
  };
  const themes = entries.themes.map((one) =>
    one.id === "kartlaggning"
      ? { ...one, facts: [...one.facts, { ...one.facts[0], ...parts } as never] }
      : one,
  );
  const answerer = createAnswerer(buildKnowledge({ ...entries, themes }));
  return (question: string) => told(answerer.answer(question));
}

describe("whether something is an item of a list", () => {
  const ask = withParts();

  test.each([
    ["Är boende en av delarna i den gemensamma kartläggningen?", /^Ja\. Den gemensamma/],
    ["Är hälsa en av de tre delarna i den gemensamma kartläggningen?", /^Ja\. Den gemensamma/],
    ["Is housing one of the areas of the joint survey?", /^Yes\. The joint survey/],
  ])("%s", (question, words) => {
    expect(ask(question).direct).toMatch(words);
  });

  test.each([
    ["it is not in it, but may be by another word", "bostäder en av delarna"],
    ["so many are not told", "hälsa en av de fem delarna"],
  ])("no word for it where %s", (_what, asked) => {
    expect(ask(`Är ${asked} i den gemensamma kartläggningen?`).direct).not.toMatch(/^(Ja|Nej)\b/);
  });
});

test("what something is told to be comes before what is told of such things", () => {
  const learnt = learn(
    [
      ["Är Skogsvinden ett tvåårigt projekt?", "skogsvinden/target"],
      ["Är Skogsvinden ett projekt?", "skogsvinden/target"],
      ["Hur ofta möts styrgruppen?", "styrgrupp/cadence"],
    ].map(([text = "", label = ""]) => ({ features: featuresOf(tokensOf(text), "sv"), label })),
    { dimensions: 16, rounds: 60 },
  );
  const answerer = createAnswerer(buildKnowledge(readRegion("skogslan").entries), learnt);
  expect(told(answerer.answer("Är Skogsvinden ett tvåårigt projekt?")).direct).toMatch(
    /^Ja\. Skogsvinden är ett tvåårigt/,
  );
});

test("what something is told to be in so many words is a yes", () => {
  const { ask } = openRegion("skogslan");
  expect(ask("Är Skogsvinden ett tvåårigt projekt?").direct).toMatch(/^Ja\. Skogsvinden är ett/);
  expect(ask("Är Skogsvinden ett treårigt projekt?").direct).not.toMatch(/^Ja\b/);
});

test("that there are so many is told, where it is only untold which they are", () => {
  const { entries } = readRegion("skogslan");
  const told12 = {
    id: "questions",
    asks: ["which", "what", "how-many"],
    on: ["content", "survey"],
    text: {
      sv: "Den gemensamma kartläggningen har 12 frågor.",
      en: "The joint survey has 12 questions.",
    },
  };
  const untold = {
    ...told12,
    id: "which-questions",
    gap: true,
    text: {
      sv: "Det står inte vilka de 12 frågorna i den gemensamma kartläggningen är.",
      en: "It is not said which the 12 questions of the joint survey are.",
    },
  };
  const themes = entries.themes.map((one) =>
    one.id === "kartlaggning"
      ? {
          ...one,
          facts: [...one.facts, ...[told12, untold].map((fact) => ({ ...one.facts[0], ...fact }))],
        }
      : one,
  );
  const asked = "Does the joint survey have 12 questions?";
  const learnt = learn(
    [
      [asked, "kartlaggning/which-questions"],
      ["Which are the 12 questions of the joint survey?", "kartlaggning/which-questions"],
      ["How often does the steering group meet?", "styrgrupp/cadence"],
    ].map(([text = "", label = ""]) => ({ features: featuresOf(tokensOf(text), "en"), label })),
    { dimensions: 16, rounds: 60 },
  );
  const knowledge = buildKnowledge({ ...entries, themes: themes as never });
  const answerer = createAnswerer(knowledge, learnt);
  expect(told(answerer.answer(asked)).direct).toMatch(/^Yes\. The joint survey has 12/);
  expect(answerer.answer("Which are the 12 questions of the joint survey?").outcome).toBe(
    "unknown",
  );
});
