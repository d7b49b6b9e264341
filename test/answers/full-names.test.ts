/** Asked of the real knowledge base, which has names that share their first word. */
import { expect, test } from "vitest";
import { inFullNames } from "../../src/answers/full-names.ts";
import { answererFrom } from "../../src/cli/build-answerer.ts";
import { KNOWLEDGE_DIRECTORY } from "../../src/knowledge/directory.ts";

const answerer = answererFrom(KNOWLEDGE_DIRECTORY);

test.each([
  ["Vad är skillnaden mellan AF öst och väst?", "Vad är skillnaden mellan AF öst och AF väst?"],
  ["Vilka är med i Öst och Väst?", "Vilka är med i Öst och Väst?"],
  ["Vem leder idégruppen och SYV-rådet?", "Vem leder idégruppen och SYV-rådet?"],
])("a name that leaves out what it shares is read in full: %s", (text, full) => {
  expect(inFullNames(text, answerer.lexicon)).toBe(full);
});

test("the other one is of the same sort, also in the next question", () => {
  const { read } = answerer.answer("Vilka kommuner hör till AF öst?");
  expect(answerer.answer("och väst?", { previous: read }).read).toBe(
    "Vilka kommuner hör till AF väst?",
  );
});
