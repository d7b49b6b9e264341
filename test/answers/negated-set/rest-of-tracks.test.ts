import { describe, expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("municipalities without a job track", () => {
  test("of a sort are told, with the tracks that are mentioned", () => {
    const answer = ask("Vilka kommuner saknar jobbspår mot lokalvård?");
    expect(answer.outcome).toBe("answered");
    expect(answer.text).toMatch(/^Inget sådant jobbspår nämns för Älgmo, Östmyra och Mörkfors\./);
    expect(answer.text).toContain("Lokalvårdsspår i Granåsa (finns)");
    expect(answer.text).toContain("inget säkert bevis");
  });

  test("are told in English, and counted", () => {
    expect(ask("Which municipalities have no cleaning track?").text).toMatch(
      /^No such job track is mentioned for Älgmo, Östmyra and Mörkfors\./,
    );
    expect(ask("Hur många kommuner har inget spår mot lokalvård?").text).toMatch(
      /^Tre kommuner, så långt överenskommelserna säger: Älgmo, Östmyra och Mörkfors\./,
    );
  });

  test("of their own are told apart from those without any", () => {
    const answer = ask("Vilka kommuner har inget spår mot barnskötare?");
    expect(answer.text).toMatch(
      /^Inget sådant jobbspår nämns för Östmyra och Mörkfors\.\nGranåsa, Älgmo och Tallköping har inget eget men är med i ett gemensamt \(under utveckling\)\./,
    );
  });

  test("are none where each has one", () => {
    expect(ask("Vilka kommuner saknar jobbspår?").text).toMatch(
      /^Ingen: något sådant jobbspår nämns för alla fem/,
    );
  });
});
