import { expect, test } from "vitest";
import { wishedLanguage } from "../../../src/answers/language/wished.ts";

test.each([
  ["Och på engelska?", "en"],
  ["på svenska tack", "sv"],
  ["in English please", "en"],
  ["Kan du svara på engelska?", "en"],
  ["Can you say that in Swedish?", "sv"],
  ["Engelska, tack!", "en"],
  ["Översätt det till engelska", "en"],
  ["Translate to Swedish", "sv"],
])("%s is a wish and nothing more", (text, language) => {
  expect(wishedLanguage(text)).toBe(language);
});

test.each([
  "Kan du engelska?",
  "Do you speak Swedish?",
  "Vilka kurser ges på engelska?",
  "Hur lär de sig svenska?",
  "Är avtalet på engelska?",
  "hej",
  "",
])("%s wishes for no language", (text) => {
  expect(wishedLanguage(text)).toBeUndefined();
});
