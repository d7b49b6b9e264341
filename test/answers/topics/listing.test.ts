import { describe, expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("everything of one kind", () => {
  test("is counted and named", () => {
    const swedish = ask("Vilka projekt finns?");
    expect(swedish.direct).toMatch(/\b(två|2) projekt/);
    expect(swedish.text).toContain("Vägen In");
    expect(swedish.text).toContain("Skogsvinden");
    const english = ask("Which projects are there?");
    expect(english.direct).toMatch(/\b(two|2) projects/);
    expect(english.text).toContain("Skogsvinden");
  });

  test("is counted when only the number is asked for", () => {
    expect(ask("Hur många grupper finns det?").direct).toMatch(/ (åtta|8) grupper/);
    expect(ask("How many groups are there?").direct).toMatch(/\b(eight|8) groups/);
    expect(ask("Hur många jobbspår finns det?").direct).toMatch(/ (åtta|8) jobbspår/);
  });

  test("is told of those who share a name by default, too", () => {
    const { text } = ask("Vilka styrgrupper finns?");
    expect(text).toContain("Jobbkrafts styrgrupp");
    expect(text).toContain("Östmyras styrgrupp");
  });

  test("has a source for each that it names", () => {
    const { sections } = ask("Vilka projekt finns?");
    expect(sections).toEqual(expect.arrayContaining(["6.1", "6.2"]));
  });
});

describe("a question that narrows the kind down", () => {
  test("is not answered with everything", () => {
    expect(ask("Vilka projekt riktar sig till unga?").text).not.toContain("Vägen In");
    expect(ask("Vilka projekt finns i Tallköping?").text).not.toContain("Vägen In");
    expect(ask("Which job tracks does Älgmo have?").text).not.toContain("lorry");
  });

  test("of which there is none is not answered with the others", () => {
    const answer = ask("Vilka nätverk för lärare finns i Älgmo?");
    expect(answer.outcome).not.toBe("answered");
  });
});
