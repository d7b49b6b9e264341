/** Asked of the real knowledge base, as it takes that people are known to ask so. */
import { expect, test } from "vitest";
import { answererFrom } from "../../../../src/cli/build-answerer.ts";
import { KNOWLEDGE_DIRECTORY } from "../../../../src/knowledge/directory.ts";

const answerer = answererFrom(KNOWLEDGE_DIRECTORY);

test.each([
  ["Vilka kommuner har en polis i sin grupp?", /^Jag hittar inte ”polis” i det som står\./],
  [
    "Which municipality has a psychologist in its management group?",
    /^I do not find “psychologist”/,
  ],
])("no municipality is named where nothing speaks of what is sought: %s", (question, told) => {
  const { outcome, lead } = answerer.answer(question);
  expect(outcome).toBe("unknown");
  expect(lead[0]?.text).toMatch(told);
});

test("a municipality is named where its list speaks of it in other words", () => {
  const { lead } = answerer.answer("Which municipality has an economist in its management group?");
  expect(lead.map(({ text }) => text)).toEqual(["Tingsryd."]);
});
