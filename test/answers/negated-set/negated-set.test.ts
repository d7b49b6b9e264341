import { describe, expect, test } from "vitest";
import { createAnswerer } from "../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("those who are not in what a document lists in full", () => {
  test.each([
    [
      "Vilka kommuner är inte med i Vägen In?",
      "Östmyra, Mörkfors och Tallköping är inte med i Vägen In.",
    ],
    [
      "Vilka kommuner nämns inte bland dem som deltar i Vägen In?",
      "Östmyra, Mörkfors och Tallköping är inte med i Vägen In.",
    ],
    [
      "Which municipalities do not take part in Vägen In?",
      "Östmyra, Mörkfors and Tallköping are not part of Vägen In.",
    ],
    [
      "Vilka av länets kommuner är inte med i Vägen In?",
      "Östmyra, Mörkfors och Tallköping är inte med i Vägen In.",
    ],
    [
      "Hur många kommuner är inte med i Vägen In?",
      "Tre kommuner: Östmyra, Mörkfors och Tallköping är inte med i Vägen In.",
    ],
    ["Vilka parter sitter inte i styrgruppen?", "Ingen: alla sju parter är med."],
    ["Who is not in the steering group?", "None: all seven parties are in it."],
  ])("%s", (asked, told) => {
    const answer = ask(asked);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toBe(told);
    expect(answer.sections).not.toEqual([]);
  });

  test("are not told where those are asked for who are", () => {
    expect(ask("Vilka kommuner deltar i Vägen In?").direct).not.toContain("inte");
  });

  test("nor where having is asked for, not being in", () => {
    expect(ask("Vilka kommuner har ingen styrgrupp?").direct).not.toContain("alla");
  });
});

describe("parties of another sort", () => {
  test.each([
    ["Which parties are not municipalities?", "Jobbverket and Samordningsförbundet Granen."],
    ["Vilka parter är inte kommuner?", "Jobbverket och Samordningsförbundet Granen."],
  ])("%s", (asked, told) => {
    expect(ask(asked).direct).toBe(told);
  });
});

describe("where not all are known", () => {
  test("those of whom it is so are said to be them", () => {
    const answer = ask("Vem gör inte kartläggningen?");
    expect(answer.outcome).toBe("partly");
    expect(answer.text).toMatch(
      /^Det står inte vilka det inte gäller\. Det som står är vilka det gäller:/,
    );
    expect(answer.text).toContain("Jobbverket gör den gemensamma kartläggningen");
  });
});

test("whether somebody is not in it is answered as before", () => {
  expect(ask("Är Jobbverket inte med i styrgruppen?").text).toMatch(/^Jo/);
});

describe("what the parties are, where they are not named", () => {
  test.each([
    ["Hur många är inte kommuner?", "Två: Jobbverket och Samordningsförbundet Granen."],
    [
      "Vilka är inte myndigheter?",
      "Granåsa kommun, Älgmo kommun, Östmyra kommun, Mörkfors kommun, Tallköpings kommun och Samordningsförbundet Granen.",
    ],
  ])("is asked of all of them: %s", (asked, told) => {
    expect(ask(asked).direct).toBe(told);
  });

  test("is not asked where more is said of the sort", () => {
    expect(ask("Vilka är inte stora kommuner?").direct).not.toMatch(/Jobbverket/);
  });
});

test("of partners of another sort it is not told that no municipality is in it", () => {
  const { entries } = readRegion("skogslan");
  const projects = entries.projects.map((project) => ({
    ...project,
    partners: project.partners.filter((id) => id === "jobbverket"),
  }));
  const answerer = createAnswerer(buildKnowledge({ ...entries, projects }));
  const { direct } = told(answerer.answer("Vilka kommuner är inte med i Vägen In?"));
  expect(direct).toContain("nämns inte bland samverkansparterna i Vägen In");
});
