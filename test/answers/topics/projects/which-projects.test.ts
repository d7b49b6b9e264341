import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Vilka projekt är tvååriga?", "Skogsvinden."],
  ["Which projects last three years?", "Vägen In."],
  ["Hur många projekt pågår i två år?", "Ett: Skogsvinden."],
])("by how long they run: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test.each([
  ["Vilka projekt slutade 2031?", "Vägen In och Skogsvinden."],
  ["Vilka projekt startade 2029?", "Skogsvinden."],
  ["Which projects ran in 2028?", "Vägen In."],
  ["Vilka projekt pågick 2030?", "Vägen In och Skogsvinden."],
])("by their years, also those that follow from the length: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test.each([
  ["Vilka projekt startade före 2029?", "Vägen In."],
  ["Vilka projekt började efter 2028?", "Skogsvinden."],
  ["Vilka projekt slutar senast 2031?", "Vägen In och Skogsvinden."],
  ["Which projects started before 2029?", "Vägen In."],
  ["Which projects ended after 2030?", "Vägen In and Skogsvinden."],
  ["Vilka projekt slutar efter 2031?", "Inget av de projekt som det står om."],
  [
    "Which projects started before 2020?",
    "None of the projects about which the agreements say this.",
  ],
])("before and after a year: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test("a year that is worked out rests on the length too", () => {
  expect(ask("Vilka projekt slutade 2031?").facts).toContain("skogsvinden/length");
});

test.each([
  ["Vilka projekt är Jobbverket med i?", "Vägen In. Om Skogsvinden står det inte."],
  ["Vilka projekt är Älgmo med i?", "Vägen In. Om Skogsvinden står det inte."],
  ["Vilka projekt är Tallköping med i?", "Skogsvinden."],
  ["Vilka projekt har Tallköping ägt?", "Skogsvinden."],
])("by who takes part or owns them: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test.each([
  ["Vilka projekt är till för arbetsgivare?", "Skogsvinden."],
  ["Vilka projekt vänder sig till nyanlända?", "Vägen In."],
  ["Hur många projekt är för unga?", "Ett: Skogsvinden."],
  ["Which projects are for employers?", "Skogsvinden."],
  ["Which project is aimed at new arrivals?", "Vägen In."],
])("by whom they are for: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test.each([
  "Vilka projekt är till för pensionärer?",
  "Vilka projekt finns för att hjälpa unga?",
  "Vilka projekt har Jobbverket ansvar för?",
])("what is no target group of a project's is none: %s", (question) => {
  expect(ask(question).direct).not.toMatch(/^(?:Skogsvinden|Vägen In)\.$/);
});

test.each([
  ["Vilka projekt ägs av en kommun?", /^Skogsvinden\./],
  ["Which projects are owned by municipalities?", /^Skogsvinden\./],
])("those whose owner is of a sort: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.direct).toMatch(direct);
  expect(answer.facts).toContain("skogsvinden/owner");
});

test.each([
  ["Vilka projekt drivs av en kommun?", "Skogsvinden."],
  ["Which projects are run by a municipality?", "Skogsvinden."],
])("those who run it own it: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test.each([
  ["Vilka projekt hjälper unga?", "Skogsvinden."],
  ["Vilka projekt jobbar med unga?", "Skogsvinden."],
  ["Which projects help young people?", "Skogsvinden."],
])("whom they help they are for: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test("whom they work together with is with them", () => {
  const { direct, text } = ask("Vilka projekt samarbetar med Jobbverket?");
  expect(direct).toMatch(/^Vägen In\./);
  expect(text).not.toMatch(/Skogsvinden \(/);
});
