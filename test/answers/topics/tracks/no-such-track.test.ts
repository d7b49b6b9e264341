import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("a job track that is in no agreement", () => {
  test.each([
    ["Vilka kommuner har frisörspår?", "Jag hittar inget frisörspår i överenskommelserna."],
    ["Vilka kommuner saknar frisörspår?", "Jag hittar inget frisörspår i överenskommelserna."],
    ["Finns det it-spår i Granåsa?", "Jag hittar inget it-spår i överenskommelserna."],
    [
      "Vilka kommuner har spår för frisörer?",
      "Jag hittar inget jobbspår för frisörer i överenskommelserna.",
    ],
    [
      "Which municipalities have a hairdresser track?",
      "I find no hairdresser track in the agreements.",
    ],
  ])("is said not to be found: %s", (question, direct) => {
    expect(ask(question).direct).toBe(direct);
  });

  test.each([
    "Vilka kommuner har bagerispår?",
    "Vilka kommuner har lokala spår?",
    "Vilka kommuner har kommungemensamma spår?",
    "Which municipalities have a shared track?",
    "Which municipalities have a bakery track?",
  ])("is not what is asked for: %s", (question) => {
    const { text } = ask(question);
    expect(text).not.toContain("Jag hittar inget");
    expect(text).not.toContain("I find no");
  });
});

test("a track's occupation is read without the letter that joins the words", () => {
  expect(ask("Vilka kommuner har lokalvårdsspår?").direct).toContain("mot lokalvård nämns");
});
