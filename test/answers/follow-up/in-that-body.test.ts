import { describe, expect, test } from "vitest";
import { last } from "./conversation.ts";

const MEMBERS = "Vilka sitter i ledningsgruppen i Älgmo?";

describe("whether somebody is part of it is asked of the group spoken of", () => {
  test.each([
    ["är rektorn med?", /rektor.*Älgmo/],
    ["Sitter bagaren med?", /bagaren.*Älgmo/],
    ["är politiker med där?", /politiker.*Älgmo/],
    ["Och Trygghetskassan?", /^Nej, Trygghetskassan.*Älgmo/],
    ["är enhetschefen med?", /^Ja, enhetschefen.*Älgmo/],
  ])("%s", (question, direct) => {
    expect(last(MEMBERS, question).direct).toMatch(direct);
  });

  test("in English", () => {
    const { direct } = last(
      "Who sits in the management group in Älgmo?",
      "Is the unit manager included?",
    );
    expect(direct).toMatch(/^Yes, .*Älgmo/);
  });

  test("also after another such question", () => {
    const { direct } = last(MEMBERS, "är rektorn med?", "är enhetschefen med?");
    expect(direct).toMatch(/^Ja, enhetschefen/);
  });

  test("but not where another group is named", () => {
    expect(last(MEMBERS, "Är Trygghetskassan med i styrgruppen?").read).not.toContain("Älgmo");
  });
});

test.each([
  "vilka är från Jobbverket?",
  "vem kommer från Jobbverket?",
  "hur många från Jobbverket?",
])("%s: of those in the group spoken of, which stays what is spoken of", (question) => {
  expect(last(MEMBERS, question).read).toMatch(/från Jobbverket sitter i ledningsgruppen i Älgmo/);
  expect(last(MEMBERS, question, "hur ofta är det möten?").direct).toMatch(/Älgmo/);
});

test("of another sender in the group just asked about", () => {
  const first = "Vilka från kommunen sitter i ledningsgruppen i Älgmo?";
  expect(last(first, "Och från Jobbverket?").read).toBe(
    "Vilka från Jobbverket sitter i ledningsgruppen i Älgmo?",
  );
});

test("whether somebody belongs there is asked of the body", () => {
  const { read } = last("Vilka ingår i Norra området?", "Hör Östmyra dit?");
  expect(read).toMatch(/^ingår Östmyra i Norra området\?$/i);
});

test("what an abbreviation means is not asked again of who is responsible for it", () => {
  expect(last("Vad betyder KUR?", "Vem har ansvaret?").read).not.toContain("betyder");
});
