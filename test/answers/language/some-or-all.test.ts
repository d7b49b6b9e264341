import { expect, test } from "vitest";
import { someOrAll } from "../../../src/answers/language/some-or-all.ts";

test("whether it is so of all is put as of which it is, and of which not", () => {
  expect(someOrAll("Har alla kommuner ett spår?", "sv")).toEqual({
    which: "Vilka kommuner har spår?",
    whichNot: "Vilka kommuner har inte spår?",
  });
});

test("what is to come is asked of no set that there is", () => {
  expect(someOrAll("Kommer alla kommuner att få ett spår?", "sv")).toBeUndefined();
});
