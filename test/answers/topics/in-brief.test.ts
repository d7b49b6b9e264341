import { describe, expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("what shall be told simply", () => {
  test.each([
    ["Förklara Jobbkraft enkelt", "sju parters samverkan"],
    ["Kan du förklara Jobbkraft med enkla ord?", "sju parters samverkan"],
    ["Förklara enkelt", "sju parters samverkan"],
    ["Explain Jobbkraft like I'm five", "cooperation of seven parties"],
    ["explain it in simple terms", "cooperation of seven parties"],
    ["Förklara Vägen In för en nybörjare", "första anställning i skogen"],
  ])("%s", (question, told) => {
    const { outcome, direct, details } = ask(question);
    expect(outcome).toBe("answered");
    expect(direct).toContain(told);
    expect(details.length).toBeLessThanOrEqual(2);
  });

  test("is what was asked before, where nothing else is named", () => {
    const previous = "Vad är Vägen In?";
    for (const text of ["förklara enklare", "Jag förstår inte, förklara enkelt"])
      expect(ask(text, { previous }).direct).toContain("första anställning i skogen");
    expect(ask("explain it simply", { previous: "What is Vägen In?" }).direct).toContain(
      "first job",
    );
  });

  test("is no other question that holds such a word", () => {
    expect(ask("Är det enkelt att byta ersättare?").direct).not.toContain("sju parters samverkan");
    expect(ask("Förklara relativitetsteorin enkelt").outcome).not.toBe("answered");
  });
});
