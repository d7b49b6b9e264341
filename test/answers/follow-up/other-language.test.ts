import { expect, test } from "vitest";
import { last } from "./conversation.ts";

const SWEDISH = "Hur ofta träffas ledningsgruppen i Granåsa?";
const ENGLISH = "How often does the management group in Granåsa meet?";

test.each([
  [SWEDISH, "Och på engelska?"],
  [SWEDISH, "in English please"],
  [SWEDISH, "Kan du säga det på engelska?"],
  [SWEDISH, "English?"],
])("%s … %s: the last answer is told in English", (question, wish) => {
  const answer = last(question, wish);
  expect(answer.language).toBe("en");
  expect(answer.direct).toBe(last(ENGLISH).direct);
});

test.each([
  [ENGLISH, "på svenska tack"],
  [ENGLISH, "Can I have it in Swedish?"],
])("%s … %s: the last answer is told in Swedish", (question, wish) => {
  expect(last(question, wish).direct).toBe(last(SWEDISH).direct);
});

test("a follow-up after it leans on what was asked", () => {
  expect(last(SWEDISH, "in English please", "And in Älgmo?").direct).toMatch(/Älgmo.*once a month/);
});

test.each([`${SWEDISH} Svara på engelska, tack.`, `In English, please: ${SWEDISH}`])(
  "a wish beside a question is of that question: %s",
  (message) => {
    expect(last(message).direct).toBe(last(ENGLISH).direct);
  },
);

test.each(["på svenska tack", "in English please"])("%s alone tells the languages", (wish) => {
  const answer = last(wish);
  expect(answer.outcome).toBe("talk");
  expect(answer.direct).toMatch(/svenska och engelska|Swedish and English/);
});
