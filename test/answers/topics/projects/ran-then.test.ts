import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("the year that is asked about against when something runs", () => {
  test.each([
    ["Startade Vägen In 2028?", /^Ja\. Vägen In pågår från mars 2028/],
    ["Startade Vägen In 2029?", /^Nej\. Vägen In pågår från mars 2028/],
    ["Visst började Vägen In 2029?", /^Nej\. Vägen In/],
    ["Did Vägen In start in 2029?", /^No\. Vägen In/],
    ["Gäller LJA till 2036?", /^Nej\. .* gäller 2030–2034/],
    ["Gäller LJA till och med 2034?", /^Ja\. .* gäller 2030–2034/],
    ["Gällde LJA 2029?", /^Nej\. .* gäller 2030–2034/],
    ["Does LJA run until 2036?", /^No\. .* 2030–2034/],
    ["Was Vägen In running in 2030?", /^Yes\. Vägen In/],
    ["Pågick Skogsvinden 2028?", /^Nej\. /],
  ])("%s", (question, words) => {
    const { outcome, direct } = ask(question);
    expect(outcome).toBe("answered");
    expect(direct).toMatch(words);
  });

  test.each([
    ["its end is not told", "Pågår Skogsvinden till 2031?"],
    ["another place than its own", "Gäller LJA i Tallköping 2031?"],
    ["what it had reached by then", "Hade Vägen In startat 2029?"],
    ["not that year as a whole", "Startade Vägen In före 2029?"],
  ])("neither yes nor no: %s", (_what, question) => {
    expect(ask(question).direct).not.toMatch(/^(Ja|Nej)\b/);
  });
});
