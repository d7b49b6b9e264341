import { expect, test } from "vitest";
import { createAnswerer } from "../../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../../src/knowledge/knowledge.ts";
import { readRegion, told, type Told } from "../../../regions/region.ts";

const { entries } = readRegion("skogslan");
const courses = {
  id: "courses" as never,
  asks: ["what", "which", "who"] as never,
  on: ["course-supply", "shared"] as never,
  also: ["granasa", "algmo", "tallkoping"] as never,
  text: {
    sv: "Granåsa har utbildningar i svets som Älgmo och Tallköping tar del av.",
    en: "Granåsa has courses in welding that Älgmo and Tallköping use.",
  },
};
const themes = entries.themes.map((theme, at) => ({
  ...theme,
  facts: theme.facts.flatMap((fact, nth) =>
    at + nth === 0 ? [fact, { ...fact, ...courses }] : [fact],
  ),
}));
const answerer = createAnswerer(buildKnowledge({ ...entries, themes }));
const ask = (question: string): Told => told(answerer.answer(question));

test.each([
  "Kan någon från Älgmo gå Granåsas utbildning?",
  "Tar Tallköping del av Granåsas svetsutbildning?",
  "Kan elever i Älgmo gå svetsutbildningen i Granåsa?",
])("those that use them are told of with yes: %s", (question) => {
  expect(ask(question).direct).toBe(`Ja. ${courses.text.sv}`);
});

test("in English too", () => {
  expect(ask("Can somebody from Älgmo take Granåsa's course?").direct).toBe(
    `Yes. ${courses.text.en}`,
  );
});

test("who is not told of is not said to use them, nor not to", () => {
  const { outcome, direct, text } = ask("Tar Östmyra del av Granåsas utbildningar?");
  expect(outcome).toBe("partly");
  expect(direct).toBe("Östmyra nämns inte bland dem som tar del av utbildningarna.");
  expect(text).toContain(courses.text.sv);
});

test.each([
  "Tar Granåsa del av Älgmos utbildningar?",
  "Kan någon från Älgmo gå Granåsas kockutbildning?",
])("other courses are not meant: %s", (question) => {
  expect(ask(question).direct).not.toMatch(/^(Ja|Nej)|nämns inte/);
});
