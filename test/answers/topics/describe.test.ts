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

test.each([
  ["Berätta om Granåsa", /^I ledningsgruppen i Granåsa ingår .* träffas varannan vecka/],
  ["Tell me everything about Granåsa", /^The management group in Granåsa .* every other week/],
  ["Vad är Granåsa kommun?", /^I ledningsgruppen i Granåsa ingår/],
])("telling about a place begins with who meets there and how often: %s", (question, first) => {
  const { direct, text } = ask(question);
  expect(direct).toMatch(first);
  const [tracks, units, majority] = ["lokalvård", "Lärcentrum", "Ängspartiet"].map((word) =>
    text.indexOf(word),
  );
  expect(tracks).toBeGreaterThan(0);
  expect(units).toBeGreaterThan(tracks!);
  expect(majority).toBeGreaterThan(units!);
});

test.each([
  ["Vad är Samordningsförbundet Granen?", "part i Jobbkrafts styrgrupp och verksamhetsgruppen"],
  ["What is Jobbverket?", "is a party of Jobbkraft's steering group"],
])("of a party that nothing describes it is told what it is a party of: %s", (question, told) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("answered");
  expect(answer.direct).toContain(told);
});

test.each([
  ["Give me an overview of the cooperation", "is the cooperation of seven parties"],
  ["Sammanfatta samverkan", "sju parters samverkan"],
  ["Give me a short overview of Jobbkraft", "is the cooperation of seven parties"],
])("an overview begins with what it is: %s", (question, told) => {
  expect(ask(question).direct).toContain(told);
});

test.each([
  ["What does ersättare mean?", /^“Ersättare” is “substitute” in English\./, "may decide"],
  [
    "Vad heter sektionschef på engelska?",
    /heter ”section manager” på engelska/,
    "Östmyras styrgrupp",
  ],
  ["Vad är en rektor?", /^Överenskommelserna förklarar inte rollen/, "vägledarnätverket"],
])("a role's word is told in the other language, and what it does: %s", (question, word, told) => {
  const { direct, text } = ask(question);
  expect(direct).toMatch(word);
  expect(text).toContain(told);
});

test("what a group is called in English is its English name", () => {
  expect(ask("Vad heter verksamhetsgruppen på engelska?").direct).toContain("operations group");
});

test("a bare word is explained where it is asked for, and names nothing elsewhere", () => {
  const { entries } = readRegion("skogslan");
  const [first] = entries.terms;
  if (first === undefined) throw new Error("the region has no terms");
  const word = {
    ...first,
    id: SubjectId.parse("ordet-praktik"),
    name: { sv: "Ordet praktik", en: "The word placement" },
    aliases: { sv: [], en: [] },
    meaning: undefined,
    facts: entries.terms
      .flatMap(({ facts }) => facts)
      .filter(({ gap }) => gap)
      .map((fact) => ({
        ...fact,
        on: fact.on.filter((concept) => (concept as string) === "definition"),
        text: {
          sv: "Avtalet förklarar inte vad praktik är.",
          en: "The agreement does not explain what a placement is.",
        },
      })),
  };
  const answerer = createAnswerer(buildKnowledge({ ...entries, terms: [...entries.terms, word] }));
  const told = (question: string): string => answerer.answer(question).lead[0]?.text ?? "";
  expect(told("Vad menas med praktik?")).toContain("förklarar inte vad praktik är");
  expect(told("Vad är praktik?")).toContain("förklarar inte vad praktik är");
  expect(told("Vem erbjuder praktik?")).not.toContain("förklarar inte");
});

test.each([
  ["Vad är praktik?", "förklarar inte ordet ”praktik”", "coachning och praktik"],
  ["What is coaching?", "do not explain the word “coaching”", "unit for coaching"],
])("of a word that is used and not explained that is said: %s", (question, silent, used) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("unknown");
  expect(answer.direct).toContain(silent);
  expect(answer.text).toContain(used);
});

test("a language's name within another name asks for no translation", () => {
  const { entries } = readRegion("skogslan");
  const organizations = entries.organizations.map((one) =>
    one.id === SubjectId.parse("trygghetskassan")
      ? { ...one, name: { sv: "Svenska kassan", en: "The Swedish fund" } }
      : one,
  );
  const { lead } = createAnswerer(buildKnowledge({ ...entries, organizations })).answer(
    "Vad är Svenska kassan?",
  );
  expect(lead[0]?.text).not.toContain("heter");
});

test("which of something is about those of one name is not asked of each of them", () => {
  const { entries } = readRegion("skogslan");
  const [first] = entries.themes;
  const [fact] = first?.facts ?? [];
  if (first === undefined || fact === undefined) throw new Error("the region has no theme");
  const area = {
    ...first,
    id: SubjectId.parse("framtiden"),
    name: { sv: "Utvecklingsområden", en: "Development areas" },
    aliases: { sv: ["utvecklingsområde"], en: ["development area"] },
    facts: [
      {
        ...fact,
        id: "adults",
        asks: ["which", "what"] as const,
        on: [],
        text: {
          sv: "Ett utvecklingsområde är att knyta Lärcentrum närmare Jobbverket.",
          en: "One development area is to tie Lärcentrum closer to Jobbverket.",
        },
      },
    ],
  };
  const answerer = createAnswerer(
    buildKnowledge({ ...entries, themes: [...entries.themes, area] } as typeof entries),
  );
  const told = (question: string): string => answerer.answer(question).lead[0]?.text ?? "";
  expect(told("Vilket utvecklingsområde handlar om Lärcentrum?")).toContain(
    "Ett utvecklingsområde",
  );
  expect(told("Which development area is about Lärcentrum?")).toContain("One development area");
  expect(told("Vad är Lärcentrum?")).toContain("flera");
});

test("who drew something up is not what it is", () => {
  const { outcome, direct } = ask("Vem tog fram KUR?");
  expect(outcome).toBe("unknown");
  expect(direct).not.toContain("betyder");
});

test("what a thing is for is not told as what its word means", () => {
  const { text } = ask("Vad är praktik till för?");
  expect(text).not.toContain("förklarar inte ordet");
});
