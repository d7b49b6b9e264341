import { describe, expect, test } from "vitest";
import { last } from "./conversation.ts";

const CADENCE = "Hur ofta träffas ledningsgruppen i Granåsa?";

describe("what an answer rests on", () => {
  test.each([
    "Är du säker?",
    "Säker?",
    "Stämmer det?",
    "källa?",
    "Vad har du för källa?",
    "Var står det?",
    "Står det någonstans?",
    "Och var kan jag läsa mer?",
    "Hur vet du det?",
    "I vilket avsnitt?",
    "Vem säger det?",
    "Hur gammal är uppgiften?",
  ])("%s", (text) => {
    const before = last(CADENCE);
    const answer = last(CADENCE, text);
    expect(answer.direct).toMatch(/^Det står i avtalet 2030 \(15 mars 2030\), avsnitt /);
    expect(answer.facts).toEqual(before.facts);
    expect(answer.sources).toEqual(before.sources);
    expect(answer.text).toContain(before.direct);
    expect(answer.text).toContain("missförstått din fråga");
  });

  test.each([
    "Are you sure?",
    "Where does it say that?",
    "Source?",
    "Says who?",
    "Is that right?",
    "How do you know?",
    "In which document?",
    "Is it up to date?",
  ])("%s", (text) => {
    const { direct, text: whole } = last("Who owns Vägen In?", text);
    expect(direct).toMatch(/^It is in the 2030 agreement/);
    expect(whole).toContain("may have misunderstood");
  });

  test("is asked in the same message as well", () => {
    expect(last(`${CADENCE} Var står det?`).text).toContain("Det står i avtalet 2030");
  });

  test("leaves the question before for the next one to lean on", () => {
    expect(last(CADENCE, "Är du säker?", "Och i Älgmo?").direct).toMatch(/Älgmo/);
  });
});

test("a conclusion is told to be one", () => {
  const answer = last("Fem parter berörs. Två kommer. Kan styrgruppen besluta?", "Är du säker?");
  expect(answer.direct).toMatch(/^Jag har satt ihop svaret av det som står i avtalet 2030/);
  expect(answer.text).toContain("Nej, två av fem");
  expect(answer.text).toContain("slutsatsen är min");
});

test("of what is not told: whether that has been checked", () => {
  const checked = last("Hur ofta träffas samverkansgruppen i Mörkfors?", "Är du säker?");
  expect(checked.outcome).toBe("unknown");
  expect(checked.direct).toMatch(/har någon läst efter i avtalet 2030/);
  const notFound = last("Vad kostar en buss i Granåsa?", "källa?");
  expect(notFound.direct).toMatch(/säker är jag inte/);
  expect(notFound.facts).toEqual([]);
});

test.each(["Är du säker?", "Are you sure?"])("%s with nothing before is of all answers", (text) => {
  expect(last(text).direct).toMatch(/läs i källan|read the source/);
});

test("what names something of its own is a question of its own", () => {
  const { facts } = last(CADENCE, "Var står det om Vägen In?");
  expect(facts).not.toEqual(last(CADENCE).facts);
});

test("what was told before a question is leant on too", () => {
  const affected = "Vi är fem parter som berörs. Räcker tre?";
  expect(last(affected, "Och två?").direct).toMatch(/^Nej, två av fem/);
  expect(last(affected, "Är du säker?").text).toContain("Ja, tre av fem");
  const mine = "Jag är ny i ledningsgruppen i Granåsa. Vilka är med?";
  expect(last(mine, "Hur ofta träffas vi?").direct).toBe(last(CADENCE).direct);
});

test("of a person's case no more is kept than what was named", () => {
  expect(last("Min klient bor i Granåsa. Vilka spår finns där?").read).toBe(
    "Granåsa: Vilka spår finns där?",
  );
});
