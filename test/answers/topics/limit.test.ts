import { describe, expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("a number against the limit of those whom it is for", () => {
  test.each([
    ["Vi har 51 anställda, får vi vara med i Skogsvinden?", /^Nej, 51 anställda är över gränsen/],
    ["Our firm has 80 employees. May we take part in Skogsvinden?", /^No, 80 employees is above/],
    ["Får ett företag med 60 anställda vara med i Skogsvinden?", /^Nej, 60 anställda/],
    ["Vi är 60 anställda. Är vi för många för Skogsvinden?", /^Ja, 60 anställda är över/],
    [
      "Jag är 30 år, kan jag vara med i Skogsvinden?",
      /^Nej, 30 år är över gränsen på 29\. Skogsvinden/,
    ],
    ["I'm 31, am I too old for Skogsvinden?", /^Yes, 31 years is above the limit of 29/],
    ["Är en 25-åring för gammal för Skogsvinden?", /^Nej, åldern är inget hinder/],
  ])("%s", (question, words) => {
    expect(ask(question, { language: /^[OI]/.test(question) ? "en" : "sv" }).direct).toMatch(words);
  });

  test.each([
    ["Vi har 20 anställda, får vi vara med i Skogsvinden?", /^Antalet anställda är inget hinder/],
    [
      "I'm 20, can I take part in Skogsvinden?",
      /^The age is no obstacle: 20 years is within the limit/,
    ],
  ])("within it yes is not sure: %s", (question, words) => {
    expect(ask(question, { language: question.startsWith("I") ? "en" : "sv" }).direct).toMatch(
      words,
    );
  });

  test.each([
    "Kan Jobbtorget ta emot 30 personer?",
    "Har Jobbtorget 30 platser?",
    "Min klient är 31 år. Kan hon vara med i Skogsvinden?",
    "Har Skogsvinden 50 anställda?",
    "Kan en 30-åring vara med i Vägen In?",
  ])("not: %s", (question) => {
    expect(ask(question).direct).not.toMatch(/gränsen|^Ja\b/);
  });
});
