import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  [
    "Hur stor är andelen långtidsarbetslösa i Älgmo jämfört med hela länet?",
    /^0,8 procentenheter högre/,
  ],
  [
    "How high is the share of long-term unemployed in Tallköping compared with the county?",
    /^0.3 percentage points lower/,
  ],
])("a municipality's figure is held against the county's: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("answered");
  expect(answer.direct).toMatch(direct);
  expect(answer.text).toMatch(/0[,.]5/);
});

test("a figure that only the municipality has is compared with nothing", () => {
  expect(ask("Hur hög är arbetslösheten i Älgmo jämfört med länet?").text).not.toMatch(
    /uträknat här/,
  );
});
