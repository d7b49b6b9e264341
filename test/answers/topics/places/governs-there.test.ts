import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("whether a party governs a municipality", () => {
  test.each([
    ["Styrs Älgmo av Granpartiet?", /^Ja\. Älgmo styrs av Granpartiet/],
    ["Styrs Älgmo av Ängspartiet?", /^Nej\. Älgmo styrs av Granpartiet/],
    ["Is Mörkfors run by Granpartiet?", /^Yes\. Mörkfors is governed/],
    ["Is Granåsa governed by Granpartiet alone?", /^No\. Granåsa is governed by Granpartiet and/],
    ["Styrs Älgmo av Granpartiet ensamt?", /^Ja\. Älgmo styrs av Granpartiet/],
    ["Visst styrs Granåsa av G?", /^Ja\. Granåsa styrs av Granpartiet och Ängspartiet/],
  ])("%s", (question, words) => {
    expect(ask(question).direct).toMatch(words);
  });

  test.each([
    ["neither side governs", "Styrs Östmyra av Granpartiet?"],
    ["who governs today is not told", "Styrs Älgmo fortfarande av Granpartiet?"],
    ["it is not told of that place", "Styrs Tallköping av Granpartiet?"],
    ["one of two is asked for", "Styrs Älgmo av Granpartiet eller Ängspartiet?"],
  ])("neither yes nor no where %s", (_what, question) => {
    expect(ask(question).direct).not.toMatch(/^(Ja|Nej)\b/);
  });
});
