import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("which municipalities have something that no fact tells of all", () => {
  test.each([
    ["Vilka kommuner har datorer?", "Älgmo"],
    ["I vilka kommuner finns datorer?", "Älgmo"],
    ["Vilka kommuner har praktik?", "Tallköping"],
    ["Which municipalities have computers?", "Älgmo"],
  ])("%s names those of which it is spoken", (question, name) => {
    const { outcome, direct } = ask(question);
    expect(outcome).toBe("answered");
    expect(direct).toContain(name);
    expect(direct).toMatch(/kan finnas på fler håll|may have it too/);
  });

  test.each(["Vilka kommuner har simhallar?", "Which municipalities have airports?"])(
    "%s is not told",
    (question) => {
      expect(ask(question).outcome).not.toBe("answered");
    },
  );
});
