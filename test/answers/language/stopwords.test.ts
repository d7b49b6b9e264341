import { expect, test } from "vitest";
import { isStopword } from "../../../src/answers/language/stopwords.ts";

test.each(["det", "Tredje", "vilka", "third", "fran", "I'm", "I’m"])(
  "%s carries no content",
  (word) => {
    expect(isStopword(word)).toBe(true);
  },
);

test.each(["mål", "bor", "first", "kommunchef"])("%s does", (word) => {
  expect(isStopword(word)).toBe(false);
});
