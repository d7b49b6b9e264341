import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("which of two groups is accountable to the other", () => {
  test.each([
    "Rapporterar verksamhetsgruppen till styrgruppen?",
    "Är verksamhetsgruppen underställd styrgruppen?",
    "Är styrgruppen överordnad verksamhetsgruppen?",
    "Är det till styrgruppen som verksamhetsgruppen rapporterar?",
    "Does the operations group answer to the steering group?",
    "Is it the steering group that the operations group reports to?",
  ])("is so: %s", (question) => {
    const { direct, sections } = ask(question);
    expect(direct).toMatch(
      /^(Ja|Yes)\. (Verksamhetsgruppen rapporterar|The operations group reports)/,
    );
    expect(sections).toContain("2.2");
  });

  test.each([
    "Rapporterar styrgruppen till verksamhetsgruppen?",
    "Är verksamhetsgruppen överordnad styrgruppen?",
    "Står verksamhetsgruppen över styrgruppen?",
    "Does the steering group report to the operations group?",
    "The steering group reports to the operations group, doesn't it?",
  ])("is the other way round: %s", (question) => {
    expect(ask(question).direct).toMatch(
      /^(Nej, det är tvärtom\. Verksamhetsgruppen rapporterar|No, it is the other way round\. The operations group reports)/,
    );
  });

  test("of a denial, whether it is right", () => {
    expect(ask("Rapporterar inte verksamhetsgruppen till styrgruppen?").direct).toMatch(/^Jo\./);
    expect(
      ask("The operations group doesn't report to the steering group, does it?").direct,
    ).toMatch(/^No, that is not right\. The operations group reports/);
  });

  test.each([
    "Rapporterar verksamhetsgruppen till vägledarnätverket?",
    "Är styrgruppen i Östmyra överordnad verksamhetsgruppen?",
    "Rapporterar verksamhetsgruppen kostnader till styrgruppen?",
  ])("neither is said where it is not told: %s", (question) => {
    expect(ask(question).direct).not.toMatch(/^(Ja|Nej|Jo)\b/);
  });
});

test("to whom it reports instead stands in place of what is not told", () => {
  const { outcome, direct } = ask("Rapporterar verksamhetsgruppen till vägledarnätverket?");
  expect(outcome).toBe("partly");
  expect(direct).toBe(
    "Överenskommelserna säger inte att verksamhetsgruppen rapporterar till vägledarnätverket. " +
      "Verksamhetsgruppen rapporterar till Jobbkrafts styrgrupp.",
  );
});
