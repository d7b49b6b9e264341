import { expect, test } from "vitest";
import { isOfTheAsker, pointsBack } from "../../../src/answers/language/of-the-asker.ts";

test.each([
  ["Jag jobbar i en förening.", true],
  ["Hej! Vi ska träffa ett företag.", true],
  ["I'm writing a report.", true],
  ["We have a meeting tomorrow.", true],
  ["Jag ska ha möte men är sjuk.", false],
  ["Vi ska ha möte med fem parter.", false],
  ["Jag slutar vid årsskiftet.", false],
  ["Frågan berör alla.", false],
])("%s tells only who asks: %s", (setting, expected) => {
  expect(isOfTheAsker(setting)).toBe(expected);
});

test("a question may lean on what was told before it", () => {
  expect(pointsBack("Får vi vara med?")).toBe(true);
  expect(pointsBack("Vilket spår passar henne, och var finns det?")).toBe(true);
  expect(pointsBack("Hur många sitter i styrgruppen?")).toBe(false);
});
