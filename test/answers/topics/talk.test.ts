import { describe, expect, test } from "vitest";
import { createAnswerer } from "../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each(["Hej!", "hejsan", "God morgon", "Hello!", "Hi", "good afternoon"])(
  "a greeting alone (%s) is met with what the assistant is and can do",
  (greeting) => {
    const answer = ask(greeting);
    expect(answer.outcome).toBe("talk");
    expect(answer.text).toContain("Jobbkraft Skogslan");
    expect(answer.next).toHaveLength(3);
  },
);

test("it greets in the language that it was greeted in", () => {
  expect(ask("Hej!").text).toContain("vilka som sitter i en grupp");
  expect(ask("Hello!").text).toContain("who sits in a group");
});

test.each(["Vad kan du?", "Vem är du?", "hjälp", "?", "What can you do?", "Are you a bot?"])(
  "a question about the assistant itself (%s) is answered by its own file",
  (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("talk");
    expect(answer.details.length).toBeGreaterThanOrEqual(3);
    expect(answer.sources).toEqual([]);
  },
);

test.each([
  "What can you do at Jobbtorget?",
  "Vad kan du göra på Jobbtorget?",
  "What can you tell me about Skogsvinden?",
  "What can you study at the learning centre?",
])("what one can do elsewhere is not asked of the assistant: %s", (question) => {
  expect(ask(question).outcome).not.toBe("talk");
});

test.each([
  "What can you help me with?",
  "Vad kan du hjälpa mig med?",
  "Vad kan du egentligen svara på?",
  "What do you know?",
  "Vad kan du om länet?",
])("what the assistant can do is told: %s", (question) => {
  expect(ask(question).outcome).toBe("talk");
});

test("thanks and goodbyes are answered shortly", () => {
  expect(ask("Tack så mycket!").text).toBe("Varsågod!");
  expect(ask("tack för hjälpen").text).toBe("Varsågod!");
  expect(ask("Thank you so much").text).toBe("You are welcome!");
  expect(ask("Hej då!").text).toBe("Hej då!");
  expect(ask("Goodbye").text).toBe("Goodbye!");
});

test.each([
  ["Hej, hur ofta träffas ledningsgruppen i Älgmo?", "en gång i månaden"],
  ["Hej! Hur ofta träffas ledningsgruppen i Älgmo?", "en gång i månaden"],
  ["Tack! Vem äger Vägen In?", "Region Skogslan"],
  ["Hello, who owns Vägen In?", "Region Skogslan"],
  ["Thanks. How many places does Jobbtorget have?", "25 places"],
])("politeness beside a question does not hide it: %s", (message, told) => {
  const answer = ask(message);
  expect(answer.outcome).toBe("answered");
  expect(answer.text).toContain(told);
});

test("small talk is not taken for a question about the cooperation", () => {
  expect(ask("Hur mår du?").outcome).toBe("talk");
  expect(ask("How are you?").outcome).toBe("talk");
});

test.each([
  ["no", "en"],
  ["yes please", "en"],
  ["that's wrong", "en"],
  ["That is not right.", "en"],
  ["who made you?", "en"],
  ["ok thx", "en"],
  ["cheers", "en"],
  ["Morning!", "en"],
  ["nej", "sv"],
  ["ja tack", "sv"],
  ["va?", "sv"],
  ["oj då", "sv"],
  ["det stämmer inte", "sv"],
  ["det är fel", "sv"],
  ["vem har gjort dig?", "sv"],
  ["tack så mkt", "sv"],
  ["morsning", "sv"],
])("what is said in between (%s) is no question", (text, language) => {
  expect(ask(text)).toMatchObject({ outcome: "talk", language, facts: [] });
  const previous = "Vem äger Vägen In?";
  expect(ask(text, { previous })).toMatchObject({ outcome: "talk", facts: [] });
});

test.each(["No projects in Älgmo?", "Morning meetings in Älgmo", "Är det fel att Granåsa är med?"])(
  "a question that begins like it is one all the same: %s",
  (text) => {
    expect(ask(text).outcome).not.toBe("talk");
  },
);

test("without a file of its own the assistant still says what it is", () => {
  const entries = { ...readRegion("skogslan").entries, assistant: [] };
  const nameless = createAnswerer(buildKnowledge(entries));
  expect(told(nameless.answer("Hej!"))).toMatchObject({ outcome: "talk", next: [] });
  expect(told(nameless.answer("Hello!")).text).toContain("bot");
});

describe("a question about the assistant itself", () => {
  test.each([
    ["kan du engelska?", /svenska och engelska/],
    ["Do you speak Swedish?", /Swedish and English/],
  ])("%s tells its languages", (question, direct) => {
    expect(ask(question)).toMatchObject({ outcome: "talk", facts: [] });
    expect(ask(question).direct).toMatch(direct);
  });

  test.each([
    ["Vilka dokument bygger du på?", /^Det jag säger om samverkan kommer från avtalet/],
    ["Var kommer dina svar ifrån?", /^Det jag säger om samverkan kommer från avtalet/],
    [
      "Which documents do you use?",
      /^What I say about the cooperation comes from the 2030 agreement/,
    ],
    ["Kan jag lita på svaren?", /läs i källan .* kommer från avtalet/],
    ["Can I trust your answers?", /read the source/],
  ])("%s names the documents", (question, direct) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toMatch(direct);
    expect(answer.sections).not.toEqual([]);
  });
});

test.each([
  "Om jag vill ha siffror om Granåsa, var hittar jag dem?",
  "Vi behöver läsa om Granåsa. Var står det?",
])("what is told before it is what one looks for: %s", (question) => {
  expect(ask(question).text).not.toContain("Under svaret visar jag var det står");
});
