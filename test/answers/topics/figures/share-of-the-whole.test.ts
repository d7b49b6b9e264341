import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Hur många procent av länets långtidsarbetslösa bor i Älgmo?", /^Ungefär 31 %: 80 av 255 /],
  ["Hur stor andel av länets invånare bor i Granåsa?", /^Ungefär 22 %: 14 200 av 65 025 /],
  ["What share of the county's long-term unemployed live in Älgmo?", /^About 31%: 80 of 255 /],
])("a part of all, worked out: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});

test.each([
  "Hur stor andel av de långtidsarbetslösa bor i Älgmo?",
  "Hur stor andel av länets långtidsarbetslösa bor i Älgmo?",
])("of whom, and who is not counted: %s", (question) => {
  const { direct } = ask(question);
  expect(direct).toMatch(/^Ungefär 31 %: 80 av 255 \(.*långtidsarbetslösa.*; uträknat här/);
  expect(direct).toMatch(/För .* står ingen uppgift\./);
});

test.each([
  "Hur stor andel av länets flyktingar bor i Älgmo?",
  "Hur stor andel av länets elever bor i Älgmo?",
  "What share of the county's children live in Älgmo?",
])("others than those that are counted are no part of them: %s", (question) => {
  expect(ask(question).direct).not.toMatch(/Ungefär|About/);
});

test("the county's own figure is told beside where it is another", () => {
  const { direct } = ask("Hur stor andel av länets invånare bor i Tallköping?");
  expect(direct).toContain("65 025");
  expect(direct).toContain("66 000");
});

test("the share of the municipality's own inhabitants stays what it is", () => {
  const { direct } = ask("Hur stor andel av alla invånare i Älgmo är långtidsarbetslösa?");
  expect(direct).toContain("1,3 %");
});
