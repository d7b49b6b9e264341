import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Varför saknar Granåsa LJA?", /^Så är det inte .*underteckna/],
  ["Eftersom LJA saknas i Granåsa, när ska de skriva på?", /underteckna/],
  ["När ska Älgmo skriva under LJA?", /Älgmo/],
  ["Why has Granåsa not signed LJA?", /^That is not what the agreements say\./],
  ["Saknar Granåsa LJA?", /^Nej\. /],
])("who has signed is told to whoever takes them to be without it: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("answered");
  expect(answer.direct).toMatch(direct);
  expect(answer.facts).toContain("lja/signed-by");
});

test.each(["Varför har Östmyra inte skrivit under LJA?", "När skrev Granåsa under LJA?"])(
  "nothing is denied of one that has not, or that signed it once: %s",
  (question) => {
    expect(ask(question).direct).not.toMatch(/^Så är det inte .*underteckna/);
  },
);
