import { describe, expect, test } from "vitest";
import { createAnswerer } from "../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";
import type { SubjectId } from "../../../src/knowledge/schema/base.ts";
import { openRegion, readRegion, told } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("what a question wrongly takes for granted is corrected in its first sentence", () => {
  test.each([
    ["Varför startade Vägen In först 2029?", /Så är det inte.*mars 2028/],
    ["Why did Vägen In start only in 2029?", /not what the agreements say.*March 2028/],
    ["Varför leds ledningsgruppen i Granåsa av rektorn?", /Så är det inte.*kommunchefen/],
    ["Why is the management group in Granåsa led by the principal?", /not what.*chief executive/],
    ["Varför omfattar Skogsvinden praktik utomlands?", /Så är det inte.*omfattar inte/],
    ["Varför är inte Älgmo med i Vägen In?", /Älgmo kommun/],
  ])("%s", (question, correction) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toMatch(correction);
    expect(answer.sources.length).toBeGreaterThan(0);
  });

  test("a yes/no question about it gets a no", () => {
    expect(ask("Leds ledningsgruppen i Granåsa av rektorn?").direct).toMatch(
      /^Nej\b.*kommunchefen/,
    );
    expect(ask("Omfattar Skogsvinden praktik utomlands?").direct).toMatch(/^Nej\b/);
    expect(ask("Does Skogsvinden include internships abroad?").direct).toMatch(/^No\b/);
  });
});

describe("a premise that holds", () => {
  test("is not denied, and a reason that no document gives is not made up", () => {
    for (const question of [
      "Varför startade Vägen In 2028?",
      "Why did Vägen In start in March 2028?",
      "Varför leds ledningsgruppen i Granåsa av kommunchefen?",
    ])
      expect(ask(question).text).not.toMatch(/Så är det inte|not what the agreements say/);
  });

  test("is confirmed when that is what is asked", () => {
    expect(ask("Leds ledningsgruppen i Granåsa av kommunchefen?").direct).toMatch(/^Ja\b/);
    expect(ask("Startade Vägen In i mars 2028?").direct).toMatch(/^(Ja|Yes)\b/);
  });
});

test("a premise about something unknown is neither confirmed nor corrected", () => {
  const answer = ask("Varför leds ledningsgruppen i Älgmo av rektorn?");
  expect(answer.outcome).toBe("unknown");
  expect(answer.text).not.toMatch(/Så är det inte/);
});

test("since when somebody is in a group is not denied where its members tell that they are", () => {
  const answer = ask("Sedan när är Jobbverket med i Arbetsgruppen i Tallköping?");
  expect(answer.outcome).not.toBe("answered");
  expect(answer.direct).not.toContain("Så är det inte");
});

describe("whether one owns a project that another owns", () => {
  test.each([
    ["Äger Granåsa Vägen In?", /^Nej\. .*Region Skogslan/],
    ["Is Skogsvinden owned by Granåsa?", /^No\. .*Tallköping/],
    ["Is Skogsvinden owned by the municipality of Granåsa?", /^No\. .*Tallköping/],
    ["Is Skogsvinden owned by Tallköping?", /^Yes\. /],
  ])("%s", (question, direct) => {
    expect(ask(question).direct).toMatch(direct);
  });

  describe("where an agency's office in the municipality owns it", () => {
    const { entries } = readRegion("skogslan");
    const projects = entries.projects.map((project) =>
      project.id === "vagen-in"
        ? {
            ...project,
            owner: { ...project.owner, organization: "jobbverket-ostmyra" as SubjectId },
          }
        : project,
    );
    const answerer = createAnswerer(buildKnowledge({ ...entries, projects }));
    const direct = (question: string) => told(answerer.answer(question)).direct;

    test.each([
      "Är Östmyra kommun ägare till Vägen In?",
      "Ägs Vägen In av Östmyra?",
      "Is Vägen In owned by Östmyra Municipality?",
      "Does Östmyra own Vägen In?",
    ])("%s", (question) => {
      expect(direct(question)).toMatch(/^(Nej|No)\. .*Jobbverket/);
    });

    test.each(["Ägs Vägen In av Jobbverket i Östmyra?", "Is Vägen In owned by Jobbverket?"])(
      "it is not denied of the agency: %s",
      (question) => {
        expect(direct(question)).not.toMatch(/^(Nej|No)/);
        expect(direct(question)).toContain("Jobbverket");
      },
    );
  });

  test.each(["Äger Trygghetskassan Vägen In?", "Does Trygghetskassan own Vägen In?"])(
    "is not denied by who its partners are: %s",
    (question) => {
      const { entries } = readRegion("skogslan");
      const projects = entries.projects.map((project) => ({ ...project, owner: undefined }));
      const answerer = createAnswerer(buildKnowledge({ ...entries, projects }));
      expect(told(answerer.answer(question)).direct).not.toMatch(/^(Nej|No)/);
    },
  );
});
