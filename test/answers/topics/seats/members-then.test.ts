import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("in the year of the earlier agreement", () => {
  test.each([
    ["Var Trygghetskassan med i Jobbkraft 2026?", /^Ja, Trygghetskassan var part .* 2026\.$/],
    ["Var Tallköping med i Jobbkraft 2026?", /^Nej, Tallköpings kommun nämns inte .* 2026\.$/],
    [
      "Was Tallköping in Jobbkraft in 2026?",
      /^No, Tallköping Municipality is not named .* 2026\.$/,
    ],
    ["Was Trygghetskassan part of Jobbkraft in 2026?", /^Yes, .* was a party .* 2026\.$/],
  ])("%s", (question, words) => {
    const answer = ask(question);
    expect(answer.direct).toMatch(words);
    expect(answer.facts).toEqual(["startavtalet/parties"]);
  });
});

describe("where no year is named", () => {
  test("what was otherwise by the earlier agreement is told beneath", () => {
    const { direct, text } = ask("Är Morkfors med i Jobbkraft?");
    expect(direct).toMatch(/^Ja, Mörkfors kommun ingår/);
    expect(text).toContain(
      "I överenskommelsen från 2026 var det annorlunda. Parter i startavtalet",
    );
    expect(text).toContain("Uppgifterna är från 15 mars 2030 och september 2026.");
  });

  test("nothing of it is told of who was a party then too", () => {
    expect(ask("Ingår Jobbverket i Jobbkraft?").text).not.toContain("annorlunda");
  });
});
