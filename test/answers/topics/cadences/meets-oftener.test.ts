import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Vilken lokal grupp träffas oftast?", ["Tallköping"], ["Granåsa", "Älgmo"]],
  ["Vilken ledningsgrupp träffas mest sällan?", ["Älgmo", "Östmyra"], ["Granåsa", "Tallköping"]],
  ["Which management group meets least often?", ["Älgmo", "Östmyra"], ["Granåsa", "Tallköping"]],
])("of the municipalities' groups, whatever they are called: %s", (question, named, others) => {
  const { direct, text } = ask(question);
  for (const name of named) expect(direct).toContain(name);
  for (const name of others) expect(direct).not.toContain(name);
  expect(text).toMatch(/Mörkfors/);
});

test.each([
  ["Träffas Granåsa oftare än Älgmo?", /^Ja: ledningsgruppen i Granåsa varannan vecka och /],
  ["Träffas Granåsa mer sällan än Älgmo?", /^Nej: /],
  ["Does Tallköping meet more often than Granåsa?", /^Yes: /],
  ["Träffas verksamhetsgruppen oftare än Vägledarnätverket?", /^Ja: /],
  ["Vem träffas oftast, Granåsa eller Tallköping?", /^Arbetsgruppen i Tallköping\.$/],
  ["Vem träffas oftare, Älgmo eller Östmyra?", /^Det går inte att säga säkert: /],
  ["Jämför hur ofta grupperna i Granåsa och Älgmo träffas", /varannan vecka.*en gång i månaden/],
])("two beside each other: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});

test("where one of them is not told, that is said, and no yes or no", () => {
  const answer = ask("Träffas Mörkfors oftare än Älgmo?");
  expect(answer.outcome).toBe("unknown");
  expect(answer.direct).toContain("Mörkfors");
});

test.each([
  ["Vilka grupper träffas oftare än en gång i månaden?", ["Granåsa", "Tallköping"], ["Älgmo"]],
  [
    "Which groups meet less often than once a month?",
    ["operations group", "Vägledarnätverket"],
    ["Älgmo", "Tallköping"],
  ],
])("against what the question says: %s", (question, named, others) => {
  const { direct } = ask(question);
  for (const name of named) expect(direct).toContain(name);
  for (const name of others) expect(direct).not.toContain(name);
});

test("municipalities are counted, not their groups", () => {
  const { direct } = ask("Hur många kommuner har grupper som träffas varje månad?");
  expect(direct).toBe("Två: Östmyra och Älgmo.");
});

test.each([
  ["Träffas ledningsgruppen i Älgmo oftare än varje månad?", /^Nej\. /],
  ["Träffas ledningsgruppen i Älgmo minst en gång i kvartalet?", /^Ja\. /],
  ["Does the working group in Tallköping meet more than once a month?", /^Yes\. /],
  ["Vilka grupper träffas oftare än varje vecka?", /^Ingen av de grupper som det står om\.$/],
  ["Which groups meet more than once a week?", /^None of the groups /],
])("as often is not oftener: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});

test.each([
  [
    "Träffas Granåsas och Älgmos ledningsgrupper lika ofta?",
    /^Nej: .* varannan vecka .* en gång i månaden\.$/,
  ],
  ["Do the management groups in Granåsa and Älgmo meet equally often?", /^No: /],
  ["Träffas alla ledningsgrupper lika ofta?", /^Nej: /],
])("as often as each other: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});

test.each([
  "Vilken lokal grupp träffas oftast?",
  "Vilken kommuns lokala grupp träffas oftast 2030?",
])("the one that meets most often is told with how often: %s", (question) => {
  expect(ask(question).direct).toBe("Arbetsgruppen i Tallköping: varje vecka.");
});

test("those of another year are not told by those of today", () => {
  expect(ask("Vilken lokal grupp träffades oftast 2026?").text).not.toContain("Tallköping: varje");
});
