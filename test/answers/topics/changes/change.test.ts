import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("who has joined since the earlier agreement", () => {
  test("is told with both years", () => {
    const { direct } = ask("Vilka parter har tillkommit sedan 2026?");
    expect(direct).toMatch(/Mellan 2026 och 2030 har tre tillkommit/);
    for (const name of ["Mörkfors", "Tallköping", "Samordningsförbundet Granen"])
      expect(direct).toContain(name);
    expect(direct).not.toMatch(/Östmyra|Jobbverket/);
  });

  test("is told in English", () => {
    const { direct } = ask("Which parties have joined since 2026?");
    expect(direct).toMatch(/three joined: Mörkfors .* and Samordningsförbundet Granen/);
  });

  test("is told of municipalities only, when only they are asked about", () => {
    const { direct } = ask("Vilka kommuner har tillkommit sedan 2026?");
    expect(direct).toContain("Mörkfors kommun och Tallköpings kommun");
    expect(direct).not.toContain("Granen");
  });

  test("is counted", () => {
    expect(ask("Hur många parter har tillkommit sedan 2026?").direct).toMatch(/\b(tre|3)\b/);
  });
});

describe("who has left", () => {
  test("stands first when that is what is asked", () => {
    expect(ask("Vilka parter har lämnat sedan 2026?").direct).toContain("Trygghetskassan");
    expect(ask("Which parties have left since 2026?").direct).toContain("Trygghetskassan");
    expect(ask("Vilka har lämnat samarbetet sedan 2026?").direct).toContain("Trygghetskassan");
  });

  test("is told beside those who joined", () => {
    expect(ask("Vilka parter har tillkommit sedan 2026?").text).toContain("Trygghetskassan");
  });
});

test("both documents stand as sources, each with its date", () => {
  const { sources } = ask("Vilka parter har tillkommit sedan 2026?");
  expect(sources.map(({ title, date }) => `${title}, ${date}`)).toEqual([
    "Avtalet 2026, september 2026",
    "Avtalet 2030, 15 mars 2030",
  ]);
});

test("a change in something else than the parties is not made up", () => {
  for (const question of [
    "Vilka kommuner har fått ett nytt jobbspår sedan 2026?",
    "Vilka har tillkommit i ledningsgruppen i Granåsa sedan 2026?",
    "Which members have joined the working group in Tallköping since 2026?",
  ])
    expect(ask(question).text).not.toContain("Samordningsförbundet Granen");
});

test("how many of something else are added is no question of parties", () => {
  for (const question of ["Hur många jobb väntas tillkomma 2030?", "How many jobs joined in 2030?"])
    expect(ask(question).text).not.toMatch(/tillkommit|joined:/);
});

test.each([
  ["Har någon lämnat Jobbkraft?", /^Ja\. Dessa finns inte längre med: Trygghetskassan\.$/],
  ["Har någon part lämnat Jobbkraft mellan 2026 och 2030?", /^Ja\. Dessa finns inte längre med/],
  ["Har några nya parter kommit med mellan 2026 och 2030?", /^Ja\. Mellan 2026 och 2030 har tre/],
  ["Has any party left Jobbkraft?", /^Yes\. No longer listed: Trygghetskassan/],
])("whether anybody left is answered with yes or no: %s", (question, words) => {
  expect(ask(question).direct).toMatch(words);
});

describe("what has changed, of nothing in particular", () => {
  test.each([
    [
      "Vad har ändrats mellan 2026 och 2030?",
      "2026 som öppna träffar, 2030 som möten med dagordning",
    ],
    ["Vad är nytt i avtalet från 2030?", "2026 som öppna träffar, 2030 som möten med dagordning"],
    ["What has changed since 2026?", "in 2026 as open house, in 2030 as meetings with an agenda"],
  ])(
    "begins with the parties, and goes on with what else is told differently: %s",
    (asked, told) => {
      const { direct, text } = ask(asked);
      expect(direct).toMatch(
        /^(Mellan 2026 och 2030 har tre parter tillkommit|Between 2026 and 2030, three parties)/,
      );
      expect(text).toContain(told);
    },
  );

  test("is not told where only the parties are asked about", () => {
    expect(ask("Vilka parter har tillkommit sedan 2026?").text).not.toContain("öppna träffar");
  });
});

test.each([
  ["Hur många har tillkommit?", /^Mellan 2026 och 2030 har tre tillkommit/],
  ["How many have left?", /^No longer listed: Trygghetskassan/],
])("none but the parties come and leave: %s", (asked, direct) => {
  expect(ask(asked).direct).toMatch(direct);
});

test("who was added to a target group is no question of parties", () => {
  for (const question of [
    "Vilka har tillkommit i målgruppen sedan 2026?",
    "Who has joined the target group since 2026?",
  ])
    expect(ask(question).text).not.toMatch(/har tre tillkommit|three joined/);
});

describe("what is to be done when one leaves", () => {
  test.each([
    "Vad ska jag göra när jag lämnar styrgruppen?",
    "What must I do before I leave the steering group?",
  ])("is no question of who has left: %s", (question) => {
    expect(ask(question).text).not.toMatch(/Trygghetskassan|har lämnat|has left/);
  });

  test.each([
    ["Vad händer om en kommun lämnar Jobbkraft?", /^Vad som händer om en part lämnar samarbetet/],
    ["Vad gör vi om en part hoppar av?", /^Vad som händer om en part lämnar samarbetet/],
    ["What happens if we withdraw from Jobbkraft?", /^The agreements do not say what happens if/],
  ])("is not known of a party: %s", (question, words) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("unknown");
    expect(answer.direct).toMatch(words);
  });

  test.each(["Vad händer om en kommun lämnar synpunkter?", "What happens when we leave Vägen In?"])(
    "is not said of what is no party's leaving: %s",
    (question) => {
      expect(ask(question).direct).not.toMatch(/en part lämnar|a party leaves/);
    },
  );
});

test.each(["Vilken kommun lämnades utanför 2026?", "Which municipality was left out in 2026?"])(
  "who was left out has not left: %s",
  (question) => {
    expect(ask(question).direct).not.toMatch(/lämnat|has left|Trygghetskassan|No longer/);
  },
);
