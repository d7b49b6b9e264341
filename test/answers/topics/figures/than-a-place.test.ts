import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Vilka kommuner har färre invånare än Östmyra?", "Älgmo och Mörkfors."],
  ["Vilka kommuner har fler invånare än Östmyra?", "Tallköping och Granåsa."],
  ["Vilka är mindre än Älgmo?", "Mörkfors."],
  ["Hur många kommuner är större än Älgmo?", "Tre: Tallköping, Granåsa och Östmyra."],
  ["Which municipalities have fewer inhabitants than Östmyra?", "Älgmo and Mörkfors."],
  ["Har någon kommun färre invånare än Älgmo?", "Ja: Mörkfors."],
  [
    "Is any municipality bigger than Tallköping?",
    "No, none of the five municipalities with a figure.",
  ],
])("those on one side of a place: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.direct).toBe(direct);
  expect(answer.sources.length).toBeGreaterThan(0);
});

test("the municipality without a figure is told of", () => {
  expect(ask("Vilka kommuner har högre arbetslöshet än Granåsa?").direct).toBe(
    "Älgmo och Tallköping. För Mörkfors står ingen uppgift.",
  );
  const answer = ask("Vilka kommuner har högre arbetslöshet än Mörkfors?");
  expect(answer.outcome).toBe("unknown");
  expect(answer.text).not.toContain("%");
});

test("two sorts of figures in all places are no comparison with one of them", () => {
  expect(ask("Vilka kommuner har fler kvinnor än män i målgruppen?").direct).toContain("Älgmo");
});

test.each([
  "Vilka kommuner har fler ledamöter än Östmyra?",
  "Vilka kommuner har lägre skatt än Östmyra?",
  "Which municipalities have more members than Östmyra?",
])("what no figure tells is not read from another figure: %s", (question) => {
  expect(ask(question).direct).not.toMatch(/Granåsa|Mörkfors|står ingen uppgift|No figure/);
});
