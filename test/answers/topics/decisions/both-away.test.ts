/** Asked of the real knowledge base, which tells what holds when nobody can come. */
import { describe, expect, test } from "vitest";
import { answererFrom } from "../../../../src/cli/build-answerer.ts";
import { KNOWLEDGE_DIRECTORY } from "../../../../src/knowledge/directory.ts";

const answerer = answererFrom(KNOWLEDGE_DIRECTORY);

describe("where neither the member nor the substitute can come, that rule is told first", () => {
  test.each([
    "Vad händer om varken ordinarie eller ersättare kan?",
    "Jag är sjuk på torsdag. Ersättaren är också borta. Hur gör vi?",
    "både jag och min ersättare har förhinder, vad gör vi",
    "Vad gör vi om ersättaren också är sjuk?",
    "What if our substitute can't come either?",
  ])("%s", (question) => {
    const { outcome, lead } = answerer.answer(question);
    expect(outcome).toBe("answered");
    expect(lead[0]?.facts).toEqual(["regel-synpunkter/comments"]);
  });

  test("also where the question before told who", () => {
    const before = answerer.answer("Vad ska en ordinarie ledamot göra vid förhinder?");
    const { lead } = answerer.answer("vad händer om ingen av dem kan?", { previous: before.read });
    expect(lead[0]?.facts).toEqual(["regel-synpunkter/comments"]);
  });
});

test.each([
  "Vad gör jag om jag har förhinder?",
  "Vad gör jag om min ersättare inte kan?",
  "Kan vi besluta om varken ordinarie eller ersättare kommer?",
])("who is away alone, and what may be decided, is another matter: %s", (question) => {
  expect(answerer.answer(question).lead[0]?.facts).not.toEqual(["regel-synpunkter/comments"]);
});

test("of another group nothing is told", () => {
  const { outcome, lead } = answerer.answer(
    "Vad gäller om varken ordinarie eller ersättare kan komma till verksamhetsgruppen?",
  );
  expect(outcome).toBe("unknown");
  expect(lead[0]?.text).toMatch(/verksamhetsgruppen står inte/);
});
