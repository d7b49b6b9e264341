import { describe, expect, test } from "vitest";
import type { IndexedFact } from "../../src/answers/lexicon/indexed-fact.ts";
import type { Lexicon } from "../../src/answers/lexicon/lexicon.ts";
import { tellsMoment, tellsOtherEnd, tellsSomeTime } from "../../src/answers/moment.ts";
import type { Question } from "../../src/answers/question.ts";
import { openRegion } from "../regions/region.ts";

const fact = (sv: string, gap = false): IndexedFact =>
  ({ fact: { text: { sv }, gap } }) as unknown as IndexedFact;
const SHARE = "I Granåsa hade 37 % en utbildning kortare än 9 år.";

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

describe("when something ends", () => {
  const at = (...on: string[]): IndexedFact => ({ fact: { on } }) as unknown as IndexedFact;
  const asked = (ask: Question["ask"], ...concepts: string[]): Question =>
    ({ ask, concepts: new Set(concepts) }) as unknown as Question;

  test("is not told by when it began, nor the other way round", () => {
    expect(tellsOtherEnd(at("start"), asked("when", "end"))).toBe(true);
    expect(tellsOtherEnd(at("end"), asked("when", "start"))).toBe(true);
  });

  test("is told by both, and by what does not say which it tells", () => {
    expect(tellsOtherEnd(at("start", "end"), asked("when", "end"))).toBe(false);
    expect(tellsOtherEnd(at("period"), asked("when", "end"))).toBe(false);
    expect(tellsOtherEnd(at("start"), asked("when", "start", "end"))).toBe(false);
    expect(tellsOtherEnd(at("start"), asked("why", "end"))).toBe(false);
  });

  test("is not known where only its beginning is", () => {
    expect(openRegion("skogslan").ask("När är Skogsvinden klart?").outcome).toBe("unknown");
  });
});

test("how long something is, a share of those who have had it does not tell", () => {
  const share = { fact: { text: { sv: SHARE }, asks: ["how-many"] } } as unknown as IndexedFact;
  expect(tellsSomeTime(share, asks("how-long"))).toBe(false);
  expect(tellsSomeTime(share, asks("when"))).toBe(true);
});
