import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("since when somebody is a party", () => {
  test.each([
    [
      "Hur länge har Tallköping varit med i Jobbkraft?",
      /^Någon gång mellan 2026 och 2030: Tallköp/,
    ],
    ["När gick Mörkfors med i Jobbkraft?", /^Någon gång mellan 2026 och 2030: Mörkfors kommun är/],
    ["When did Tallköping join Jobbkraft?", /^At some time between 2026 and 2030: Tallköping/],
    [
      "Sedan när är Jobbverket part?",
      /^Jobbverket var part i Jobbkraft.* redan 2026 och är det också 2030\./,
    ],
    ["När började Mörkfors vara med i Jobbkraft?", /^Någon gång mellan 2026 och 2030: Mörkfors/],
    ["How long has Jobbverket been in Jobbkraft?", /^Jobbverket .* already in 2026 .* in 2030 too/],
  ])("is told as far as the two agreements go, and that the day is not: %s", (question, words) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("partly");
    expect(answer.direct).toMatch(words);
    expect(answer.direct).toMatch(/står inte i överenskommelserna|do not say exactly when/);
  });

  test("who has left is told as such", () => {
    expect(ask("Sedan när är Trygghetskassan med i Jobbkraft?").direct).toMatch(
      /nämns inte bland parterna i .* 2030 men var part 2026/,
    );
  });
});

test.each([
  [
    "Är Tallköping ny i Jobbkraft?",
    /^Ja\. Tallköpings kommun är part i .* 2030 men var det inte 2026/,
  ],
  ["Är Tallköping ny part sedan 2026?", /^Ja\. Tallköpings kommun är part i .* 2030 men/],
  [
    "Har Mörkfors varit med i Jobbkraft sedan 2026?",
    /^Nej\. Mörkfors kommun är part i .* 2030 men/,
  ],
  [
    "Has Jobbverket been a party since 2026?",
    /^Yes\. Jobbverket was a party of .* already in 2026/,
  ],
  ["Har Mörkfors varit med hela tiden?", /^Nej\. Mörkfors kommun är part i .* 2030 men/],
  ["Var Tallköping part 2026 men inte 2030?", /^Nej\. Tallköpings kommun är part i .* 2030 men/],
  ["Var Tallköping part 2030 men inte 2026?", /^Ja\. Tallköpings kommun är part i .* 2030 men/],
  [
    "Was Mörkfors part of the 2026 agreement but not of the 2030 agreement?",
    /^No\. Mörkfors .* is a party of Jobbkraft .*in 2030\.$/,
  ],
  ["Is Jobbverket new in Jobbkraft?", /^No\. Jobbverket was a party of .* already in 2026/],
  ["Har Mörkfors alltid varit med i Jobbkraft?", /^Nej\. Mörkfors kommun är part i .* 2030 men/],
  ["Har Jobbverket alltid varit med i Jobbkraft?", /^Jobbverket var part i .* redan 2026/],
])("whether it is new, or was always one: %s", (question, words) => {
  expect(ask(question).direct).toMatch(words);
});

test.each([
  [
    "Har Jobbverket lämnat Jobbkraft?",
    /^Nej\. Jobbverket var part i .* redan 2026 och är det också/,
  ],
  ["Lämnade Trygghetskassan Jobbkraft efter 2026?", /^Ja\. Trygghetskassan nämns inte .* 2030 men/],
  ["Has Jobbverket left Jobbkraft?", /^No\. Jobbverket was a party of .* already in 2026/],
  ["Har Tallköping tillkommit?", /^Ja\. Tallköpings kommun är part i .* 2030 men var det inte/],
  ["Var Mörkfors med redan 2026?", /^Nej\. Mörkfors kommun är part i .* 2030 men var det inte/],
  ["Var Jobbverket med 2026?", /^Ja, Jobbverket var part enligt överenskommelsen från 2026\.$/],
])("whether one of them has left, has joined or was there then: %s", (question, words) => {
  expect(ask(question).direct).toMatch(words);
});

test.each(["Har Region Skogslän lämnat Jobbkraft?", "Har Jobbverket lämnat Jobbkraft efter 2030?"])(
  "of one that never was a party, or of what came later, neither agreement tells: %s",
  (question) => {
    expect(ask(question).direct).not.toMatch(/^(Ja|Nej)/);
  },
);

test("since when something else has been so is no question of parties", () => {
  for (const question of [
    "Hur länge har Tallköping haft ett jobbspår?",
    "När träffas ledningsgruppen i Granåsa?",
    "Har Tallköping alltid haft jobbspår?",
    "Hur länge har Tallköping varit med i samarbetet med Finnåker?",
    "Jag lämnar skolan i Tallköping, vad gör jag då?",
  ])
    expect(ask(question).text).not.toMatch(/ part i .* 20/);
});
