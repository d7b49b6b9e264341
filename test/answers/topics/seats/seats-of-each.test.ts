import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("how many seats a party has", () => {
  test.each([
    ["Hur många platser har varje part i styrgruppen?", /^Varje part har /],
    ["How many seats does each partner have in the steering group?", /^Each party has .* in Jobb/],
    ["Hur många från Jobbverket sitter i styrgruppen?", /^Varje part har /],
    ["Har Granåsa fler platser än Älgmo i styrgruppen?", /^Nej, alla har lika många\. Varje part/],
    ["Har alla lika många platser i styrgruppen?", /^Ja, alla har lika många\. Varje part/],
    ["Har Jobbverket två platser i styrgruppen?", /^Varje part har /],
  ])("is told as it is for each: %s", (question, words) => {
    const answer = ask(question);
    expect(answer.direct).toMatch(words);
    expect(answer.facts).toEqual(["styrgrupp/members"]);
  });

  test("how many sit in the group is another matter", () => {
    expect(ask("Hur många sitter i styrgruppen?").direct).not.toMatch(/^Varje part/);
    expect(ask("How many people in Granåsa belong to the target group?").direct).not.toMatch(
      /^Each/,
    );
    expect(ask("Hur många platser har Granåsa i Vägen In?").direct).not.toMatch(/^Varje part/);
    expect(ask("Hur många platser har Jobbtorget?").direct).not.toMatch(/^Varje part/);
  });
});

test("a municipality's own group is not that of all parties", () => {
  const answer = ask("Hur många från Jobbverket sitter i Granåsas grupp?");
  expect(answer.direct).not.toContain("styrgrupp");
});

test("in how many municipalities somebody sits is not how many seats each has", () => {
  const { direct } = ask("I hur många kommuner sitter sektionschefen i gruppen?");
  expect(direct).not.toMatch(/^Varje part/);
});
