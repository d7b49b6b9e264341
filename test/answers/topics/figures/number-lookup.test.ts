import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each(["Vad står siffran 25 för?", "What does the number 25 stand for?"])(
  "a number alone is told with what it counts: %s",
  (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.text).toContain("Jobbtorget");
    expect(answer.sections).not.toEqual([]);
  },
);

test("a number of something is no question about the number", () => {
  expect(ask("Vad är siffran för antalet invånare i Älgmo?").text).toContain("6 350");
});

test("a number that nobody states is unknown", () => {
  expect(ask("Vad står siffran 98765 för?").outcome).not.toBe("answered");
});

test.each(["What does figure 3 show?", "What is figure 2?", "Which figures does annex 2 have?"])(
  "a figure or an annex with a number is no question about the number: %s",
  (question) => {
    expect(ask(question).text).not.toMatch(/The number \d+ stands for/);
  },
);
