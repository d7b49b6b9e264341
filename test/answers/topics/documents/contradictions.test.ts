import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask, answerer } = openRegion("skogslan");
const all = answerer.knowledge.contradictions;

test.each([
  ["Vilka motsägelser finns?", /^Jag känner till fyra ställen/],
  ["Hur många motsägelser finns det?", /^Jag känner till fyra ställen/],
  ["Finns det några motsägelser i avtalet?", /^Ja\. Jag känner till fyra ställen/],
  ["Säger dokumenten emot varandra någonstans?", /^Ja\. Jag känner till fyra ställen/],
  ["Do the documents contradict each other anywhere?", /^Yes\. I know of four places/],
  ["What contradictions are there?", /^I know of four places/],
])("all that are known are told, and how many they are: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.direct).toMatch(direct);
  const texts = all.map(({ text }) => text[answer.language]);
  expect(new Set(answer.details.map(({ text }) => text))).toEqual(new Set(texts));
  expect(answer.sections).toEqual(expect.arrayContaining(["7", "6.1"]));
});

test("only those of what is named are told, where something is", () => {
  const { details } = ask("Finns det någon motsägelse om Vägen In?");
  expect(details.length).toBeLessThan(all.length);
});

test("whether something is so is no question of what contradicts what", () => {
  expect(ask("Stämmer det att?").direct).not.toMatch(/känner till fyra ställen/);
});
