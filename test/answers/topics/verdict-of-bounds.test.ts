import { describe, expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("a number against the bound that is asked about", () => {
  test.each([
    ["Har Tallköping fler än 20 000 invånare?", /^Ja\. Tallköping hade 31 500/],
    ["Har Granåsa fler än 20 000 invånare?", /^Nej\. Granåsa hade 14 200/],
    ["Har Granåsa minst 14 200 invånare?", /^Ja\. Granåsa hade 14 200/],
    ["Har Granåsa högst 14 000 invånare?", /^Nej\. Granåsa hade 14 200/],
    ["Does Granåsa have at least 15,000 inhabitants?", /^No\. Granåsa had 14,200/],
    ["Does Tallköping have more than 40,000 inhabitants?", /^No\. Tallköping had 31,500/],
    ["Har Tallköping fler än 2000 invånare?", /^Ja\. Tallköping hade 31 500/],
    ["Does Granåsa have fewer than 1950 inhabitants?", /^No\. Granåsa had 14,200/],
    ["Har styrgruppen fler än fem parter?", /^Ja\. Jobbkrafts styrgrupp har sju parter\.$/],
    ["Har styrgruppen fler än tio parter?", /^Nej\. Jobbkrafts styrgrupp har sju parter\.$/],
    ["Finns det fler än fyra myndigheter i styrgruppen?", /^Nej\. Jobbkrafts styrgrupp har en/],
    ["Does the steering group have more than five parties?", /^Yes\. .* has seven parties\.$/],
  ])("%s", (question, words) => {
    expect(ask(question).direct).toMatch(words);
  });

  test.each([
    ["it is told of no such place", "Har Kustlan fler än 20 000 invånare?"],
    ["the number is of a share", "Är fler än 50 av de nyanlända i Granåsa kortutbildade?"],
    ["it is of somebody else", "Bor fler än 20 000 kvinnor i Tallköping?"],
  ])("no word for it where %s", (_what, question) => {
    expect(ask(question).direct).not.toMatch(/^(Ja|Nej)\b/);
  });
});

describe("the municipalities within a bound", () => {
  test("with the bound itself, where it is the least", () => {
    const { direct } = ask("Vilka kommuner har minst 14 200 invånare?");
    expect(direct).toContain("Granåsa");
  });

  test("by the share where percent is asked for, not by the number", () => {
    const { direct } = ask("I vilka kommuner är över 1 % långtidsarbetslösa?");
    expect(direct).toBe("En kommun: Älgmo.");
  });
});
