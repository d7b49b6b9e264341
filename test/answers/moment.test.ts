import { describe, expect, test } from "vitest";
import type { IndexedFact } from "../../src/answers/lexicon/indexed-fact.ts";
import { tellsSomeTime } from "../../src/answers/moment.ts";
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
