import { expect, test } from "vitest";
import { languageAsked } from "../../src/answers/language-asked.ts";
import { openRegion } from "../regions/region.ts";
import { last } from "./follow-up/conversation.ts";

const { answerer, ask } = openRegion("skogslan");
const { lexicon } = answerer;

test.each([
  "who leads vägledarnätverket",
  "whos in ledningsgruppen in Älgmo",
  "whats TUS",
  "Who's Granen?",
  "who runs samordningsförbundet granen",
  "i cannot attend verksamhetsgruppen",
  "May we take part?",
  "can i vote",
  "I'm in arbetsgruppen i Tallköping",
  "what does kompetensförsörjning mean",
  "The lärcentrum, is it a school?",
  "quorum",
  "substitutes",
  "WHO IS IN THE STEERING GROUP",
])("an English text with Swedish names or a Swedish noun is English: %s", (text) => {
  expect(languageAsked(text, lexicon)).toBe("en");
  expect(languageAsked(text, lexicon, "en")).toBe("en");
});

test.each([
  "vem leder the steering group",
  "vad betyder skills supply",
  "Räknas Östmyra in?",
  "vilka e me i gruppen",
  "för Älgmo",
  "kvorum",
  "VILKA SITTER I STYRGRUPPEN",
])("a Swedish text with English words is Swedish: %s", (text) => {
  expect(languageAsked(text, lexicon)).toBe("sv");
});

test.each([
  "Vägledarnätverket?",
  "styrgruppen",
  "Lärcentrum i Älgmo",
  "steering group",
  "TUS",
  "i",
])("what only names something goes on in the language of the conversation: %s", (text) => {
  expect(languageAsked(text, lexicon, "en")).toBe("en");
  expect(languageAsked(text, lexicon, "sv")).toBe("sv");
});

test("a turn that tells no language is answered in that of the answer before it", () => {
  const previous = "Vägledarnätverket?";
  expect(ask("Skogsvinden?", { previous, spoken: "en" }).language).toBe("en");
  expect(ask("Skogsvinden?", { previous, spoken: "sv" }).language).toBe("sv");
  expect(ask("Vem äger Skogsvinden?", { previous, spoken: "en" }).language).toBe("sv");
});

test("“same for” takes over the question, in both languages", () => {
  expect(last("How often does the management group in Älgmo meet?", "same for Granåsa")).toEqual(
    expect.objectContaining({
      language: "en",
      text: ask("How often does the management group in Granåsa meet?").text,
    }),
  );
  expect(last("Vilka ingår i ledningsgruppen i Älgmo?", "samma för Granåsa").text).toBe(
    ask("Vilka ingår i ledningsgruppen i Granåsa?").text,
  );
});

test.each([
  "Hello!",
  "Who represents Granåsa?",
  "Who is in the steering group?",
  "How often does the management group in Älgmo meet?",
  "Which projects are there?",
  "Who owns Vägen In?",
  "Who owns Skogsvinden?",
  "How many places does Jobbtorget have?",
  "Which job tracks does Tallköping have?",
  "How are decisions made?",
  "What is Lärcentrum in Granåsa?",
  "Who chairs the steering group?",
])("what an English answer offers to ask next is English: %s", (question) => {
  const { next, language } = ask(question);
  expect(language).toBe("en");
  expect(next).not.toEqual([]);
  for (const offered of next)
    expect([offered, languageAsked(offered, lexicon)]).toEqual([offered, "en"]);
});
