import { describe, expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("the halves of a sentence", () => {
  test.each([
    "Vilka spår finns och vilka är på gång i Granåsa?",
    "Which tracks exist and which are being developed in Granåsa?",
  ])("share the place at its end, and what is asked for: %s", (question) => {
    const { text } = ask(question);
    expect(text).toMatch(/lokalvård|cleaning/);
    expect(text).toMatch(/sågverk|sawmill/);
    expect(text).not.toContain("Tallköping har");
  });

  test("share the place where the second points to what the first names", () => {
    const { text } = ask("Vem leder gruppen och hur ofta träffas den i Östmyra?");
    expect(text).toContain("Östmyras styrgrupp");
    expect(text).not.toContain("Granåsa");
  });

  test("share nothing with another sentence", () => {
    expect(ask("Vilka spår finns? Vilka är på gång i Granåsa?").text).toMatch(/Tallköping|Älgmo/);
  });

  test("share no place where the first names a group", () => {
    const { text } = ask("Vilka sitter i styrgruppen och vilka sitter i gruppen i Granåsa?");
    expect(text).toContain("Jobbkrafts styrgrupp");
  });
});
