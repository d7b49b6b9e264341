import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("a group that the agreements do not have", () => {
  test.each([
    ["Hur ofta träffas Granåsas styrgrupp?", "nämner ingen styrgrupp i Granåsa"],
    ["Vilka ingår i Älgmo kommuns styrgrupp?", "nämner ingen styrgrupp i Älgmo"],
    ["Vilka ingår i Jobbverkets ledningsgrupp?", "nämner ingen ledningsgrupp hos Jobbverket"],
  ])("is not taken for another one: %s", (question, words) => {
    const answer = ask(question);
    expect(answer.outcome).not.toBe("answered");
    expect(answer.direct).toContain(words);
  });

  test("the groups that there are in the place are named", () => {
    const answer = ask("Vem leder Granåsas styrgrupp?");
    expect(answer.outcome).toBe("partly");
    expect(answer.text).toMatch(/Där finns .*ledningsgrupp/);
  });
});

test.each(["Hur ofta träffas Granåsas ledningsgrupp?", "Vilka ingår i Jobbkrafts styrgrupp?"])(
  "a group that there is is answered: %s",
  (question) => {
    expect(ask(question).direct).not.toContain("nämner ingen");
  },
);
