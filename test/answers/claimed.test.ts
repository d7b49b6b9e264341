import { describe, expect, test } from "vitest";
import { openRegion } from "../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("whether a claim that denies something is right", () => {
  test.each([
    ["Granåsa är inte med i styrgruppen, stämmer det?", /^Nej, det stämmer inte\. Granåsa kommun/],
    ["Stämmer det att Granåsa inte är med i styrgruppen?", /^Nej, det stämmer inte\. /],
    ["Region Skogslan är inte med i styrgruppen, eller hur?", /^Ja, det stämmer\. Region Skogslan/],
    ["Styrgruppen har inte fem parter, stämmer det?", /^Ja, det stämmer\. .* sju parter, inte fem/],
    ["Granåsa isn't part of the steering group, right?", /^No, that is not right\. Granåsa/],
    ["Am I right that Granåsa is not part of the steering group?", /^No, that is not right\. /],
    ["Region Skogslan is not part of the steering group, is it?", /^Yes, that is right\. /],
    ["The steering group does not have five parties?", /^Yes, that is right\. /],
  ])("%s", (question, words) => {
    expect(ask(question).direct).toMatch(words);
  });
});

describe("whether a claim is wrong", () => {
  test.each([
    ["Är det fel att Granåsa är med i styrgruppen?", /^Nej, det är rätt\. Granåsa kommun/],
    ["Är det fel att Granåsa inte är med i styrgruppen?", /^Ja, det är fel\. Granåsa kommun/],
    ["Är det osant att styrgruppen har fem parter?", /^Ja, det är fel\. /],
    ["Styrgruppen har sju parter, är det fel?", /^Nej, det är rätt\. /],
    ["Is it incorrect that Granåsa is part of the steering group?", /^No, that is right\. /],
    ["Am I wrong that the steering group has five parties?", /^Yes, that is wrong\. /],
  ])("%s", (question, words) => {
    expect(ask(question).direct).toMatch(words);
  });
});

describe("neither yes nor no", () => {
  test.each([
    [
      "of several, of which one is in",
      "Granåsa och Region Skogslan är inte med i styrgruppen, stämmer det?",
    ],
    ["to what one should not do", "Är det fel att skicka sin ersättare?"],
    ["to what is so only if", "Ersättaren får inte besluta om ledamoten är med, stämmer det?"],
  ])("%s: %s", (_what, question) => {
    expect(ask(question).direct).not.toMatch(/^(Ja|Jo|Nej|Yes|No)\b/);
  });
});

test("a denial that asks is answered with what is so", () => {
  expect(ask("Är inte Granåsa med i styrgruppen?").direct).toMatch(/^Jo, /);
  expect(ask("Isn't Granåsa part of the steering group?").direct).toMatch(/^Yes, /);
});

test.each([
  ["Visst är Granåsa med i styrgruppen?", /^Ja, Granåsa kommun/],
  ["Visst är Region Skogslan med i styrgruppen?", /^Nej, Region Skogslan/],
  ["Nog äger väl Region Skogslan Vägen In?", /^Ja\. /],
  ["Granåsa är med i styrgruppen, eller hur?", /^Ja, Granåsa kommun/],
  ["Stämmer det att Region Skogslan är med i styrgruppen?", /^Nej, Region Skogslan/],
  ["Är det sant att Granåsa har ett jobbspår?", /^(Ja|Nej)(?!\p{L})/u],
  ["Region Skogslan är med i styrgruppen, eller hur?", /^Nej, Region Skogslan/],
  ["Surely Granåsa is in the steering group?", /^Yes, Granåsa/],
])("what one hopes to hear confirmed is answered with yes or no: %s", (question, words) => {
  expect(ask(question).direct).toMatch(words);
});
