import { describe, expect, test } from "vitest";
import { createAnswerer } from "../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("what an organisation is told to do so to", () => {
  test.each([
    ["Vad äger Region Skogslan?", "Vägen In"],
    ["What does Region Skogslan own?", "Vägen In"],
    ["Vad äger Tallköpings kommun?", "Skogsvinden"],
    ["Vad driver Region Skogslan?", "Vägen In"],
    ["Vad samordnar Region Skogslan?", "Vägledarnätverket"],
    ["What does Region Skogslan lead?", "Vägledarnätverket"],
  ])("%s → %s", (question, name) => {
    const { outcome, text } = ask(question);
    expect(outcome).toBe("answered");
    expect(text).toContain(name);
  });

  test.each([
    ["Vad finansierar Region Skogslan?", /Region Skogslan finansierar något/],
    ["What does Jobbverket pay for?", /that Jobbverket .* funds anything/],
    ["Vilka projekt drivs av Östmyra?", /Östmyra kommun driver något projekt/],
    ["Which projects are run by Östmyra?", /Östmyra Municipality runs any project/],
    ["Vad äger Trygghetskassan?", /Trygghetskassan äger något/],
  ])("%s is not told", (question, answer) => {
    const { outcome, direct } = ask(question);
    expect(outcome).toBe("unknown");
    expect(direct).toMatch(answer);
  });

  test.each([
    ["Äger Tallköping något projekt?", "answered", /^Ja\. Skogsvinden ägs av Tallköpings kommun/],
    ["Does Region Skogslan own any projects?", "answered", /^Yes\. Vägen In is owned/],
    ["Driver Tallköping något projekt?", "answered", /^Ja\. Skogsvinden ägs av Tallköpings kommun/],
    ["Samordnar Region Skogslan något nätverk?", "answered", /^Ja\. .*Vägledarnätverket/i],
    ["Äger Östmyra några projekt?", "unknown", /^Det står inte .* äger något/],
  ])("whether it owns any: %s", (question, outcome, words) => {
    const answer = ask(question);
    expect(answer.outcome).toBe(outcome);
    expect(answer.direct).toMatch(words);
  });

  test("is not what a project is asked of", () => {
    expect(ask("Vem äger Vägen In?").direct).toContain("Region Skogslan");
  });
});

test.each([
  ["Vilka nätverk samordnas av Region Skogslan?", "vagledarnatverket"],
  ["Which networks are coordinated by Region Skogslan?", "vagledarnatverket"],
  ["Vilka projekt ägs av Region Skogslan?", "vagen-in"],
])("asked by what is done to them, and told only of that kind: %s", (question, subject) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("answered");
  expect(answer.facts.length).toBeGreaterThan(0);
  for (const fact of answer.facts) expect(fact).toContain(`${subject}/`);
});

test("what was over when it was written of is told in the past", () => {
  const { entries } = readRegion("skogslan");
  const projects = entries.projects.map((project) =>
    project.id === "vagen-in" ? { ...project, period: { to: "2020" } } : project,
  );
  const answerer = createAnswerer(buildKnowledge({ ...entries, projects }));
  const direct = (question: string): string => told(answerer.answer(question)).direct;
  expect(direct("Vilka projekt äger Region Skogslan?")).toBe("Vägen In ägdes av Region Skogslan.");
  expect(direct("När slutade Vägen In?")).toBe("Vägen In pågick till 2020.");
});
