import { expect, test } from "vitest";
import type { Candidate } from "../../../../src/answers/rate.ts";
import { agreement } from "../../../../src/answers/topics/verdict/agree.ts";
import { understand } from "../../../../src/answers/understand.ts";
import { openRegion } from "../../../regions/region.ts";

const { lexicon } = openRegion("skogslan").answerer;
const text = {
  sv: "Länets siffra är 66 000, men kommunernas egna blir tillsammans 65 025. Avtalet förklarar inte skillnaden.",
  en: "The county's figure is 66,000, but the municipalities' own add up to 65,025. The agreement does not explain the difference.",
};
const told = { entry: { fact: { text } } } as unknown as Candidate;

test.each([
  ["Är 66 000 summan av kommunernas siffror?", "no"],
  ["Stämmer länets siffra överens med kommunernas?", "no"],
  ["Skiljer sig länets siffra från kommunernas?", "yes"],
  // The sum itself is.
  ["Är 65 025 summan av kommunernas siffror?", undefined],
  ["Hur stor är summan av kommunernas siffror?", undefined],
  ["Är summan av kommunernas siffror inte 66 000?", undefined],
])("whether two figures agree: %s", (question, verdict) => {
  expect(agreement(told, understand(question, lexicon, { language: "sv" }))).toBe(verdict);
});

test("whether two figures agree, in English", () => {
  const question = "Is the county's figure the same as the sum of the municipalities' figures?";
  expect(agreement(told, understand(question, lexicon, { language: "en" }))).toBe("no");
});
