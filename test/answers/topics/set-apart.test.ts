import { expect, test } from "vitest";
import { askedOf } from "../../../src/answers/drafting.ts";
import { ofThatOne } from "../../../src/answers/topics/set-apart.ts";
import { openRegion } from "../../regions/region.ts";

const { lexicon } = openRegion("skogslan").answerer;
const ofVagenIn = askedOf("Vilket är målet för Vägen In?", lexicon, { language: "sv" });
const goal = ofVagenIn.rated.find(({ entry }) => entry.fact.id === "vagen-in/goal");

test("what one project is for is not told of another", () => {
  const asked = askedOf("Vilket är målet för Skogsvinden?", lexicon, { language: "sv" });
  expect(goal).toBeDefined();
  expect(ofThatOne(goal, asked)?.entry.fact.subject).not.toBe("vagen-in");
});

test("its own is, also where both are named", () => {
  const both = askedOf("Har Vägen In samma mål som Skogsvinden?", lexicon, { language: "sv" });
  expect(ofThatOne(goal, ofVagenIn)).toBe(goal);
  expect(ofThatOne(goal, both)).toBe(goal);
});
