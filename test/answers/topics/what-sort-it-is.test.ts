import { expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  [
    "Är Vägen In ett jobbspår?",
    "Nej, överenskommelserna beskriver inte Vägen In som ett jobbspår.",
  ],
  ["Is Jobbtorget a project?", "No, the agreements do not describe Jobbtorget as a project."],
  [
    "Är Snickeboden ett projekt?",
    "Nej, överenskommelserna beskriver inte Snickeboden som ett projekt.",
  ],
])("what is of another sort is not said to be of this one: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.direct).toBe(direct);
  expect(answer.facts.length).toBeGreaterThan(0);
});

test.each([
  "Är Vägen In ett projekt?",
  "Är Jobbtorget en enhet?",
  "Är Vägen In ett jobbspår i Granåsa?",
  "Är Vägen In det enda projektet?",
  "Leder Vägen In ett projekt?",
])("something else is asked: %s", (question) => {
  expect(ask(question).direct).not.toMatch(/beskriver inte/);
});
