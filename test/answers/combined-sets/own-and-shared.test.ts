import { expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  [
    "Hur många kommuner har egna spår?",
    "Fem kommuner, så långt överenskommelserna säger: Granåsa, Mörkfors, Tallköping, Älgmo och Östmyra.",
  ],
  [
    "Vilka kommuner har både egna och gemensamma spår?",
    "Granåsa, Tallköping och Älgmo, så långt överenskommelserna säger.",
  ],
  ["Vilka har bara egna spår?", "Mörkfors och Östmyra, så långt överenskommelserna säger."],
  [
    "Vilka kommuner har egna men inga gemensamma spår?",
    "Mörkfors och Östmyra, så långt överenskommelserna säger.",
  ],
  [
    "Which municipalities have shared tracks?",
    "Granåsa, Tallköping and Älgmo, as far as the agreements say.",
  ],
  ["Which municipalities have only shared tracks?", "None, as far as the agreements say."],
  ["Which municipalities have no job tracks of their own?", "None, as far as the agreements say."],
])("municipalities by their own and their shared tracks: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.direct).toBe(direct);
  expect(answer.sections).not.toEqual([]);
});

test("what each has is told with how far it has come", () => {
  expect(ask("Vilka kommuner har både egna och gemensamma spår?").text).toContain(
    "Granåsa: egna – lokalvård, bageri och sågverk (under utveckling); gemensamma – barnskötare (under utveckling)",
  );
});

test.each([
  "Vilka kommuner har eget spår för lokalvård?",
  "Vilka egna spår har Granåsa?",
  "Vilken kommun har flest egna spår?",
  "Vilka spår är gemensamma?",
])("what is asked of one, of a trade or of the tracks is no such question: %s", (question) => {
  expect(ask(question).direct).not.toContain("så långt överenskommelserna säger");
});

test("that a municipality has no job tracks is no talk of work", () => {
  expect(ask("Which municipalities have no job tracks?").direct).toBe(
    "None: such a job track is mentioned for all five municipalities.",
  );
});
