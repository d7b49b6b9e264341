import { describe, expect, test } from "vitest";
import { createAnswerer } from "../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

const VERDICT = /^(Ja|Jo|Nej|Yes|No)\b/;

test.each([
  ["Vänder sig Skogsvinden till alla unga?", /^Nej\. Skogsvinden vänder sig till unga som inte/],
  ["Is Skogsvinden aimed at all young people?", /^No\. Skogsvinden is aimed at young people who/],
  ["Vänder sig Skogsvinden till alla unga som inte studerar?", /^Skogsvinden vänder|^Ja\./],
])("no to whether it is for all, where it is told for which: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});

test.each([
  ["Finns det ett nätverk för vuxenskolan på chefsnivå?", /^Nej\. /],
  [
    "Finns det ett nätverk för vuxenskolan?",
    /^Det fanns inget nätverk för vuxenskolan på chefsnivå/,
  ],
  ["Is there a network for evening schools at manager level?", /^No\. /],
  [
    "Is there a network for evening schools?",
    /^There was no network for evening schools at manager/,
  ],
])("what there is not at one level is not denied at all: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});

describe("neither yes nor no", () => {
  test.each([
    ["to one of two", "Har Jobbtorget 25 eller 30 platser?"],
    ["to all, where a fact does not say all", "Får alla ersättare besluta?"],
    ["to whether it still is so", "Är Älgmo fortfarande med i Vägen In?"],
    ["to whether it is over", "Är Vägen In avslutat?"],
    ["to what is about, not exactly", "Har Älgmo ungefär 6 000 invånare?"],
    ["to a number of something else", "Har Jobbtorget tre platschefer?"],
    ["to which of two is more", "Har Älgmo fler invånare än Jobbtorget har platser?"],
    [
      "to who does it, by what somebody else does",
      "Är det kommunen som ordnar praktik i Skogsvinden?",
    ],
    ["to who does it, by what somebody else does", "Ordnar kommunen praktik i Skogsvinden?"],
    ["to whose duty it is", "Är det ersättarens ansvar att läsa handlingarna?"],
    ["to what it is, by what it has to do with", "Är styrgruppen ett projekt?"],
    ["to what no word of content asks", "Blir det så i Granåsa?"],
    ["to what one does alone, by what is done", "Äger Region Skogslan själv Vägen In?"],
    ["to what stands in another clause", "Är Ängspartiet i opposition i Granåsa?"],
    ["to what is asked of another place", "Är Kottpartiet i opposition i Älgmo?"],
    ["to how alike things are", "Styrs Granåsa lika mycket av Granpartiet och Ängspartiet?"],
    ["to whether one is of those whom it is for", "Kan jag delta i Vägen In?"],
    [
      "to whether one may, where it is told what must be so",
      "Får jag skicka en kollega till mötet?",
    ],
    ["to a number, where a limit is told", "Har Skogsvinden 50 anställda?"],
    ["to a year that is not the document's", "Hade Jobbkraft sju parter 2026?"],
    ["to a year that is not the document's", "Did Jobbkraft have 7 parties in 2026?"],
    ["to a short word that was read as another", "Är idea med i Vägen Inn?"],
    ["to a letter that stands for a party", "Styrs Älgmo av K?"],
    ["to what is only planned", "Finns det redan ett lastbilsspår i Östmyra?"],
  ])("%s: %s", (_what, question) => {
    expect(ask(question).direct).not.toMatch(VERDICT);
  });
});

test.each([
  "Is the schools administration in the management group in Granåsa?",
  "Does the management group in Granåsa include the schools administration?",
])("no yes to whether somebody is there who is only called in: %s", (question) => {
  const { entries } = readRegion("skogslan");
  const groups = entries.groups.map((group) =>
    group.id === "granasa-ledningsgrupp" ? { ...group, seats: [...group.seats, CALLED_IN] } : group,
  );
  const answerer = createAnswerer(buildKnowledge({ ...entries, groups }));
  const { direct } = told(answerer.answer(question));
  expect(direct).toContain("When needed, ");
  expect(direct).not.toMatch(VERDICT);
});

const CALLED_IN = {
  note: {
    sv: "andra, till exempel från skolförvaltningen",
    en: "others, for example from the schools administration",
  },
  optional: true,
  several: true,
};

test("yes, where one clause says it of what the sentence is about", () => {
  expect(ask("Är Kottpartiet i opposition i Granåsa?").direct).toMatch(/^Ja\. /);
});

test("no yes to a question that turns what is told", () => {
  expect(ask("Får ledamoten kalla någon annan än sin ersättare?").direct).not.toMatch(VERDICT);
});

test("no yes or no to which of two groups a third belongs under", () => {
  expect(
    ask("Är Vägledarnätverket under styrgruppen eller verksamhetsgruppen?").direct,
  ).not.toMatch(VERDICT);
});

test("what is denied before the question does not turn its yes", () => {
  expect(ask("Jag kan inte komma, är Kottpartiet i opposition i Granåsa?").direct).toMatch(
    /^Ja\. /,
  );
});

test.each([
  "Är det kommunen som beslutar om gemensamma projekt?",
  "Beslutar kommunerna om gemensamma projekt?",
  "Is it the municipality that decides on joint projects?",
])("no yes to whether the municipality does what another is told to do: %s", (question) => {
  expect(ask(question).direct).not.toMatch(VERDICT);
});

test("yes to whether one does it only where that one is told to", () => {
  expect(ask("Är det ledamoten som ska sprida besluten?").direct).toMatch(/^Ja\. /);
  expect(ask("Is it the member who must call the substitute?").direct).toMatch(/^Yes\. /);
  expect(ask("Ska ledamoten läsa handlingarna före mötet?").direct).toMatch(/^Ja\. /);
  for (const question of [
    "Is it the substitute who must call the member?",
    "Must the substitute call the member who cannot attend?",
    "Är det ersättaren som ska kalla ledamoten?",
  ])
    expect(ask(question).direct).not.toMatch(VERDICT);
  expect(ask("Är det ledamoten som ska kalla ersättaren?").direct).not.toContain("ingår");
});

test("an ending makes no word a guess, so that what is asked is within scope", () => {
  expect(ask("Är det ordföranden som skickar kallelsen?").outcome).toBe("unknown");
});
