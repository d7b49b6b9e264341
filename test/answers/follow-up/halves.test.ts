import { describe, expect, test } from "vitest";
import { otherHalf } from "../../../src/answers/follow-up/other-half.ts";
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

  test("ask for the others of the same", () => {
    const question = "Vilka kommuner har en rektor i sin ledningsgrupp och vilka har det inte?";
    const { direct, text } = ask(question);
    expect(direct).toMatch(/^Granåsa\.\s(Alla utom Granåsa)/);
    expect(text.match(/Granåsa: rektorer/g)).toHaveLength(1);
  });

  test("ask for the others of the same, of whom nothing is told", () => {
    const { text } = ask("Which municipalities have a principal in their group and which don't?");
    expect(text).not.toMatch(/None|:\n?$|for whom it is:/);
  });

  test.each([
    ["Vilka kommuner har rektor i sin ledningsgrupp", "vilka har det inte?"],
    ["Vilka är med i styrgruppen", "vilka är inte det?"],
  ])("put the first with a denial: %s, %s", (first, second) => {
    expect(otherHalf(`${first}?`, second)).toMatch(/^Vilka (kommuner har|är) inte .+\?$/);
  });

  test.each([
    ["Who sits in the steering group?", "who does not?", "Who does not sit in the steering group?"],
    ["Which parties are municipalities?", "which aren't?", "Which parties are not municipalities?"],
  ])("put the first with a denial: %s, %s", (first, second, denied) => {
    expect(otherHalf(first, second)).toBe(denied);
  });

  test("are two questions where the second names something itself", () => {
    expect(otherHalf("Vilka är med?", "vilka har inte svarat?")).toBeUndefined();
    expect(otherHalf("Vilka saknar avtal?", "vilka gör det inte?")).toBeUndefined();
  });
});
