import { describe, expect, test } from "vitest";
import { createAnswerer } from "../../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Vilken kommun är näst störst?", /^Granåsa\. .*14 200/],
  ["Vilken kommun har tredje flest invånare?", /^Östmyra\. .*8 900/],
  ["Which municipality is the second smallest?", /^Älgmo\. .*6,350/],
  ["Vilken av de fem kommunerna har minst invånare?", /^Mörkfors\. /],
  ["Vilken kommun har minst invånare av de fem?", /^Mörkfors\. /],
  ["Which of the five municipalities has the most inhabitants?", /^Tallköping\. /],
])("the second and the third: %s", (question, words) => {
  expect(ask(question).direct).toMatch(words);
});

test.each([
  ["Vilka två av de fem kommunerna är störst?", "Tallköping (31 500) och Granåsa (14 200)."],
  ["Vilka två kommuner är störst?", "Tallköping (31 500) och Granåsa (14 200)."],
  ["Which are the two smallest municipalities?", "Mörkfors (4,075) and Älgmo (6,350)."],
  [
    "Rangordna kommunerna efter arbetslöshet",
    "Älgmo (9,1 %), Tallköping (7 %), Granåsa (6,4 %) och Östmyra (5,25 %).",
  ],
  [
    "Rank the municipalities by population",
    "Tallköping (31,500), Granåsa (14,200), Östmyra (8,900), Älgmo (6,350) and Mörkfors (4,075).",
  ],
])("several: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test("size is the number of inhabitants, and the measure is named", () => {
  expect(ask("Är Granåsa större än Älgmo?").direct).toBe(
    "Ja. Granåsa har 7 850 fler invånare än Älgmo.",
  );
});

test.each([
  ["Vilken kommun har flest långtidsarbetslösa?", /^Granåsa och Älgmo\. I Granåsa .*80 .*I Älgmo/],
  ["Which municipality has the most long-term unemployed?", /^Granåsa and Älgmo\. /],
  ["Har Granåsa flest långtidsarbetslösa?", /^Ja, tillsammans med andra\. .*Granåsa.*Älgmo/],
])("those who share the first place are all named: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});

test.each([
  "Vilken lokal grupp har flest kvinnor, i vilken kommun?",
  "Vilken kommun har flest kvinnor som ledamöter?",
])("those who sit in groups are in no series of those who live there: %s", (question) => {
  expect(ask(question).direct).not.toMatch(/i målgruppen/);
});

test.each([
  ["Var är de långtidsarbetslösa störst i antal, i vilken kommun?", /^Granåsa och Älgmo\. /],
  [
    "Which municipality has the lowest long-term unemployment in numbers?",
    /^Östmyra\. .*35 people/,
  ],
])("a number is asked for, and not a share: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});

test.each([
  [
    "Hur många invånare har de två största kommunerna tillsammans?",
    "Tillsammans 45 700 (hopräknat här): Tallköping (31 500) och Granåsa (14 200).",
  ],
  [
    "How many inhabitants do the two smallest municipalities have together?",
    "Together 10,425 (added up here): Mörkfors (4,075) and Älgmo (6,350).",
  ],
])("several are added up where a sum is asked for: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

describe("a measure that is told both in numbers and as a share", () => {
  const { entries } = readRegion("skogslan");
  const [women, unemployed] = ["malgrupp-kvinnor", "arbetsloshet"].map((id) =>
    entries.figures.find((series) => (series.id as string) === id),
  );
  const share = unemployed && {
    ...unemployed,
    name: { sv: "Kvinnornas andel", en: "Share of women" },
    aliases: { sv: ["målgruppen av kvinnor"], en: ["target group of women"] },
    keywords: { sv: ["målgrupp"], en: ["target group"] },
    on: ["women", "target-group", "share"] as typeof unemployed.on,
    text: {
      sv: "I {area} var {value} % av målgruppen kvinnor.",
      en: "In {area}, {value}% of the target group were women.",
    },
  };
  const number = women && {
    ...women,
    name: { sv: "Antal", en: "Number" },
    text: { sv: "I {area} fanns {value}.", en: "In {area} there were {value}." },
  };
  const figures = [share, number].flatMap((series) => series ?? []);
  const answerer = createAnswerer(buildKnowledge({ ...entries, figures }));
  const direct = (question: string) => told(answerer.answer(question)).direct;

  test.each([
    "Vilken kommun har störst målgrupp av kvinnor?",
    "Which municipality has the largest target group of women?",
  ])("is ranked by number where the largest is asked for: %s", (question) => {
    expect(direct(question)).toMatch(/^Granåsa\. .*120/);
  });

  test.each([
    "Vilken kommun har störst andel kvinnor i målgruppen?",
    "Which municipality has the largest share of women in the target group?",
  ])("is ranked by share where that is asked for: %s", (question) => {
    expect(direct(question)).toMatch(/^Älgmo\. .*9[,.]1/);
  });

  test.each([
    ["Är målgruppen av kvinnor större i Granåsa än i Älgmo?", /^Ja\. .*30/],
    ["Is the target group of women smaller in Granåsa than in Älgmo?", /^No\. .*30/],
    ["Är andelen kvinnor i målgruppen större i Granåsa än i Älgmo?", /^Nej\. .*2,7/],
  ])("is compared by number where the larger is asked for: %s", (question, verdict) => {
    expect(direct(question)).toMatch(verdict);
  });
});
