import { expect, test } from "vitest";
import { createAnswerer } from "../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";
import { SubjectId } from "../../../src/knowledge/schema/base.ts";
import { openRegion, readRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Vad är Jobbtorget?", "enhet för coachning"],
  ["What is Jobbtorget?", "unit for coaching"],
  ["Vad är KUR?", "kompetens under resan"],
  ["Vad är JKS?", "sju parters samverkan"],
])("what something is, is told by what defines it: %s", (question, definition) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("answered");
  expect(answer.text).toContain(definition);
});

test.each([
  ["Vad är Jobbkraft?", "sju parters samverkan"],
  ["What is Jobbkraft?", "the cooperation of seven parties"],
  ["Berätta om Vägen In", "är ett projekt"],
  ["Tell me about Vägen In", "is a project"],
])("the definition comes before the purpose and the goal: %s", (question, definition) => {
  expect(ask(question).lead[0]!.text).toContain(definition);
});

test("telling about a thing tells several facts, its contradictions and no gaps", () => {
  const { text, facts } = ask("Berätta om Vägen In");
  expect(facts.length).toBeGreaterThan(1);
  expect(text).toContain("45 i avsnittet om platser");
  expect(text).not.toContain("Det står inte i avtalet vad Vägen In kostar");
});

test("telling about a thing tells all that is known of it, however much", () => {
  const { entries } = readRegion("skogslan");
  const projects = entries.projects.map((project) => {
    const [fact] = project.facts;
    if (project.id !== "vagen-in" || fact === undefined) return project;
    const more = ["ett", "tre", "fyra", "fem", "sex"].map((what) => ({
      ...fact,
      id: SubjectId.parse(what),
      text: { sv: `Vägen In gör ${what}.`, en: `Vägen In does ${what}.` },
    }));
    return { ...project, facts: [...project.facts, ...more] };
  });
  const answer = createAnswerer(buildKnowledge({ ...entries, projects })).answer(
    "Vad är Vägen In?",
  );
  expect(answer.details.map(({ text }) => text)).toContain("Vägen In gör sex.");
});

test("one name of several things is told of each of them", () => {
  const answer = ask("What is Lärcentrum?");
  expect(answer.outcome).toBe("ambiguous");
  expect(answer.text).toContain("school for adults");
  expect(answer.text).toContain("study room");
  expect(new Set(answer.about)).toEqual(new Set(["granasa-larcentrum", "algmo-larcentrum"]));
});

test("with its place, one name means one thing", () => {
  const answer = ask("Vad är Lärcentrum i Älgmo?");
  expect(answer.outcome).toBe("answered");
  expect(answer.text).not.toContain("vuxenskola");
});

test("what is named but nowhere explained is unknown", () => {
  for (const question of ["Vad är TUS?", "What is TUS?"]) {
    const answer = ask(question);
    expect(answer.outcome).toBe("unknown");
    expect(answer.text).toMatch(/TUS/);
  }
});

test("the document itself is in scope", () => {
  expect(ask("Vad är Avtalet 2030?").outcome).not.toBe("out-of-scope");
  expect(ask("What is the 2030 agreement?").outcome).not.toBe("out-of-scope");
});

test("a question for a certain property is not answered with a description", () => {
  const answer = ask("Vilken färg har Jobbtorgets dörr?");
  expect(answer.outcome).not.toBe("answered");
});
