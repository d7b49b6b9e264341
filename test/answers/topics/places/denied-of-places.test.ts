/** Asked of the real knowledge base, which tells of several municipalities who sits in their groups, and of one who does not. */
import { expect, test } from "vitest";
import { answererFrom } from "../../../../src/cli/build-answerer.ts";
import { KNOWLEDGE_DIRECTORY } from "../../../../src/knowledge/directory.ts";

const answerer = answererFrom(KNOWLEDGE_DIRECTORY);

test.each([
  "Vilken kommuns grupp har ingen från Arbetsförmedlingen?",
  "Which municipality has no one from Arbetsförmedlingen in its group?",
])("those of whom it is so are not told beside those of whom it is not: %s", (question) => {
  expect(answerer.answer(question).lead[0]?.text).toBe("Tingsryd.");
});
