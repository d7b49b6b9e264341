import { expect, test } from "vitest";
import { languageOf } from "../../../src/answers/language/detect.ts";

test.each([
  "Vem leder gruppen?",
  "vem representerar ostmyra",
  "hur ofta traffas styrgruppen",
  "Berätta om Jobbtorget",
  "och Mörkfors?",
  "Får en ersättare besluta?",
  "Hej!",
  "Tack så mycket",
  "Räknas Östmyrabor in i siffran 100?",
])("Swedish: %s", (text) => {
  expect(languageOf(text)).toBe("sv");
});

test.each([
  "Who leads the group?",
  "How often does Älgmo's ledningsgrupp meet?",
  "Which jobbspår does Tallköping have?",
  "Tell me about Jobbtorget",
  "Is Östmyra a member?",
  "Hello!",
  "Thanks a lot",
  "Goodbye",
  "What does TUS mean?",
])("English: %s", (text) => {
  expect(languageOf(text)).toBe("en");
});

test.each([
  "whats it about",
  "What’s it about",
  "Sorry, I don't get it",
  "dont know",
  "Can I vote?",
])("a word with or without its apostrophe is English: %s", (text) => {
  expect(languageOf(text)).toBe("en");
});

test.each(["i", "for an", "till i", "program per region", "i tell dig"])(
  "words of both languages, or as many of each, tell nothing: %s",
  (text) => {
    expect(languageOf(text, "en")).toBe("en");
    expect(languageOf(text, "sv")).toBe("sv");
  },
);

test("where nothing tells, it is the language that is spoken already", () => {
  for (const text of ["Tallköping?", "", "2030", "🙂"]) {
    expect(languageOf(text, "en")).toBe("en");
    expect(languageOf(text, "sv")).toBe("sv");
    expect(languageOf(text)).toBe("sv");
  }
});

test("a proper name that looks like a word of the other language tells nothing", () => {
  expect(languageOf("Startade Vägen In i mars 2028?")).toBe("sv");
  expect(languageOf("Did For Alla start?")).toBe("en");
});
