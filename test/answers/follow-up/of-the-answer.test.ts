import { expect, test } from "vitest";
import type { Draft } from "../../../src/answers/answer.ts";
import { askedOf } from "../../../src/answers/drafting.ts";
import { ofTheAnswer, plainWhy } from "../../../src/answers/follow-up/of-the-answer.ts";
import { stated } from "../../../src/answers/topics/topic.ts";
import { openRegion } from "../../regions/region.ts";

const { lexicon } = openRegion("skogslan").answerer;
const { facts } = lexicon.knowledge;
const before = askedOf("Finns det en samverkansgrupp i Mörkfors?", lexicon, { language: "sv" });
const asked = askedOf("Varför då?", lexicon, { language: "sv" });
const own = [...facts.values()].filter(({ subject }) => subject === "morkfors-samverkansgrupp");
const reason = own.find(({ text }) => text.sv.includes("finns för att"));
const members = own.find(({ id }) => id.endsWith("/members"));

test("the part of the answer before that tells why is told again", () => {
  const told = [members, reason].flatMap((fact) => (fact ? [stated(fact, "sv")] : []));
  const answer: Draft = { outcome: "answered", lead: told.slice(0, 1), details: told.slice(1) };
  const why = (given: Draft): Draft | undefined =>
    ofTheAnswer({
      text: "Varför då?",
      asked,
      before,
      draftOf: (one) => (one === before ? given : { outcome: "unknown", lead: [] }),
    });
  expect(told).toHaveLength(2);
  expect(why(answer)?.lead[0]?.text).toBe(reason?.text.sv);
  expect(why({ ...answer, details: [] })?.outcome).toBe("unknown");
});

test.each([
  ["Vad beror det på?", "Varför?"],
  ["Och vad är anledningen till det?", "Varför?"],
  ["What's the reason for that?", "Why?"],
  ["Varför så sällan?", "Varför?"],
  ["Vad beror bristen på?", "Vad beror bristen på?"],
])("why alone, in other words: %s", (text, plain) => {
  expect(plainWhy(text)).toBe(plain);
});
