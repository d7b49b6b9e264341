import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Frågan berör Granåsa, Älgmo och Östmyra. Bara Granåsa kom. Kan vi besluta?", /^Nej, en av tre/],
  ["Frågan rör Granåsa, Älgmo och Östmyra. Två kom. Räcker det?", /^Ja, två av tre/],
  ["Frågan rör Granåsa och Älgmo. Älgmo är borta. Kan vi besluta?", /^Nej, en av två/],
  ["Frågan rör Granåsa, Älgmo och Östmyra. Granåsa och Älgmo är här. Räcker det?", /^Ja, två av/],
  ["Om bara Granåsa och Älgmo berörs, räcker det att en av dem är där?", /^Nej, en av två/],
  ["Hur många måste komma om alla kommuner berörs?", /^Minst tre \(3\) av fem/],
  [
    "How many must attend if only the municipalities are affected?",
    /^At least three \(3\) of five/,
  ],
  ["Beslutet rör bara kommunerna. Tre kom. Räcker det?", /^Ja, tre av fem/],
  ["Frågan berör alla kommuner utom Älgmo. Två kom. Räcker det?", /^Nej, två av fyra/],
  [
    "The matter concerns Granåsa, Älgmo and Östmyra. Only Älgmo is here. Can we decide?",
    /^No, one/,
  ],
])("those who are named as concerned are counted, not all parties: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});

test("who is there but not concerned is not counted", () => {
  const { direct } = ask("Frågan rör Granåsa och Älgmo. Östmyra är här. Kan vi besluta?");
  expect(direct).not.toMatch(/av två/);
});
