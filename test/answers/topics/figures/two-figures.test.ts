import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("two figures of one measure in one place", () => {
  test("their difference is told, with both", () => {
    const answer = ask("Hur många fler män än kvinnor finns i målgruppen i Granåsa?");
    expect(answer.direct).toBe("140 mot 120: skillnaden är 20.");
    expect(answer.text).toMatch(/120 kvinnor[^]*140 män|140 män[^]*120 kvinnor/);
    expect(answer.sections).not.toEqual([]);
  });

  test.each([
    ["Är det fler kvinnor än män i målgruppen i Granåsa?", /^Nej, 120 mot 140: /],
    [
      "Are there more men than women in the target group in Granåsa?",
      /^Yes, 140 compared with 120: /,
    ],
    ["Är männen färre än kvinnorna i målgruppen i Älgmo?", /^Ja, 70 mot 90: /],
    ["Varför är kvinnorna i majoritet i målgruppen i Granåsa?", /^Det är tvärtom\. /],
    ["Why do women outnumber men in the target group in Granåsa?", /^It is the other way round\. /],
  ])("which is larger is judged: %s", (question, verdict) => {
    expect(ask(question).direct).toMatch(verdict);
  });

  test.each([
    "Var finns det fler kvinnor än män i målgruppen?",
    "Where are there more women than men in the target group?",
  ])("where it is so is told by the places: %s", (question) => {
    expect(ask(question).direct).toBe("Älgmo.");
  });

  test.each([
    ["Är det kvinnor eller män som är i majoritet i målgruppen i Granåsa?", "Män, 140 mot 120"],
    ["Är det fler kvinnor eller män i målgruppen i Älgmo?", "Kvinnor, 90 mot 70"],
    ["Är det färre kvinnor eller män i målgruppen i Älgmo?", "Män, 70 mot 90"],
    ["Are there more women or men in the target group in Granåsa?", "Men, 140 compared with 120"],
  ])("which of two it is comes first, and neither yes nor no: %s", (question, first) => {
    expect(ask(question).direct.startsWith(first)).toBe(true);
  });

  test.each([
    ["Vilka är fler i målgruppen i Granåsa, kvinnor eller män?", "Män, 140 mot 120"],
    ["Which are fewer in the target group in Älgmo, women or men?", "Men, 70 compared with 90"],
  ])("so it does where the two stand last: %s", (question, first) => {
    expect(ask(question).direct.startsWith(first)).toBe(true);
  });

  test("both are told when both are asked for in one message", () => {
    const { direct } = ask(
      "Hur många kvinnor finns i målgruppen i Älgmo, och hur många män är det?",
    );
    expect(direct).toContain("90 kvinnor");
    expect(direct).toContain("70 män");
  });

  test("they are added up", () => {
    const answer = ask("Hur många kvinnor och män är det tillsammans i målgruppen i Älgmo?");
    expect(answer.direct).toContain("Tillsammans 160");
  });
});

describe("two figures of one measure in every place", () => {
  test.each([
    ["Är kvinnorna fler än männen i målgruppen i alla kommuner?", "Nej, bara i Älgmo."],
    ["Is the number of women larger than that of men in every municipality?", "No, only in Älgmo."],
    ["Är kvinnorna fler än männen i målgruppen i någon kommun?", "Ja, i Älgmo."],
  ])("whether it is so in all or any is said first: %s", (question, direct) => {
    expect(ask(question).direct).toBe(direct);
  });

  test("the others need not be named", () => {
    expect(ask("I vilka kommuner är kvinnorna fler i målgruppen?").direct).toBe("Älgmo.");
  });

  test("the places are told where the one is larger", () => {
    expect(ask("I vilka kommuner är kvinnorna fler än männen i målgruppen?").direct).toBe("Älgmo.");
    expect(ask("I hur många kommuner är männen i majoritet i målgruppen?").direct).toBe(
      "En kommun: Granåsa.",
    );
  });
});

test("two figures of all places are added up and compared", () => {
  const { direct } = ask("Finns det fler kvinnor än män i målgruppen totalt?");
  expect(direct).toMatch(/^(Ja|Nej), \d+ mot \d+: skillnaden är \d+\. Hopräknat här/);
});

test("who belongs to what is told beside, and asks nothing more", () => {
  const answer = ask("Hur många fler män än kvinnor ingår i målgruppen i Granåsa?");
  expect(answer.direct).toContain("skillnaden är 20");
});

test("most of those in one place are more than the others there", () => {
  expect(ask("Are most in the target group in Granåsa women?").direct).toMatch(
    /^No, 120 compared with 140/,
  );
  expect(ask("Are most in the target group in Älgmo women?").direct).toMatch(/^Yes, 90/);
});

test.each([
  ["Finns det fler kvinnor än män i målgruppen någonstans?", /^Ja, i /],
  ["Are there more women than men in the target group anywhere?", /^Yes, in /],
])("of any place it is asked of each: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});
