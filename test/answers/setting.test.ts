import { expect, test } from "vitest";
import { inOwnName } from "../../src/answers/setting.ts";
import { openRegion } from "../regions/region.ts";

const REGION = openRegion("skogslan");
const { lexicon } = REGION.answerer;

test.each([
  ["Jag jobbar på Jobbverket.", "Sitter vi i styrgruppen?", "Sitter Jobbverket i styrgruppen?"],
  ["I work at Jobbverket.", "Are we in the group?", "Are Jobbverket in the group?"],
  ["Jag jobbar på Jobbverket.", "Kan vi besluta?", "Kan vi besluta?"],
  ["Jag jobbar på Jobbverket.", "Är vi många nog om tre kommer?", "Är vi många nog om tre kommer?"],
  ["Jag ska träffa Jobbverket.", "Är vi med i gruppen?", "Är vi med i gruppen?"],
  ["Jag är ny.", "Är vi med i gruppen?", "Är vi med i gruppen?"],
])("who we are is told before it: %s %s", (setting, text, own) => {
  expect(inOwnName({ setting, text }, lexicon)).toBe(own);
});

test("the answer is that of the organisation", () => {
  const { direct } = REGION.ask("Jag jobbar på Jobbverket. Sitter vi i styrgruppen?");
  expect(direct).toBe(REGION.ask("Sitter Jobbverket i styrgruppen?").direct);
});

test("the time is that which was told", () => {
  const { direct, read } = REGION.ask("Vi skriver om 2026. Vilka var med i Jobbkraft då?");
  expect(read).toContain("2026");
  expect(direct).toBe(REGION.ask("Vilka var med i Jobbkraft 2026?").direct);
});
