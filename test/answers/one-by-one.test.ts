import { describe, expect, test } from "vitest";
import { openRegion } from "../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("several that are named in a row", () => {
  test("are each told of", () => {
    const { text } = ask("Vad är Vägen In, Skogsvinden och Jobbtorget?");
    for (const name of ["Vägen In", "Skogsvinden", "Jobbtorget"]) expect(text).toContain(name);
  });

  test("also places, for what is asked of one at a time", () => {
    const answer = ask("Hur ofta träffas ledningsgruppen i Granåsa och Älgmo?");
    expect(answer.direct).toContain("Ledningsgruppen i Granåsa träffas varannan vecka");
    expect(answer.direct).toContain("Ledningsgruppen i Älgmo träffas en gång i månaden");
  });

  test("also with an article in between", () => {
    const { text } = ask(
      "How often do the operations group and the management group in Granåsa meet?",
    );
    expect(text).toContain("The operations group meets every other month");
    expect(text).toContain("The management group in Granåsa meets every other week");
  });

  test("also when the question after only points at them", () => {
    const first = ask("Vad är skillnaden på verksamhetsgruppen och vägledarnätverket?");
    const { text } = ask("Hur ofta träffas de?", { previous: first.read, named: first.named });
    expect(text).toContain("Verksamhetsgruppen träffas varannan månad");
    expect(text).toContain("Vägledarnätverket träffas en gång i halvåret");
  });

  test("are told apart when only some of it is known", () => {
    const answer = ask("Vem äger Vägen In, Skogsvinden och Jobbtorget?");
    expect(answer.direct).toContain("Region Skogslan");
    expect(answer.direct).toContain("Tallköping");
  });

  test("are each told of for a comparison that nothing else tells", () => {
    const { direct } = ask("Jämför hur ofta ledningsgruppen träffas i Granåsa och Älgmo");
    expect(direct).toContain("varannan vecka");
    expect(direct).toContain("en gång i månaden");
  });

  test.each([
    [
      "Är Trygghetskassan med i styrgruppen eller verksamhetsgruppen?",
      ["Nej, Trygghetskassan", "Ja, Trygghetskassan"],
    ],
    [
      "Är Trygghetskassan med i både verksamhetsgruppen och i styrgruppen?",
      ["Ja, Trygghetskassan", "Nej, Trygghetskassan"],
    ],
    [
      "Sitter Trygghetskassan i verksamhetsgruppen och styrgruppen?",
      ["Ja, Trygghetskassan", "Nej, Trygghetskassan"],
    ],
  ])("are each answered with yes or no: %s", (asked, told) => {
    const { direct } = ask(asked);
    for (const words of told) expect(direct).toContain(words);
  });

  test("when it is from is told once", () => {
    const { caveats } = ask("Vad är Vägen In, Skogsvinden och Jobbtorget?");
    expect(caveats.filter(({ text }) => text.includes("Uppgift")).length).toBeLessThanOrEqual(1);
  });
});

test("what is asked of them together is not taken apart", () => {
  expect(ask("Vad är skillnaden mellan styrgruppen och verksamhetsgruppen?").read).toContain("och");
  expect(ask("Är Älgmo och Granåsa med i Vägen In?").read).toContain("och");
  expect(ask("Är Älgmo och Granåsa med i samma projekt?").read).toContain("och");
});

test.each([
  ["Var Trygghetskassan med i Jobbkraft 2026 och 2030?", /^2026: Ja, .* 2030: Nej, /],
  ["Was Granåsa part of Jobbkraft in 2026 and in 2030?", /^2026: Yes, .* 2030: Yes, /],
])("of two years each: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});
