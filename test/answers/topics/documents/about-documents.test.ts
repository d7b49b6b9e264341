import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask, answerer } = openRegion("skogslan");
const { contradictions, facts } = answerer.knowledge;
const gaps = [...facts.values()].filter(({ gap }) => gap);

test.each([
  "Hur gamla är uppgifterna?",
  "Är informationen aktuell?",
  "När uppdaterades du senast?",
  "How old is the information?",
  "Are the documents up to date?",
])("how old what is known is: %s", (question) => {
  const { direct, sources } = ask(question);
  expect(direct).toContain("2030");
  expect(direct).toContain("2026");
  expect(direct).toMatch(/vet jag inte|do not know/);
  expect(sources).toHaveLength(2);
});

test.each([
  "Finns det någon nyare överenskommelse?",
  "Vilket är det senaste avtalet?",
  "Har avtalet från 2026 ersatts?",
  "Is there a newer agreement?",
  "What is the latest document?",
])("the newest is told, and that a newer one is not known of: %s", (question) => {
  const { direct, outcome } = ask(question);
  expect(outcome).toBe("answered");
  expect(direct).toMatch(/2030 (agreement )?\(?(15 mars|15 March)?/);
  expect(direct).toMatch(/nyare vet jag inte|newer one I do not know/);
});

describe("what is known to be missing", () => {
  test.each([
    "Vilka luckor finns i överenskommelserna?",
    "Vad saknas i dokumenten?",
    "Vad vet du inte?",
    "What don't the agreements say?",
    "What don't you know?",
  ])("%s", (question) => {
    const { direct, details, language } = ask(question);
    expect(direct).toContain(String(gaps.length));
    const texts = gaps.map(({ text }) => text[language]);
    expect(details.length).toBeGreaterThan(3);
    expect(details.every(({ text }) => texts.includes(text))).toBe(true);
  });

  test("of one place only what is missing there", () => {
    const { details } = ask("Vilka luckor finns om Mörkfors?");
    expect(details.length).toBeGreaterThan(0);
    expect(details.every(({ text }) => text.includes("Mörkfors"))).toBe(true);
  });

  test("of what is not known nothing is listed", () => {
    expect(ask("Vad vet du inte om väder?").details.length).toBeLessThan(gaps.length);
    expect(ask("Vad vet du inte om väder?").facts).toEqual([]);
  });
});

describe("where the documents contradict each other", () => {
  const texts = contradictions.map(({ text }) => text.sv);

  test.each([
    ["Vad säger dokumenten emot varandra om?", /^Jag känner till/],
    ["Vilka fel finns i dokumenten?", /^Jag känner till/],
    ["Finns det fel i dokumenten?", /^Jag känner till/],
    ["Är dokumenten överens?", /^Nej, inte i allt\./],
    ["Säger avtalen samma sak?", /^Nej, inte i allt\./],
    ["Motsäger dokumenten varandra?", /^Ja\./],
  ])("%s", (question, direct) => {
    const answer = ask(question);
    expect(answer.direct).toMatch(direct);
    expect(answer.details.map(({ text }) => text).sort()).toEqual([...texts].sort());
  });

  test.each([
    ["Do the agreements agree?", /^No, not in everything\./],
    ["What errors are there in the documents?", /^I know of/],
    ["Do the agreements contradict each other?", /^Yes\./],
  ])("%s", (question, direct) => {
    expect(ask(question).direct).toMatch(direct);
  });
});

test.each([
  "Vilka personer nämns vid namn?",
  "Nämns några personer i avtalet?",
  "Which people are named in the documents?",
])("whom the documents name: %s", (question) => {
  const { outcome, text } = ask(question);
  expect(outcome).toBe("answered");
  expect(text).toContain("Ylva Grankvist");
});

test.each(["Vad innehåller Avtalet 2030?", "What does the 2030 agreement contain?"])(
  "what a document holds: %s",
  (question) => {
    const { text, about } = ask(question);
    expect(about).toEqual(["avtalet-2030"]);
    expect(text).toMatch(/Grupper: |Groups: /);
    expect(text).toMatch(/Projekt: |Projects: /);
  },
);

test.each([
  "Vilka personer sitter i styrgruppen?",
  "Vad saknas i Granåsa?",
  "Hur gamla är deltagarna?",
  "Vad säger avtalet om konsensus?",
  "Är parterna överens?",
])("what is asked of something else is not taken for it: %s", (question) => {
  expect(ask(question).text).not.toMatch(/Jag känner till .* (ställen|uppgifter)|nyaste dokument/);
});
