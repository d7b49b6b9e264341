import { expect, test } from "vitest";
import { last } from "./conversation.ts";

const ALL = "Vilka kommuner är med i Jobbkraft?";

test.each([
  ["Vilka av dem har ett jobbspår?", "Vilka kommuner har ett jobbspår?"],
  ["Vilken av dem är störst?", "Vilken kommun är störst?"],
])("of all there are the sort is asked about: %s", (question, read) => {
  expect(last(ALL, question).read).toBe(read);
});

test.each([
  "Vilka av dem har ett jobbspår?",
  "Vilka av dem är inte med i styrgruppen?",
  "Vilken av dem är störst?",
])("of some of them others are not told: %s", (question) => {
  const answer = last("Vilka parter sitter i ledningsgruppen i Älgmo?", question);
  expect(answer.outcome).toBe("unknown");
  expect(answer.direct).toContain("vet jag inte");
});
