import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../../src/knowledge/fold.ts";
import { keysOf } from "../../../src/answers/language/stem.ts";

// The same texts every time: a failure is then about the change, not about the day.
fc.configureGlobal({ seed: 2030 });

const doMeet = (one: string, other: string): boolean =>
  keysOf(one).some((key) => keysOf(other).includes(key));

test.each([
  ["employer", "employment"],
  ["employers", "employed"],
  ["management", "manager"],
])("words of their own do not meet: %s and %s", (one, other) => {
  expect(doMeet(one, other)).toBe(false);
});

describe("forms of one word meet", () => {
  test.each([
    ["Älgmos", "algmo"],
    ["Tallköpings", "Tallköping"],
    ["möten", "mötet"],
    ["mötena", "möte"],
    ["ledamöter", "ledamoten"],
    ["kommunerna", "kommun"],
    ["kommuner", "kommunens"],
    ["jobbspåren", "jobbspår"],
    ["grupperna", "gruppen"],
    ["ersättaren", "ersättare"],
    ["besluten", "beslut"],
    ["enheterna", "enhet"],
    ["projektet", "projekt"],
    ["projekten", "projekt"],
    ["rektorn", "rektor"],
    ["rektorn", "rektorer"],
    ["målen", "mål"],
    ["leder", "leda"],
  ])("in Swedish: %s and %s", (one, other) => {
    expect(doMeet(one, other)).toBe(true);
  });

  test.each([
    ["municipalities", "municipality"],
    ["parties", "party"],
    ["meetings", "meet"],
    ["decisions", "decision"],
    ["members", "member"],
  ])("in English: %s and %s", (one, other) => {
    expect(doMeet(one, other)).toBe(true);
  });
});

test.each([
  ["styrgrupp", "arbetsgrupp"],
  ["möte", "mål"],
  ["kommun", "kommunicera"],
  ["beslut", "bestå"],
])("different words do not meet: %s and %s", (one, other) => {
  expect(doMeet(one, other)).toBe(false);
});

test("a word always has a form, meets itself, and keeps its forms when asked again", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\p{L}{1,20}$/u), (word) => {
      const keys = keysOf(word);
      expect(keys.length).toBeGreaterThan(0);
      expect(keys).toContain(fold(word.normalize("NFC").toLowerCase()));
      expect(keysOf(word)).toEqual(keys);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { examples: [["ʰ"], ["ö"]] },
  );
});
