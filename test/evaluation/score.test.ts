import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answer.ts";
import { normalised, score } from "../../src/evaluation/score.ts";
import { answerSaying, questionWith, SOURCE } from "./fixture.ts";

function verdict(expected: object, answer: Answer): string {
  return score(questionWith(expected), answer).verdict;
}

describe("what is expected", () => {
  test("each thing must stand in the answer, whatever its case and markup", () => {
    const expected = { expect: ["konsensus", "mer än hälften"] };
    expect(verdict(expected, answerSaying("I **Konsensus**, av Mer än hälften."))).toBe("right");
    expect(verdict(expected, answerSaying("I konsensus."))).toBe("wrong");
  });

  test("one of the alternatives is enough", () => {
    const expected = { expect: ["beslutsför|får fatta beslut"] };
    expect(verdict(expected, answerSaying("Hon får fatta beslut."))).toBe("right");
    expect(verdict(expected, answerSaying("Hon får tala."))).toBe("wrong");
  });

  test("nothing forbidden may stand there, any alternative of it", () => {
    const expected = { expect: ["531"], forbid: ["570|571"] };
    expect(verdict(expected, answerSaying("531 personer."))).toBe("right");
    expect(score(questionWith(expected), answerSaying("531, inte 571."))).toMatchObject({
      verdict: "wrong",
      why: 'says "570|571"',
    });
  });

  test("details and caveats count as well", () => {
    const answer = {
      ...answerSaying("Ja."),
      details: [{ text: "I två steg.", facts: [] }],
      caveats: [{ text: "Uppgiften är från 2018.", facts: [] }],
    };
    expect(verdict({ expect: ["två steg", "2018"] }, answer)).toBe("right");
  });

  test("says what is lacking", () => {
    const { why } = score(questionWith({ expect: ["a1", "b2|b3"] }), answerSaying("a1"));
    expect(why).toBe('lacks "b2|b3"');
  });

  test("a right answer without a source is wrong", () => {
    const answer = { ...answerSaying("I konsensus."), sources: [] };
    expect(score(questionWith({ expect: ["konsensus"] }), answer)).toMatchObject({
      verdict: "wrong",
      why: "no source",
    });
  });
});

describe("writing", () => {
  test.each([
    ["10 085", "10085"],
    ["10\u00A0085 invånare", "10085 invånare"],
    ["10\u202F085", "10085"],
    ["1,234,567", "1234567"],
    ["89.983", "89983"],
  ])("the thousands of %j are joined", (written, plain) => {
    expect(normalised(written)).toBe(plain);
  });

  test.each(["2018, 2020", "3,53", "12 3456", "år 2018 100 platser"])(
    "%j holds no thousands to join",
    (written) => expect(normalised(written)).toBe(written),
  );

  test("all dashes are one", () => {
    expect(normalised("6–8 veckor — 6‑8 − 6‐8")).toBe("6-8 veckor - 6-8 - 6-8");
  });

  test("composed and decomposed letters are one", () => {
    expect(normalised("Va\u0308xjo\u0308")).toBe("växjö");
  });
});

describe("abstaining", () => {
  const unknown: Answer = {
    ...answerSaying("Det står inte i överenskommelsen."),
    outcome: "unknown",
    sources: [],
  };

  test.each(["unknown", "out-of-scope", "refused", "talk"] as const)(
    "%s is right where no answer exists, and abstains where one does",
    (outcome) => {
      const answer = { ...unknown, outcome };
      expect(verdict({ answerable: false }, answer)).toBe("right");
      expect(verdict({ expect: ["konsensus"] }, answer)).toBe("abstained");
    },
  );

  test.each(["answered", "partly", "ambiguous"] as const)("%s counts as an answer", (outcome) => {
    const answer = { ...answerSaying("I konsensus."), outcome };
    expect(verdict({ answerable: false }, answer)).toBe("wrong");
    expect(verdict({ expect: ["konsensus"] }, answer)).toBe("right");
  });

  test("what is forbidden may not be said under an abstention where no answer exists", () => {
    expect(verdict({ answerable: false, forbid: ["överenskommelsen"] }, unknown)).toBe("wrong");
  });

  test("no sources may be shown under an abstention where no answer exists", () => {
    expect(
      score(questionWith({ answerable: false }), { ...unknown, sources: [SOURCE] }),
    ).toMatchObject({ verdict: "wrong", why: "shows sources though it abstains" });
  });
});
