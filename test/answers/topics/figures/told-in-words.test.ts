import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Vilken kommun är mest industritung?", "Östmyra och Mörkfors är de mest industritunga"],
  ["Vilken kommun är minst industritung?", "Tallköping är den minst industritunga"],
])("figures of a few do not tell who is first where words do: %s", (question, direct) => {
  expect(ask(question).direct).toContain(direct);
  expect(ask(question).text).not.toContain("som har en uppgift");
});

test.each([
  ["Är Mörkfors den mest industritunga kommunen?", /^Ja\. Östmyra och Mörkfors/],
  ["Är Tallköping den mest industritunga kommunen?", /^Nej\. Östmyra och Mörkfors/],
  ["Is Granåsa the most industrial municipality?", /^No\. Östmyra and Mörkfors/],
])("yes or no follows the words: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});
