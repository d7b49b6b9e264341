import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Vilket projekt startade först?", "Vägen In (mars 2028)."],
  ["Vilket projekt började senast?", "Skogsvinden (2029)."],
  ["Which project started first?", "Vägen In (March 2028)."],
  ["Vilket är det äldsta projektet?", "Vägen In (mars 2028)."],
])("the first or the last alone is told: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.direct).toBe(direct);
  expect(answer.sections).not.toEqual([]);
});

test.each([
  [
    "Vilket projekt slutar sist?",
    "Vilket det är kan jag inte säga säkert: Vägen In (februari 2031) och Skogsvinden (omkring 2031, uträknat).",
  ],
  [
    "Which project ends first?",
    "I cannot say for sure which it is: Skogsvinden (around 2031, worked out) and Vägen In (February 2031).",
  ],
])("a year alone is neither before nor after a month of it: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test.each([
  "Vilka projekt slutar 2031?",
  "När slutar Vägen In?",
  "Vilket projekt i Tallköping slutar sist?",
  "Vad händer först i projektet?",
])("what asks for more or less is no such question: %s", (question) => {
  expect(ask(question).direct).not.toMatch(/uträknat|kan jag inte säga säkert/);
});
