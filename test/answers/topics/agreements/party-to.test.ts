import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("whether somebody is party to an agreement, or has signed it", () => {
  test.each([
    "Har Granåsa skrivit under det lokala jobbavtalet?",
    "Har Älgmo undertecknat LJA?",
    "Var Östmyra med i startavtalet?",
    "Var Jobbverket part i startavtalet 2026?",
    "Has Granåsa signed the local jobs agreement?",
  ])("those who are listed: %s", (question) => {
    expect(ask(question).direct).toMatch(/^(Ja|Yes)\. /);
  });

  test.each([
    "Har Mörkfors undertecknat LJA?",
    "Var Tallköping med i startavtalet?",
    "Var Granåsa och Tallköping med i startavtalet?",
    "Was Tallköping part of the starting agreement?",
  ])("those who are not: %s", (question) => {
    expect(ask(question).direct).toMatch(/^(Nej|No), (Mörkfors|Tallköping)s? /);
  });

  test("a party that is not listed as a signer may have signed", () => {
    expect(ask("Har Östmyra undertecknat LJA?").direct).not.toMatch(/^(Ja|Nej)/);
  });

  test("of a year that the agreement does not tell of nothing is said", () => {
    expect(ask("Var Östmyra med i startavtalet 2021?").direct).not.toMatch(/^(Ja|Nej)/);
  });
});

test("to have an agreement is to have signed it", () => {
  expect(ask("Har Granåsa ett lokalt jobbavtal?").direct).toMatch(/^Ja\. .*undertecknad/);
  expect(ask("Har alla kommuner ett lokalt jobbavtal?").direct).not.toMatch(/^Ja/);
});

test("who is bound without having signed is no signer", () => {
  expect(ask("Har Granåsa skrivit under det lokala jobbavtalet med Östmyra?").direct).not.toMatch(
    /^Ja/,
  );
});
