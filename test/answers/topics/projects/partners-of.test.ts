import { describe, expect, test } from "vitest";
import { createAnswerer } from "../../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("who takes part in a project", () => {
  test.each([
    "Är Granåsa med i Vägen In?",
    "Deltar Jobbverket i Vägen In?",
    "Is Älgmo part of Vägen In?",
  ])("its partners do: %s", (question) => {
    const answer = ask(question);
    expect(answer.direct).toMatch(/^(Ja|Yes)\. /);
    expect(answer.facts).toContain("vagen-in/partners");
  });

  test.each(["Är Mörkfors med i Vägen In?", "Is Mörkfors part of Vägen In?"])(
    "who is no partner may take part all the same: %s",
    (question) => {
      expect(ask(question).direct).toMatch(/^Mörkfors .*(nämns inte|not named)/);
    },
  );

  test.each([
    "Är Granåsa med i Skogsvinden?",
    "Vilka parter är med i Skogsvinden?",
    "Is Granåsa part of Skogsvinden?",
  ])("where no partners are told: %s", (question) => {
    const answer = ask(question);
    expect(answer.direct).toMatch(/samverkar i Skogsvinden står inte|not say who the partners/);
    expect(answer.facts).toEqual(["skogsvinden/owner"]);
  });
});

test("where others are told to take part, no other project answers for it", () => {
  const { entries } = readRegion("skogslan");
  const projects = entries.projects.map((project) => ({
    ...project,
    facts: project.facts.map((fact) =>
      fact.id === "firms"
        ? { ...fact, on: [...fact.on, "partner" as (typeof fact.on)[number]] }
        : fact,
    ),
  }));
  const answerer = createAnswerer(buildKnowledge({ ...entries, projects }));
  const { direct, text } = told(answerer.answer("Är Jobbverket partner i Skogsvinden?"));
  expect(direct).toBe("Det står inte om Jobbverket samverkar i Skogsvinden.");
  expect(text).not.toContain("Vägen In");
});
