import { expect, test } from "vitest";
import { createAnswerer } from "../../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  "Hur har Jobbtorgets lokaler ändrats mellan 2026 och 2030?",
  "How have Jobbtorget's premises changed between 2026 and 2030?",
])("what two documents say of the same is told from each, the older first: %s", (question) => {
  const { outcome, direct, sections } = ask(question);
  expect(outcome).toBe("answered");
  expect(direct).toMatch(/2026: .*(biblioteket|library).*2030: .*(stadshuset|town hall)/);
  expect(sections.length).toBe(2);
});

test("a change that only one document speaks of is no comparison", () => {
  expect(ask("Hur har Jobbtorgets antal platser ändrats sedan 2026?").direct).not.toContain(
    "2026:",
  );
});

test.each([
  ["Skillnaden mellan verksamhetsgruppen 2026 och 2030?", /Avtalet från 2026 nämner .*2030: /s],
  ["Vad skiljer verksamhetsgruppen 2026 och 2030?", /Avtalet från 2026 nämner .*2030: /s],
  ["Hur har verksamhetsgruppen förändrats?", /Avtalet från 2026 nämner .*2030: /s],
  ["How has the operations group changed since 2026?", /The 2026 agreement names .*2030: /s],
])("a group that the earlier text only names is told of from both: %s", (question, words) => {
  const { entries } = readRegion("skogslan");
  const [theme] = entries.themes;
  const [fact] = theme?.facts ?? [];
  if (theme === undefined || fact === undefined) throw new Error("the region has no theme");
  const text = {
    sv: "Avtalet från 2026 nämner verksamhetsgruppen men inte vilka som sitter i den.",
    en: "The 2026 agreement names the operations group but not who sits in it.",
  };
  const source = [
    { document: "avtalet-2026" as never, section: "Parter", paragraph: [1] as never },
  ];
  const named = { ...fact, id: "named" as never, gap: true, text, source: source as never };
  const themes = [...entries.themes, { ...theme, id: "da" as never, facts: [named] }];
  const answerer = createAnswerer(buildKnowledge({ ...entries, themes }));
  expect(told(answerer.answer(question)).direct).toMatch(words);
});

test("a group that the earlier text does not name has not been described by it", () => {
  expect(ask("Hur har verksamhetsgruppen förändrats?").direct).not.toContain("2026");
});
