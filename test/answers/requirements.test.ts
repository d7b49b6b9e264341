import { expect, test } from "vitest";
import { isOfNothingKnown } from "../../src/answers/requirements.ts";
import { understand } from "../../src/answers/understand.ts";
import { openRegion } from "../regions/region.ts";

const { lexicon } = openRegion("skogslan").answerer;
const isOfNothing = (text: string): boolean => {
  const question = understand(text, lexicon);
  return isOfNothingKnown(question.terms, question);
};

test("a word that no fact knows is all that is asked about", () => {
  expect(isOfNothing("Hur hanteras xylofoner?")).toBe(true);
});

test.each(["Hur hanteras besluten?", "Hur hanteras xylofoner i Granåsa?"])(
  "what is known, or a place, is asked about: %s",
  (text) => {
    expect(isOfNothing(text)).toBe(false);
  },
);
