import { describe, expect, test } from "vitest";
import type { IndexedFact } from "../../src/answers/lexicon/indexed-fact.ts";
import type { Lexicon } from "../../src/answers/lexicon/lexicon.ts";
import { tellsMoment, tellsSomeTime } from "../../src/answers/moment.ts";
import type { Question } from "../../src/answers/question.ts";

const fact = (sv: string, gap = false): IndexedFact =>
  ({ fact: { text: { sv }, gap } }) as unknown as IndexedFact;
const asks = (ask: Question["ask"]): Question => ({ ask }) as Question;

describe("a question of when, or for how long", () => {
  test.each([
    "Vägen In slutar 2031.",
    "Gruppen träffas i anslutning till styrgruppens möten.",
    "Vägen In är ett treårigt projekt.",
    "Eleverna börjar efter sommaren.",
    "Kursen tar två månader.",
  ])("is answered by what tells a time: %s", (text) => {
    expect(tellsSomeTime(fact(text), asks("when"))).toBe(true);
    expect(tellsSomeTime(fact(text), asks("how-long"))).toBe(true);
  });

  test.each(["Granåsa ger utbildning till bagare.", "Avtalet är undertecknat i fem kommuner."])(
    "is not answered by what tells none: %s",
    (text) => {
      expect(tellsSomeTime(fact(text), asks("when"))).toBe(false);
      expect(tellsSomeTime(fact(text), asks("which"))).toBe(true);
    },
  );

  test("may be answered with that it is not told", () => {
    expect(tellsSomeTime(fact("Det framgår ej.", true), asks("when"))).toBe(true);
  });
});

describe("an hour that is asked for", () => {
  const told = { ...fact("Avtalen togs fram under 2029 och 2030."), texts: { sv: [[]], en: [[]] } };
  const isTold = (mendedText: string, language: Question["language"]): boolean =>
    tellsMoment(
      told,
      { mendedText, language, years: [] as Question["years"] } as Question,
      { newestDate: "2030-03-15" } as Lexicon,
    );

  test.each([
    ["Vilken tid börjar mötet?", "sv"],
    ["What time does the meeting start?", "en"],
  ] as const)("is not told by years: %s", (question, language) => {
    expect(isTold(question, language)).toBe(false);
  });

  test.each([
    ["Under vilken tid togs avtalen fram?", "sv"],
    ["During what time were the agreements drawn up?", "en"],
  ] as const)("is none where a period is: %s", (question, language) => {
    expect(isTold(question, language)).toBe(true);
  });
});
