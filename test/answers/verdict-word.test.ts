/** A yes or no is data, not only a word: who builds on an answer need not read it out of the text. */
import { describe, expect, test } from "vitest";
import { said, withVerdict, withoutVerdict } from "../../src/answers/verdict-word.ts";
import { answererFrom } from "../../src/cli/build-answerer.ts";
import { readQuestions } from "../../src/evaluation/questions.ts";
import { KNOWLEDGE_DIRECTORY } from "../../src/knowledge/directory.ts";

describe("a statement with its yes or no", () => {
  const rests = { text: "Granåsa ingår.", facts: ["styrgruppen/members"] as const };

  test("begins with the word, and without it is the same again", () => {
    const yes = withVerdict("yes", rests, { language: "sv" });
    expect(yes).toEqual({ ...rests, verdict: "yes", text: "Ja. Granåsa ingår." });
    expect(withoutVerdict(yes)).toEqual(rests);
    expect(withVerdict("yes", rests, { language: "sv", afterAll: true }).text).toMatch(/^Jo\. /);
  });

  test("says the rest in the reader's language, which alone begins a sentence", () => {
    const no = said("no", { language: "en" }, ", det är fler.", ", there are more.");
    expect(no.text).toBe("No, there are more.");
    expect(withoutVerdict({ ...no, facts: [] }).text).toBe("There are more.");
  });
});

test("every answer that begins with a yes or no holds it as data", () => {
  const answerer = answererFrom(KNOWLEDGE_DIRECTORY);
  const questions = readQuestions("test/questions/development.jsonl");
  const leads = questions.flatMap(({ question }) => answerer.answer(question).lead.slice(0, 1));
  const wordOf = {
    yes: /^(Ja|Jo|Yes)[.,:] /,
    no: /^(Nej|No)[.,:] /,
    none: /^(?!(Ja|Jo|Nej|Yes|No)[.,:])/,
  };
  for (const { text, verdict = "none" } of leads) expect(text).toMatch(wordOf[verdict]);
  expect(new Set(leads.map(({ verdict }) => verdict))).toEqual(new Set(["yes", "no", undefined]));
});
