import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Har Granåsa fler jobbspår än Älgmo?", "Ja, Granåsa har två jobbspår och Älgmo ett."],
  ["Har Älgmo fler jobbspår än Granåsa?", "Nej, Älgmo har ett jobbspår och Granåsa två."],
  ["Har Östmyra färre jobbspår än Älgmo?", "Ja, Östmyra har inget jobbspår och Älgmo ett."],
  [
    "Har Älgmo och Tallköping lika många jobbspår?",
    "Ja, Älgmo och Tallköping har ett jobbspår var.",
  ],
  ["Does Älgmo have more job tracks than Granåsa?", "No, Älgmo has one job track and Granåsa two."],
  [
    "Vilken kommun har flest jobbspår, Älgmo eller Granåsa?",
    "Granåsa: Granåsa har två jobbspår och Älgmo ett.",
  ],
  [
    "Hur många fler jobbspår har Granåsa än Östmyra?",
    "Två fler: Granåsa har två jobbspår och Östmyra inget jobbspår.",
  ],
])("the tracks of two municipalities are compared by their number: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test("not where they are to be of a sort", () => {
  expect(ask("Har Granåsa fler jobbspår inom vård än Älgmo?").direct).not.toMatch(/^(Ja|Nej)\b/);
});

test.each([
  ["Har Granåsa tre jobbspår?", /^Nej\. Granåsa har två jobbspår/],
  ["Har Granåsa två jobbspår?", /^Ja\. Granåsa har två jobbspår/],
  ["Does Granåsa have more than one job track?", /^Yes\. Granåsa has two job tracks/],
  ["Har Östmyra fler än två jobbspår?", /^Nej\. Östmyra planerar/],
  ["Har Granåsa jobbspår?", /^Ja\. Granåsa har två jobbspår/],
])("how many there are is judged: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});
