import { expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Hur söker jag jobb på Jobbverket?", "hur man söker arbete hos Jobbverket"],
  ["Hur blir man anställd hos Trygghetskassan?", "hur man söker arbete hos Trygghetskassan"],
  ["How does one apply for a job at Jobbverket?", "how to apply for work at Jobbverket"],
])("how to come to work somewhere is not told: %s", (question, words) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("unknown");
  expect(answer.direct).toContain(words);
});

test("how participants find work is another matter", () => {
  expect(ask("Hur många deltagare ska få en anställning genom Vägen In?").text).toContain("40");
});
