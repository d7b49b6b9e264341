import { describe, expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("what is expected of a member", () => {
  test.each([
    ["Vad förväntas jag göra inför ett styrgruppsmöte?", "läsa handlingarna", "sprida besluten"],
    ["Vad förväntas av mig efter styrgruppens möte?", "sprida besluten", "läsa handlingarna"],
  ])("at a time is told alone: %s", (question, due, other) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.text).toContain(due);
    expect(answer.text).not.toContain(other);
    expect(answer.sections).not.toEqual([]);
  });

  test("with no time named is told whole", () => {
    const { text } = ask("Vad förväntas av en ledamot i styrgruppen?");
    for (const duty of ["läsa handlingarna", "kalla sin ersättare", "sprida besluten"])
      expect(text).toContain(duty);
  });
});
