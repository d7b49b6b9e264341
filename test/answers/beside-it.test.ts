/** Asked of the real knowledge base: what is near, but of others than those who are asked about. */
import { describe, expect, test } from "vitest";
import { plainText } from "../../src/answers/answer.ts";
import { answererFrom } from "../../src/cli/build-answerer.ts";
import { KNOWLEDGE_DIRECTORY } from "../../src/knowledge/directory.ts";

const answerer = answererFrom(KNOWLEDGE_DIRECTORY);

describe("what is of others", () => {
  test.each([
    "Hur många procent jobbar inom vården?",
    "Hur många jobbar inom skolan?",
    "What share works in health care?",
    "Finns det något för egenföretagare?",
    "Is there anything for self-employed people?",
    "Hur många jobbar inom transport?",
    "Hur många poäng är vårdutbildningen i Tingsryd?",
    "Hur ser könsfördelningen ut inom byggsektorn?",
    "Hur många män jobbar i byggbranschen?",
    "Hur många pratar arabiska i Lessebo?",
  ])("is told as the nearest only: %s", (question) => {
    expect(answerer.answer(question).outcome).toBe("unknown");
  });

  test.each(["Vilka har svårast att få jobb?", "Vem har svårt att få jobb i länet?"])(
    "is no shortage of staff: %s",
    (question) => {
      expect(answerer.answer(question).lead[0]?.text).toMatch(/förgymnasial utbildning/);
    },
  );
});

test.each(["Är det samma majoritet i Alvesta och Lessebo?", "Majoriteten i Lessebo?"])(
  "who governs is no word of the target group: %s",
  (question) => {
    expect(answerer.answer(question).lead[0]?.text).toMatch(/styrdes/);
  },
);

describe("what is of them", () => {
  test.each([
    ["Hur stor del jobbar i offentlig sektor?", /tredjedel/],
    ["Är det brist på folk inom vården?", /sjuksköterskor/],
    ["Finns det nåt för kortutbildade?", /^Ja\./],
    ["Finns det något för kvinnor?", /^Ja\. Vårt dagliga bröd/],
  ])("is told: %s", (question, told) => {
    expect(plainText(answerer.answer(question))).toMatch(told);
  });
});
