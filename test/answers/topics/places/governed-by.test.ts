import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Vilka kommuner styrs av Granpartiet?", "Granåsa, Älgmo och Mörkfors."],
  ["Hur många kommuner styrs av Granpartiet?", "Tre: Granåsa, Älgmo och Mörkfors."],
  ["Which municipalities are governed by Granpartiet?", "Granåsa, Älgmo and Mörkfors."],
])("alone or with others, also told by an adjective: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test.each([
  ["Vilka kommuner styrs av Ängspartiet?", "Granåsa."],
  ["Where does Ängspartiet govern?", "Granåsa."],
])("not where it is in opposition or in balance: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test("where it is in balance is told beside that", () => {
  expect(ask("Vilka kommuner styrs av Ängspartiet?").text).toContain("jämvikt");
});

test("a party that no municipality is told to have governs none that is told", () => {
  expect(ask("Vilka kommuner styrs av Tallpartiet?").outcome).not.toBe("answered");
});

test.each([
  ["Vilka kommuner styrs av Granpartiet ensamt?", "Älgmo och Mörkfors."],
  ["Vilka kommuner styrs bara av Granpartiet?", "Älgmo och Mörkfors."],
  ["Which municipalities are governed by Granpartiet alone?", "Älgmo and Mörkfors."],
  ["Vilka kommuner styrs enbart av Ängspartiet?", "Ingen av de kommuner som det står om."],
])("alone is not with others: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test("one party or another is not both of them", () => {
  expect(ask("Vilka kommuner styrs av Granpartiet eller Ängspartiet?").direct).not.toBe("Granåsa.");
});

test.each([
  ["Vilka kommuner styrs av G?", "Granåsa, Älgmo och Mörkfors."],
  ["Vilka kommuner har G-styre?", "Granåsa, Älgmo och Mörkfors."],
  ["Vilka är Ä-styrda kommuner?", "Granåsa."],
  ["Vilka kommuner styrs av G och Ä?", "Granåsa."],
  ["Vilka kommuner har både G och Ä i majoriteten?", "Granåsa."],
  ["I vilka kommuner styr G och Ä tillsammans?", "Granåsa."],
  ["Vilka kommuner styrs av G men inte Ä?", "Älgmo och Mörkfors."],
  ["Which municipalities are governed by G but not Ä?", "Älgmo and Mörkfors."],
  ["Vilka kommuner styrs av G eller Ä?", "Granåsa, Älgmo och Mörkfors."],
  ["Which municipalities are governed by Ä?", "Granåsa."],
])("a party may be called by its letter: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test.each(["Vilka kommuner styrs av K?", "Which municipalities are governed by TP?"])(
  "no municipality is told to be governed by a letter that none has: %s",
  (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("unknown");
    expect(answer.direct).not.toMatch(/Granåsa|Älgmo/);
  },
);

test.each([
  ["Vilka styrs av G?", "Granåsa, Älgmo och Mörkfors."],
  ["Vilka leds av Ängspartiet?", "Granåsa."],
  ["Vilka kommuner leds av Granpartiet?", "Granåsa, Älgmo och Mörkfors."],
  ["Vilka kommuner har G makten i?", "Granåsa, Älgmo och Mörkfors."],
  ["Var sitter Ä vid makten?", "Granåsa."],
  ["Which are run by G?", "Granåsa, Älgmo and Mörkfors."],
  ["Which municipalities does Ä run?", "Granåsa."],
])("leading is governing where a party is named: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test.each(["Vilka leds av kommunchefen?", "Vilka projekt leds av G?", "Vilka grupper leds av G?"])(
  "others lead too, and others are led: %s",
  (question) => {
    expect(ask(question).direct).not.toMatch(/^Granåsa(?:, Älgmo och Mörkfors)?\.$/);
  },
);

test.each([
  ["Vilka styrs av Jobbverket?", "Det står inte om något att det styrs av Jobbverket."],
  ["Which are governed by Jobbverket?", "The agreements do not say of anything that Jobbverket"],
])("an organisation governs no municipality: %s", (asked, told) => {
  const answer = ask(asked);
  expect(answer.outcome).toBe("unknown");
  expect(answer.direct).toContain(told);
});
