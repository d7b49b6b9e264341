import { expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Vilka kommuner utom Granåsa har en sektionschef i sin ledningsgrupp?", /^Älgmo och Östmyra\.$/],
  [
    "Which municipalities other than Granåsa have a section manager in their group?",
    /^Älgmo, Östmyra and Tallköping\.$/,
  ],
])("those are told who are left: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});

test.each([
  ["Vilka kommuner utom Granåsa har en rektor i sin grupp?", /Granåsa/],
  ["Förutom Granåsa, vilken grupp träffas varannan vecka?", /^Ledningsgruppen i Granåsa/],
])("what is left out is not told as the answer: %s", (question, leftOut) => {
  expect(ask(question).direct).not.toMatch(leftOut);
});
