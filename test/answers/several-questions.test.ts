import { describe, expect, test } from "vitest";
import { openRegion } from "../regions/region.ts";

const REGION = openRegion("skogslan");
const { ask } = REGION;

describe("of several questions in one message", () => {
  const FOUR = "Vad är Vägen In? Vad är Skogsvinden? Vad är Jobbtorget? Vem leder styrgruppen?";
  const leftOut = (message: string): string[] =>
    ask(message)
      .caveats.map(({ text }) => text)
      .filter((text) => /Ställ|Ask/.test(text));

  test("four are answered, and nothing is said to be left out", () => {
    expect(leftOut(FOUR)).toEqual([]);
  });

  test("the fifth is named, to be asked again", () => {
    expect(leftOut(`${FOUR} Hur ofta träffas verksamhetsgruppen?`)).toEqual([
      "Jag har svarat på de fyra första frågorna. Ställ den sista igen: ”Hur ofta träffas verksamhetsgruppen?”",
    ]);
  });

  test("the number of those left out is told, and no more of a long one than it takes", () => {
    const long = `Hur många invånare finns det ${"sammanlagt och ".repeat(20)}i Granåsa?`;
    const [said] = leftOut(`${FOUR} ${long} Vem äger Vägen In?`);
    expect(said).toMatch(/Ställ de 2 som är kvar igen, från ”Hur många invånare .*…”$/);
    expect(said!.length).toBeLessThan(180);
  });

  test("each has its details under its own name", () => {
    const { details } = ask("Vilka spår har Granåsa? Vad är syftet med styrgruppen? Vilka ingår?");
    const headings = details.map(({ text }) => text).filter((text) => text.startsWith("Mer om"));
    expect(headings).toEqual(["Mer om ”Vilka spår har Granåsa?”:"]);
  });

  test("what is so for two is told of both", () => {
    const [first, second] = ["Vem representerar Granåsa?", "Vem representerar Älgmo?"];
    const texts = ask(`${first} ${second}`).details.map(({ text }) => text);
    const alone = ask(second).details.map(({ text }) => text);
    const at = texts.indexOf(`Mer om ”${second}”:`);
    expect(texts.slice(at + 1)).toEqual(alone);
  });
});

test("the places of what the documents say differently are shown with those of the answers", () => {
  const { sources, text } = ask("Vad är målet med Vägen In? Vem äger Skogsvinden?");
  expect(text).toContain("men 45 i avsnittet om platser");
  expect(sources.flatMap(({ places }) => places.map(({ paragraph }) => paragraph))).toContainEqual([
    2, 5,
  ]);
});

test.each([
  "Vem leder styrgruppen? Jag behöver en mejladress.",
  "Who leads the steering group? I need an email address.",
])("a wish for contact details after a question is answered too: %s", (message) => {
  expect(ask(message).text).toMatch(/kontaktuppgifter|contact details/);
});

test("a wish for something else after a question asks nothing", () => {
  expect(ask("Vem leder styrgruppen? Jag behöver svar snart.").text).not.toContain(
    "kontaktuppgifter",
  );
});

test("of namesakes that of the place is meant which was told before the question", () => {
  const { text } = ask("Jag jobbar i Granåsa. Vad gör Lärcentrum?");
  expect(text).toContain("vuxenskola");
  expect(text).not.toContain("Älgmo");
});

test.each([
  ["Hej! Vilka ingår i Östmyras styrgrupp och hur ofta träffas den?", /Östmyras styrgrupp/],
  ["Jag är ny här. Vem leder styrgruppen i Östmyra? Hur ofta träffas de?", /Östmyras styrgrupp/],
  ["Hi! Who sits in the steering group in Östmyra and how often do they meet?", /Östmyra/],
])("what is told before the first question leaves the second at its body: %s", (message, body) => {
  const [, second] = REGION.answerer.answers(message);
  expect(second?.lead[0]?.text).toMatch(body);
});

test("who asks, and why, changes nothing of the answer", () => {
  const question = "Har Jobbverket en plats i Granåsas ledningsgrupp?";
  expect(ask(`Jag skriver en rapport. ${question}`).direct).toBe(ask(question).direct);
});

test("what several groups do is told of each", () => {
  const { text } = ask("Vad gör styrgruppen och verksamhetsgruppen?");
  expect(text).toContain("Jobbkrafts styrgrupp beslutar om gemensamma projekt");
  expect(text).toMatch(/Verksamhetsgruppen/);
});

test("they are who was asked about, not what they may be part of", () => {
  const answers = REGION.answerer.answers("Är Granåsa med i Jobbkraft och har de jobbspår nu?");
  expect(answers.at(-1)?.read).toBe("har Granåsa jobbspår nu?");
});

test("the second half keeps what it names itself", () => {
  const [, second] = REGION.answerer.answers("Vad är KUR och vilka är med i styrgruppen?");
  expect(second?.read).toBe("vilka är med i styrgruppen?");
});
