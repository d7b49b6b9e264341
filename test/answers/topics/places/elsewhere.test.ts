import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("what is in another municipality is not told as of the one that is asked about", () => {
  test.each([
    ["Vad är Jobbtorget i Granåsa?", "nämner Jobbtorget bara i Tallköping, inte i Granåsa"],
    ["Vad gör Granåsas Jobbtorget?", "nämner Jobbtorget bara i Tallköping, inte i Granåsa"],
    ["Vad gör Jobbtorget i Älgmo och Granåsa?", "bara i Tallköping, inte i Älgmo och Granåsa"],
    ["What is Jobbtorget in Östmyra?", "mention Jobbtorget only in Tallköping, not in Östmyra"],
    ["Vad är Lärcentrum i Mörkfors?", "bara i Granåsa och Älgmo, inte i Mörkfors"],
    ["Vem leder Skogsvinden i Älgmo?", "nämner Skogsvinden bara i Tallköping, inte i Älgmo"],
  ])("%s", (question, words) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("partly");
    expect(answer.direct).toContain(words);
  });

  test("though the two places are spoken of together", () => {
    const { direct } = ask("Vad är Jobbtorget i Mörkfors?");
    expect(direct).toContain("nämner Jobbtorget bara i Tallköping, inte i Mörkfors");
  });

  test("what is asked is told of the one that there is", () => {
    const answer = ask("Hur många platser har Jobbtorget i Mörkfors?");
    expect(answer.direct).toContain("bara i Tallköping");
    expect(answer.text).toContain("25 platser");
    expect(answer.sections).not.toHaveLength(0);
  });

  test.each(["Finns Jobbtorget i Älgmo?", "Har Älgmo Jobbtorget?", "Does Älgmo have Jobbtorget?"])(
    "whether it is there is answered: %s",
    (question) => {
      const answer = ask(question);
      expect(answer.outcome).toBe("answered");
      expect(answer.direct).toMatch(/^(Nej|No), .*Tallköping/u);
    },
  );
});

test.each([
  "Vad är Jobbtorget i Tallköping?",
  "Vad är Lärcentrum i Älgmo?",
  "Finns det något som liknar Jobbtorget i Granåsa?",
  "Vilka sitter i ledningsgruppen i Granåsa?",
  "Hur ofta träffas styrgruppen i Granåsa?",
  "Är Granåsa med i Vägen In?",
])("what may be meant there is left to others: %s", (question) => {
  expect(ask(question).text).not.toMatch(/nämner .* bara i/u);
});
