import { expect, test } from "vitest";
import { understand } from "../../../src/answers/understand.ts";
import { openRegion } from "../../regions/region.ts";

const { answerer, ask } = openRegion("skogslan");
const mendedIn = (text: string): string[] => [
  ...understand(text, answerer.lexicon).mended.values(),
];

test.each([
  "Is GRONEN in the group?",
  "Är SKOGSVIND med i styrgruppen?",
  "Does LinkeDin take part?",
  "Sorry, what?",
  "Is there parking?",
  "förlåt, polisen och lunch",
])("a word that is meant as it is written is not mended: %s", (text) => {
  expect(mendedIn(text)).toEqual([]);
});

test.each([
  ["VEM REPRESENTERAR GRANÅSSA?", "granåsa"],
  ["vem leder vägledarnätvreket", "vägledarnätverket"],
  ["Who leads the oprations group?", "operations"],
  ["Vem representerar GRanåssa?", "granåsa"],
])("a slip is mended all the same: %s", (text, meant) => {
  expect(mendedIn(text)).toContain(meant);
});

test("somebody else in capitals is no party", () => {
  expect(ask("Is GRONEN a party to Jobbkraft?").direct).not.toMatch(/^Yes/);
});
