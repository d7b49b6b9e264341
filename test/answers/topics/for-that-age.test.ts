/** Asked of the real knowledge base, where two units are for people of different ages. */
import { expect, test } from "vitest";
import { answererFrom } from "../../../src/cli/build-answerer.ts";
import { KNOWLEDGE_DIRECTORY } from "../../../src/knowledge/directory.ts";

const answerer = answererFrom(KNOWLEDGE_DIRECTORY);

test.each([
  [
    "Jag har en sökande på 52 år i Växjö. Vilken enhet är rätt?",
    /30 år och äldre/,
    /^.{0,60}Arbetsmarknad Ung är/,
  ],
  [
    "I have a 45-year-old jobseeker in Växjö. Which unit do I contact?",
    /aged 30 and over/,
    /Ung is Växjö's unit/,
  ],
  ["Which unit in Växjö takes care of a 27-year-old?", /age of 29/, /Vuxen in Växjö works/],
])("what is only for another age is not told: %s", (question, told, untold) => {
  const { lead, details } = answerer.answer(question);
  expect(lead[0]?.text).toMatch(told);
  for (const { text } of [...lead, ...details]) expect(text).not.toMatch(untold);
});

test.each([
  ["Jag är 45 år och bor i Markaryd, vilket stöd finns för mig?", /ungdom|unga|skol|elev/iu],
  ["I am 50 years old and live in Markaryd. What support is there?", /young|school|pupil|drop/iu],
])("nor what is for young people, though nothing else is told: %s", (question, untold) => {
  const { lead, details } = answerer.answer(question);
  for (const { text } of [...lead, ...details]) expect(text).not.toMatch(untold);
});

test.each([
  ["Min deltagare är 32 år och bor i Växjö, vilken enhet ansvarar?", /30 år och äldre/],
  ["Vilken enhet i Växjö är för personer under 30?", /till och med 29 år/],
  ["Which unit in Växjö works with people under 30?", /including the age of 29/],
  ["Which unit in Växjö works with people over 30?", /aged 30 and over/],
])("for whom it is comes before what names them all: %s", (question, told) => {
  const { lead } = answerer.answer(question);
  expect(lead[0]?.text).toMatch(told);
  expect(lead[0]?.text).not.toMatch(/Ung .*Vuxen/);
});

test("the unemployed may be so old, too", () => {
  const { lead } = answerer.answer("Vem tar hand om arbetslösa över 30 i Växjö?");
  expect(lead[0]?.text).toMatch(/30 år och äldre/);
});

test.each(["Hur många i Växjö är mellan 25 och 49?", "How many in Växjö are between 25 and 49?"])(
  "those of some age are not all: %s",
  (question) => {
    expect(answerer.answer(question).outcome).toBe("unknown");
  },
);

test.each([
  "Vilken bransch är störst i Växjö?",
  "Which industry is biggest in Växjö?",
  "Vilken kommun har störst andel byggjobb?",
])("what ranks others is not what is asked for: %s", (question) => {
  expect(answerer.answer(question).outcome).toBe("unknown");
});

test.each([
  ["Var är jordbruket störst?", /störst i Tingsryd/],
  ["Är jordbruket störst i Tingsryd?", /^(?:Ja|Jord).*Tingsryd/],
  ["Vilken kommun har störst industri?", /Uppvidinge och Markaryd/],
])("what is asked for is told: %s", (question, told) => {
  expect(answerer.answer(question).lead[0]?.text).toMatch(told);
});
