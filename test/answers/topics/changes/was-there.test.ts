import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("whether a body was there in the year of a document", () => {
  test.each([
    ["Fanns Jobbtorget 2026?", /^Ja\. .*biblioteket/],
    ["Was there a Jobbtorget in 2026?", /^Yes\. .*library/],
    ["Fanns det en styrgrupp 2030?", /^Ja\. /],
  ])("%s", (question, answer) => {
    const { outcome, direct } = ask(question);
    expect(outcome).toBe("answered");
    expect(direct).toMatch(answer);
  });

  test.each([
    ["Fanns arbetsgruppen i Tallköping 2026?", /hittar inget om .* i Avtalet 2026/],
    ["Was there a working group in Tallköping in 2026?", /nothing about .* in the 2026 agreement/],
  ])("%s: that the document is silent is told", (question, answer) => {
    const { outcome, direct } = ask(question);
    expect(outcome).toBe("unknown");
    expect(direct).toMatch(answer);
  });

  test("says nothing of who was in it, or of another year", () => {
    expect(ask("Fanns det en kommunchef i styrgruppen 2030?").direct).not.toMatch(
      /^Ja\. Jobbkrafts/,
    );
    expect(ask("Fanns Jobbtorget 1999?").direct).not.toMatch(/^Ja/);
  });
});

test("what was so then is asked of the year before", () => {
  const then = ask("Vilka var med i den då?", { previous: "Fanns det en styrgrupp 2026?" });
  expect(then.read).toMatch(/2026\?$/);
  expect(
    ask("Who was in it then?", { previous: "Was there a steering group in 2026?" }).read,
  ).toMatch(/in 2026\?$/);
  expect(ask("Vem leder den då?", { previous: "Fanns det en styrgrupp 2026?" }).read).not.toContain(
    "2026",
  );
});
