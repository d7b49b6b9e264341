import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("how many of a group's parties are municipalities", () => {
  test.each([
    ["Hur många av styrgruppens parter är kommuner, och hur många är något annat?", "Fem av sju"],
    ["How many of the steering group's parties are municipalities?", "Five of seven"],
    ["Hur många av parterna i Jobbkraft är kommuner?", "Fem av sju"],
  ])("is told with how many are not, and who: %s", (question, lead) => {
    const answer = ask(question);
    expect(answer.direct).toContain(lead);
    expect(answer.text).toContain("Jobbverket");
    expect(answer.sections).not.toEqual([]);
  });
});

test("a project's partners are counted", () => {
  expect(ask("Hur många samverkansparter har Vägen In?").direct).toBe("Vägen In: tre parter.");
});

test("other counts are left to others", () => {
  expect(ask("Hur många deltagare ska få anställning i Vägen In?").direct).toContain("40");
});

test.each([
  "Hur många av ledamöterna i styrgruppen är något annat än kommuner?",
  "Hur många av de som är med i styrgruppen är något annat än kommuner?",
])("members of other sorts are counted, whatever they are called: %s", (question) => {
  expect(ask(question).direct).toMatch(/Fem av sju parter är kommuner, två är något annat/);
});

test.each([
  ["Hur många kommuner samverkar i norra området?", "Tre: alla parter är kommuner"],
  ["How many municipalities cooperate in the northern area?", "Three: all parties are"],
])("where all are municipalities, no others are told: %s", (question, lead) => {
  const answer = ask(question);
  expect(answer.direct).toContain(lead);
  expect(answer.text).not.toMatch(/Övriga|Others/);
  expect(answer.sections).not.toEqual([]);
});
