import { expect, test } from "vitest";
import { openRegion } from "../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Granåsa", "Vem representerar Granåsa?"],
  ["Jobbverket", "Vem representerar Jobbverket?"],
  ["Vägen In", "Vad är Vägen In?"],
  ["styrgruppen?", "Vad är styrgruppen?"],
])("%s asks: %s", (name, question) => {
  expect(ask(name).text).toBe(ask(question).text);
  expect(ask(name).outcome).toBe("answered");
});

test("a name with more beside it is read as it stands", () => {
  expect(ask("jobbspår Granåsa").text).not.toBe(ask("Granåsa").text);
});

test.each([
  ["projekt", "Vilka projekt finns?"],
  ["alla projekten", "Vilka projekt finns?"],
  ["jobbspår", "Vilka jobbspår finns?"],
  ["grupper i Tallköping", "Vilka grupper finns i Tallköping?"],
  ["job tracks", "Which job tracks are there?"],
  ["the groups?", "Which groups are there?"],
])("the kind %s asks: %s", (kind, question) => {
  expect(ask(kind).text).toBe(ask(question).text);
  expect(ask(kind).outcome).toBe("answered");
});

test("a kind with more beside it is read as it stands", () => {
  expect(ask("projekt för unga").text).not.toContain("Vägen In");
});
