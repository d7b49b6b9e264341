import { expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Har någon annan kommun än Granåsa ett lokalvårdsspår?", /^Ja: Tallköping\./],
  ["Does any other municipality than Granåsa have a cleaning track?", /^Yes: Tallköping\./],
])("yes, where others are told of: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});

test.each([
  ["Har någon annan kommun än Granåsa ett bagerispår?", "Nej, ingen annan än Granåsa nämns."],
  ["Does any other municipality than Granåsa have a bakery track?", "No, none other than Granåsa"],
  ["Finns det rektorer i någon annan ledningsgrupp än Granåsas?", "Nej, ingen annan än Granåsa"],
])("no, where only that one is: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.direct).toContain(direct);
  expect(answer.text).toMatch(/inte nämns|not mentioned/);
});

test("what is asked of one is told of that one", () => {
  expect(ask("Har Granåsa ett bagerispår?").direct).toMatch(/^Ja/);
});
