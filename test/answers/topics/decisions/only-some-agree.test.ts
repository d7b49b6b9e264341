import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("that some of those who are there agree", () => {
  test.each([
    ["Om fem är på plats, räcker det att fyra röstar ja?", "Nej, fyra av fem räcker inte"],
    ["Sex är här och fem är för. Kan vi besluta?", "Nej, fem av sex räcker inte"],
    ["Räcker det att fyra av fem närvarande är för?", "Nej, fyra av fem räcker inte"],
    ["Räcker det att de flesta säger ja?", "Nej, de flesta räcker inte"],
    ["Blir det beslut om nästan alla röstar ja?", "Nej, nästan alla räcker inte"],
    ["If six are present, is it enough that five vote yes?", "No, five of six is not enough"],
  ])("is not enough: %s", (question, start) => {
    expect(ask(question).text.startsWith(start)).toBe(true);
  });

  test("is another thing than that all of them do", () => {
    expect(ask("Fem är här och alla är för. Kan vi besluta?").direct).toMatch(/^Ja, fem av sju/);
    expect(ask("Tre är här och alla säger ja. Kan vi besluta?").direct).toMatch(/^Nej, tre av sju/);
    expect(ask("Räcker det att fem av sju är närvarande?").direct).toMatch(/^Ja, fem av sju/);
  });
});

describe("the parties of a project", () => {
  test.each([
    ["Fyra parter är med i vårt projekt. Hur många måste vara på plats?", "Minst tre (3) av fyra"],
    ["Projektet har fyra parter. Hur många måste vara på plats?", "Minst tre (3) av fyra"],
    ["Fyra parter deltar i projektet. Räcker det att två är på plats?", "Nej, två av fyra"],
    ["Our project has four parties. How many must be present?", "At least three (3) of four"],
  ])("are those whom the matter concerns: %s", (question, start) => {
    expect(ask(question).text.startsWith(start)).toBe(true);
  });
});
