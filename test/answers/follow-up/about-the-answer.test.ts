import { expect, test } from "vitest";
import { last } from "./conversation.ts";

const CADENCE = "Hur ofta träffas ledningsgruppen i Granåsa?";

test.each([
  [CADENCE, "gäller det alla?"],
  [CADENCE, "och är det för alla också?"],
  ["Sitter Jobbverket i styrgruppen?", "gäller det alla?"],
  ["How often does the management group in Granåsa meet?", "does that go for all?"],
] as [string, string][])("%s … %s is told again, with no yes or no", (question, text) => {
  const { outcome, direct, read } = last(question, text);
  expect([outcome, read]).toEqual(["partly", question]);
  expect(direct).not.toMatch(/^(Ja|Nej|Yes|No)\b/);
});

test("what it means: which word is asked, and what was spoken of stays", () => {
  const { outcome, read } = last(CADENCE, "vad betyder det?");
  expect([outcome, read]).toEqual(["ambiguous", CADENCE]);
  expect(last(CADENCE, "what does that mean?").direct).toMatch(/^(Which word|Vilket ord)/);
  expect(last("Vad är TUS?", "vad betyder det?").read).toBe("vad betyder TUS?");
});

test("the number of what a share was told of", () => {
  expect(last("Hur stor andel är kvinnor i Älgmo?", "hur många är det?").read).toBe(
    "Hur många kvinnor i Älgmo?",
  );
  expect(last("How many inhabitants does Älgmo have?", "and men?").read).toContain("men");
});

test("whether it is of a place: what names it is told, else it is not known", () => {
  const asked = "Hur många platser har Jobbtorget?";
  const { outcome, read, direct } = last(asked, "gäller det Granåsa?");
  expect([outcome, read]).toEqual(["partly", asked]);
  expect(direct).not.toMatch(/^(Ja|Nej)/);
  const told = last("Vad är Jobbtorget?", "är det i Tallköping?");
  expect([told.outcome, told.read]).toEqual(["answered", "Vad är Jobbtorget?"]);
  expect(told.direct).toContain("Tallköping");
});

test("the difference of one thing is asked back, not told of something else", () => {
  const { outcome, read } = last("Vad är Vägen In?", "vad är skillnaden?");
  expect([outcome, read]).toEqual(["ambiguous", "Vad är Vägen In?"]);
  expect(last("What is Vägen In?", "and Skogsvinden?", "what's the difference?").read).toBe(
    "What is the difference between Vägen In and Skogsvinden?",
  );
});

test("why so seldom is only why", () => {
  const { direct, outcome } = last(CADENCE, "varför så sällan?");
  expect([outcome, direct]).toEqual([
    "unknown",
    "Varför det är så står inte i överenskommelserna.",
  ]);
});

test.each([
  ["Hur många invånare har Granåsa?", "och när gäller det?"],
  ["Hur många invånare har Granåsa?", "… vilket år är siffran från?"],
  ["Vem styr i Mörkfors?", "när gäller det?"],
  ["How many inhabitants does Granåsa have?", "and when is that from?"],
])("%s … %s is told from the date of what says it", (question, text) => {
  const { outcome, direct, read } = last(question, text);
  expect([outcome, read]).toEqual(["answered", question]);
  expect(direct).toMatch(/^(Uppgiften|This information) (är från|is from) .*20\d\d\.$/);
});

test("of what has a time of its own, that is asked", () => {
  expect(last("Vem äger Vägen In?", "när gäller det?").direct).not.toMatch(/^Uppgiften/);
});
