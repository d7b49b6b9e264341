import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  "När ska handlingarna skickas ut?",
  "Hur långt före mötet skickas underlaget ut?",
  "When are the meeting documents sent out?",
  "När måste en fråga till dagordningen lämnas in?",
  "When must agenda items be submitted?",
])("what is set locally of the agenda is told, and that no more is: %s", (question) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("unknown");
  expect(answer.facts).toEqual(["local/agenda-deadline"]);
});

test.each(["Vilka handlingar ska ledamoten läsa?", "Vad ska jag läsa före mötet?"])(
  "what is to be read is another matter: %s",
  (question) => {
    expect(ask(question).facts).toContain("plikt-forbereda/read");
  },
);
