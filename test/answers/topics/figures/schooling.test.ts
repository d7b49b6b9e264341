import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["I vilken kommun är de nyanlända sämst utbildade?", /^Östmyra\. .*41 %.*kort/],
  ["I vilken kommun är de nyanlända bäst utbildade?", /^Granåsa\. .*51 %.*gymnasial/],
  ["Where are the new arrivals worst educated?", /^Östmyra\. .*41%/],
  ["Where are new arrivals best educated?", /^Granåsa\. .*51%/],
  ["Vilken kommun har lägst utbildningsnivå bland de nyanlända?", /^Älgmo\. .*38 %.*gymnasial/],
  ["Var är utbildningsnivån lägst bland de nyanlända?", /^Älgmo\. .*38 %.*gymnasial/],
  ["I vilken kommun är utbildningsnivån bland nyanlända högst?", /^Granåsa\. .*51 %/],
])("the best and the worst educated: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});

test.each([
  ["Vilken kommun har högst andel nyanlända utan utbildning?", /^Östmyra\. .*41 %/],
  ["Vilken kommun har lägst andel nyanlända utan utbildning?", /^Granåsa\. .*27 %/],
  ["Var saknar flest nyanlända utbildning?", /^Östmyra\. .*41 %/],
  [
    "Which municipality has the highest share of new arrivals without education?",
    /^Östmyra\. .*41%/,
  ],
])("those who lack education are not those who have it: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});
