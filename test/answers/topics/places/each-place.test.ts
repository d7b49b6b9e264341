import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("what several municipalities have", () => {
  test.each(["invånare per kommun", "How many inhabitants are there in each municipality?"])(
    "is told of each: %s",
    (question) => {
      const answer = ask(question);
      expect(answer.outcome).toBe("answered");
      expect(answer.details.length).toBeGreaterThan(2);
      expect(new Set(answer.facts).size).toBe(answer.details.length);
    },
  );

  test("is told of all that have it where none is named, and none is said to be all there is", () => {
    const answer = ask("Hur ofta träffas ledningsgrupperna?");
    expect(answer.direct).toMatch(/^Det beror på kommunen\./);
    expect(answer.text).toContain("Granåsa");
    expect(answer.text).toContain("Älgmo");
  });

  test("is told of the one that is named", () => {
    const answer = ask("Hur ofta träffas ledningsgruppen i Granåsa?");
    expect(answer.text).not.toContain("Älgmo");
  });
});
