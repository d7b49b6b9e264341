/** Asked of the real knowledge base, which has a duty for whoever gives notice of a change. */
import { expect, test } from "vitest";
import { answererFrom } from "../../../../src/cli/build-answerer.ts";
import { KNOWLEDGE_DIRECTORY } from "../../../../src/knowledge/directory.ts";

const answerer = answererFrom(KNOWLEDGE_DIRECTORY);

test.each([
  ["Vi ska välja ny ledamot från Alvesta. Vem måste få veta det?", "plikt-byte/notify"],
  ["Vår ersättare har bytt jobb. Vem ska vi meddela?", "plikt-byte/notify"],
  ["We got a new member from Växjö. Who introduces them?", "plikt-byte/introduce"],
  ["Min ledamot har slutat. Vad måste göras?", "plikt-byte/introduce"],
])("what the member must do then is told, whatever place is named: %s", (question, fact) => {
  const { outcome, lead } = answerer.answer(question);
  expect(outcome).toBe("answered");
  expect(lead[0]?.facts).toEqual([fact]);
});

test.each([
  "Vi har en ny ledamot. Vad förväntas av henne?",
  "Vi har en ny ledamot i verksamhetsgruppen. Vem ska meddelas?",
])("other questions of a new member are answered as they are asked: %s", (question) => {
  expect(answerer.answer(question).lead[0]?.facts).not.toEqual(["plikt-byte/notify"]);
});
