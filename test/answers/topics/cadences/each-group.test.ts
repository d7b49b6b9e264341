import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("how often every group meets", () => {
  test.each(["Hur ofta träffas grupperna?", "How often do the groups meet?"])("%s", (question) => {
    const { outcome, text } = ask(question);
    expect(outcome).toBe("answered");
    for (const name of ["Granåsa", "Älgmo", "Östmyra", "Tallköping"]) expect(text).toContain(name);
    expect(text).toMatch(/(Det står inte hur ofta|do not say how often) .*Mörkfors/);
  });

  test.each([
    "Lista alla lokala grupper och hur ofta de träffas",
    "Vilka lokala grupper finns det och hur ofta träffas de?",
    "List all local groups and how often each meets",
  ])("%s: only of the municipalities' own", (question) => {
    const { outcome, text } = ask(question);
    expect(outcome).toBe("answered");
    expect(text).toContain("Tallköping");
    expect(text).not.toMatch(/Verksamhetsgruppen|operations group/);
  });

  test("of the cooperation itself", () => {
    const { text } = ask("Hur ofta träffas grupperna i Jobbkraft?");
    expect(text).not.toContain("Granåsa");
  });

  test("is not what is asked of one group or one place", () => {
    expect(ask("Hur ofta träffas ledningsgruppen i Granåsa?").text).not.toContain("Älgmo");
    expect(ask("Hur ofta träffas grupperna i Tallköping?").text).not.toContain("Granåsa");
  });
});
