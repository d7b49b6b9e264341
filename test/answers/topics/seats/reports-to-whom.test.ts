import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("to whom a group reports", () => {
  test.each([
    "Vem rapporterar verksamhetsgruppen till?",
    "Till vem rapporterar verksamhetsgruppen?",
    "Who does the operations group report to?",
  ])("is told: %s", (question) => {
    expect(ask(question).facts).toEqual(["verksamhetsgrupp/reports-to"]);
  });

  test.each(["Vem rapporterar styrgruppen till?", "Who does the steering group report to?"])(
    "is not told by who reports to it: %s",
    (question) => {
      const { outcome, direct } = ask(question);
      expect(outcome).toBe("unknown");
      expect(direct).toMatch(/rapporterar till\.|reports\./);
    },
  );

  test("is not what one asks with who reports to it", () => {
    expect(ask("Vem rapporterar till styrgruppen?").direct).toContain("Verksamhetsgruppen");
    expect(ask("Vem rapporterar till styrgruppen?").outcome).toBe("answered");
  });
});
