import { describe, expect, test } from "vitest";
import { openRegion, type Told } from "../regions/region.ts";

const { ask } = openRegion("skogslan");

/** The last answer of a conversation. */
function last(...questions: readonly string[]): Told {
  let previous: string | undefined;
  let answer: Told | undefined;
  for (const question of questions) {
    answer = ask(question, { previous });
    previous = answer.read;
  }
  if (answer === undefined) throw new Error("no question");
  return answer;
}

const CADENCE = "Hur ofta träffas ledningsgruppen i Granåsa?";

describe("another name takes the place of the one before", () => {
  test.each([
    [[CADENCE, "Älgmo då?"], /Ledningsgruppen i Älgmo träffas/],
    [[CADENCE, "den i Älgmo menar jag"], /Ledningsgruppen i Älgmo träffas/],
    [["Vad är Vägen In?", "Skogsvinden"], /^Skogsvinden/],
    [["Hur ofta möts styrgruppen?", "i Östmyra"], /Östmyra/],
  ])("%j", (questions, direct) => {
    expect(last(...questions).direct).toMatch(direct);
  });

  test("another word, where nothing is named", () => {
    const { direct } = last("I vilka kommuner finns spår för bageri?", "lokalvård?");
    expect(direct).toContain("Granåsa");
    expect(direct).toContain("lokalvård");
  });
});

describe("whether somebody is part of it is asked of the body before", () => {
  test.each([
    [["Vem äger Vägen In?", "Är Älgmo med?"], /^Ja\b/],
    [[CADENCE, "Är Trygghetskassan med?"], /^Nej\b/],
    [[CADENCE, "Är Trygghetskassan med?", "Hur ofta träffas den?"], /varannan vecka/],
  ])("%j", (questions, direct) => {
    expect(last(...questions).direct).toMatch(direct);
  });
});

test("another number is of the same meeting", () => {
  const first = "Fem parter berörs och två kommer, kan styrgruppen besluta?";
  expect(last(first).direct).toMatch(/^Nej, två av fem/);
  expect(last(first, "Och om tre kommer?").direct).toMatch(/^Ja, tre av fem/);
  expect(last(first, "Hur många behövs av sex?").direct).toContain("fyra (4) av sex");
});

test("only a question word asks more of what was just asked", () => {
  expect(last(CADENCE, "Varför?").read).toBe("Varför träffas ledningsgruppen i Granåsa?");
  expect(last("Är Älgmo med i Vägen In?", "Varför?").read).toBe("Varför Är Älgmo med i Vägen In?");
});

test("which municipality is not asked of the municipality before", () => {
  const { direct } = last("Hur många invånare har Älgmo?", "Vilken kommun har flest?");
  expect(direct).toMatch(/^Tallköping|^Granåsa/);
});

test.each(["okej tack", "Bra jobbat!", "toppen, tack"])("%s ends nothing but is polite", (text) => {
  expect(last(CADENCE, text).outcome).toBe("talk");
});

test("the language of the conversation stays where a word stands in both", () => {
  expect(last("Vem representerar Jobbverket?", "Region Skogslan").language).toBe("sv");
  expect(last("Hur många invånare har Älgmo?", "per kommun?").language).toBe("sv");
});

test("what is pointed back at is meant, whatever other words stand beside it", () => {
  const { direct } = last("Vad är Skogsvinden?", "Vem äger det projektet i krukmakeriet?");
  expect(direct).toContain("Tallköpings kommun");
});
