import { describe, expect, test } from "vitest";
import { asOfText, asksWhatTextSays } from "../../../src/answers/language/of-the-text.ts";

describe("what a text says is asked of what stands before it", () => {
  test.each([
    ["Hur fattas beslut i styrgruppen, vad säger bilagan?", "Hur fattas beslut i styrgruppen?"],
    ["dagordning, vad säger bilagan?", "Vad säger bilagan om dagordning?"],
    ["Hur är det med förhinder – vad säger bilagan?", "Vad säger bilagan om förhinder?"],
    ["Who leads it, what does the annex say?", "Who leads it?"],
    ["substitutes, what does the agreement say", "What does the agreement say about substitutes?"],
  ])("%s", (message, question) => {
    expect(asOfText(message)).toBe(question);
  });

  test("and nothing else is changed", () => {
    expect(asOfText("Vad säger bilagan om unga?")).toBe("Vad säger bilagan om unga?");
    expect(asOfText("Vem leder gruppen, och hur ofta ses den?")).toBe(
      "Vem leder gruppen, och hur ofta ses den?",
    );
  });
});

test("nothing but what it says is asked", () => {
  expect(asksWhatTextSays("vad säger bilagan då?")).toBe(true);
  expect(asksWhatTextSays("Vad säger bilagan om unga?")).toBe(false);
});
