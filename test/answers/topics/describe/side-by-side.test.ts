import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("several things beside each other", () => {
  test.each([
    ["Vad är skillnaden mellan Vägen In, Jobbtorget och KUR?", ["skogen", "coachning", "resan"]],
    ["Vad skiljer Vägen In från KUR?", ["skogen", "resan"]],
    ['Vad är skillnaden mellan "Vägen In" och "KUR" på Jobbverket?', ["skogen", "resan"]],
    ["Kan du förklara skillnaden på KUR och gemensam kartläggning?", ["resan", "kartläggningen"]],
    ["Vad menas med KUR, gemensam kartläggning och Jobbtorget?", ["resan", "coachning"]],
    [
      "Jämför KUR och gemensam kartläggning",
      ["resan", "Jobbverket gör den gemensamma kartläggningen"],
    ],
    ["What is the difference between Vägen In and KUR?", ["forest", "along the way"]],
    ["Compare KUR, Jobbtorget and Vägen In", ["along the way", "coaching", "forest"]],
  ])("%s", (question, words) => {
    const { outcome, text, direct } = ask(question);
    expect(outcome).toBe("answered");
    expect(direct).toMatch(
      /^(Så beskriver överenskommelserna|This is how the agreements describe)/,
    );
    for (const word of words) expect(text).toContain(word);
  });

  test("are not told where one of them is not known, nor where a property is asked for", () => {
    expect(ask("Vad är skillnaden mellan Vägen In och pannkakor?").direct).not.toMatch(
      /^Så beskriver/,
    );
    expect(ask("Hur skiljer sig åldrarna mellan Vägen In och KUR?").direct).not.toMatch(
      /^Så beskriver/,
    );
  });
});

test("a common word beside one of a place is the one there", () => {
  const { text } = ask("Vad är skillnaden mellan ledningsgruppen och lärcentrum i Älgmo?");
  expect(text).toContain("I ledningsgruppen i Älgmo ingår");
  expect(text).not.toContain("Granåsa");
});
