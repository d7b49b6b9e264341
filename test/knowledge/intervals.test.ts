import { describe, expect, test } from "vitest";
import {
  intervalOfDurations,
  intervalsIn,
  sameInterval,
} from "../../src/knowledge/evidence/intervals.ts";
import type { Language } from "../../src/knowledge/schema/base.ts";

const says = (text: string, language: Language, from: string, to = from): boolean =>
  intervalsIn(text, language).some((one) => sameInterval(one, intervalOfDurations(from, to)));

describe("how often something happens is read from a text", () => {
  test.each([
    ["De träffas varje vecka.", "P1W"],
    ["De träffas veckovis.", "P7D"],
    ["Vid veckomötet lyfts frågor.", "P1W"],
    ["De träffas en gång varannan vecka.", "P2W"],
    ["De träffas var 14:e dag.", "P2W"],
    ["De träffas var fjortonde dag.", "P2W"],
    ["Samverkansgrupp (1gång/månad)", "P1M"],
    ["De träffas minst en gång i månaden.", "P1M"],
    ["Gruppen möts månatligen.", "P1M"],
    ["De träffas en gång per kvartal.", "P3M"],
    ["De träffas fyra gånger om året.", "P3M"],
    ["De träffas var tredje månad.", "P3M"],
    ["Mötet hålls halvårsvis.", "P6M"],
    ["De ses 2 ggr/år.", "P6M"],
    ["De ses varje år.", "P1Y"],
  ])("%s: %s", (text, duration) => {
    expect(says(text, "sv", duration)).toBe(true);
  });

  test.each([
    ["De träffas var fjärde till sjätte vecka.", "P4W", "P6W"],
    ["Mötena sker med 6-8 veckors mellanrum.", "P6W", "P8W"],
    ["De träffas två till fyra gånger per år.", "P3M", "P6M"],
  ])("%s: %s–%s", (text, from, to) => {
    expect(says(text, "sv", from, to)).toBe(true);
    expect(says(text, "sv", from)).toBe(false);
  });

  test.each([
    ["They meet every fortnight.", "P2W"],
    ["They meet every other week.", "P2W"],
    ["They meet twice a year.", "P6M"],
    ["They meet quarterly.", "P3M"],
    ["They meet three times a year.", "P4M"],
    ["They meet every sixth week.", "P6W"],
  ])("%s: %s", (text, duration) => {
    expect(says(text, "en", duration)).toBe(true);
  });

  test.each([
    ["sv", "Målet var tre år av samverkan under två veckor."],
    ["sv", "Ett par gånger har många gånger flera veckor."],
    ["en", "40 hours per week, for two years."],
  ] as const)("what tells no interval gives none (%s): %s", (language, text) => {
    expect(intervalsIn(text, language)).toEqual([]);
  });
});
