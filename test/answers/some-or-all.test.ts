import { describe, expect, test } from "vitest";
import { someOrAll } from "../../src/answers/language/some-or-all.ts";
import { createAnswerer } from "../../src/answers/respond.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("a question of some or all is put as one for which they are", () => {
  test.each([
    ["sv", "Finns det någon kommun som inte är med?", "Vilka kommuner inte är med?"],
    ["sv", "Är det någon av parterna som är en myndighet?", "Vilka parter är en myndighet?"],
    ["sv", "Finns det en lokal grupp utan rektor?", "Vilka lokala grupper saknar rektor?"],
    ["sv", "Har alla kommuner jobbspår?", "Vilka kommuner har jobbspår?"],
    ["sv", "Är inte alla fem kommuner med?", "Vilka kommuner är med?"],
    [
      "en",
      "Is there any municipality without job tracks?",
      "Which municipalities have no job tracks?",
    ],
    ["en", "Does every municipality have job tracks?", "Which municipalities have job tracks?"],
    ["en", "Are all of the parties municipalities?", "Which parties are municipalities?"],
  ] as const)("%s: %s", (language, text, which) => {
    expect(someOrAll(text, language)?.which.replaceAll(/ +/g, " ")).toBe(which);
  });

  test.each([
    ["sv", "Är alla parter med i alla grupper?"],
    ["sv", "Känner alla kommuner varandra?"],
    ["sv", "Är Granåsa med i styrgruppen?"],
    ["sv", "Finns det någon chef i styrgruppen?"],
    ["en", "Does every party know each other?"],
  ] as const)("not %s: %s", (language, text) => {
    expect(someOrAll(text, language)).toBeUndefined();
  });
});

describe("some of a set", () => {
  test.each([
    ["Finns det någon kommun med fler än 20 000 invånare?", "Ja, en kommun: Tallköping."],
    [
      "Does any municipality have more than 10,000 inhabitants?",
      "Yes, two municipalities: Granåsa and Tallköping.",
    ],
    [
      "Är någon av parterna ett samordningsförbund?",
      "Ja. I Jobbkrafts styrgrupp ingår Samordningsförbundet Granen.",
    ],
    ["Finns det någon kommun där rektorn är med i gruppen?", "Ja: Granåsa."],
    [
      "Finns det någon kommun utan LJA?",
      "Östmyra, Mörkfors och Tallköping är inte med i det lokala jobbavtalet.",
    ],
    ["Finns det någon kommun som inte är med?", "Nej, ingen: alla fem kommuner är med."],
    [
      "Is there any municipality that isn't part of Jobbkraft?",
      "No, none: all five municipalities are in it.",
    ],
    [
      "Is there any municipality without job tracks?",
      "No, none: such a job track is mentioned for all five municipalities.",
    ],
  ])("%s", (question, told) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toBe(told);
    expect(answer.sections).not.toEqual([]);
  });
});

describe("all of a set", () => {
  test.each([
    ["Sitter alla kommuner i styrgruppen?", "Ja, alla fem kommuner."],
    ["Är inte alla kommuner med?", "Jo, alla fem kommuner."],
    ["Do all municipalities have job tracks?", "Yes, all five municipalities."],
    [
      "Är alla parter kommuner?",
      "Nej, inte Jobbverket och Samordningsförbundet Granen, så långt överenskommelserna säger.",
    ],
    [
      "Har alla kommuner fler än 5 000 invånare?",
      "Nej, inte Mörkfors, så långt överenskommelserna säger.",
    ],
    [
      "Do all municipalities take part in Vägen In?",
      "No, not Östmyra, Mörkfors and Tallköping, as far as the agreements say.",
    ],
  ])("%s", (question, told) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toBe(told);
  });

  test("that some have it is not told as though the others had", () => {
    const { direct } = ask("Har alla kommuner en styrgrupp?");
    expect(direct).toBe("Det sägs om en av fem kommuner: Östmyra.");
  });

  test("gets no yes or no where a sentence tells of some, and nothing of the others", () => {
    expect(ask("Har alla kommuner vuxenutbildning?").direct).not.toMatch(/^(Ja|Nej|Det sägs)/);
    expect(ask("Has every municipality signed the local agreement?").direct).not.toMatch(
      /^(Yes|No)/,
    );
  });
});

describe("those of whom it is so", () => {
  test.each([
    [
      "Vilka kommuner är med?",
      /^I Jobbkrafts styrgrupp ingår Granåsa kommun, .* Tallköpings kommun\.$/,
    ],
    ["Which parties are government agencies?", /^Jobbkraft's steering group includes Jobbverket/],
    ["Vilka kommuner är inte med?", /^Ingen: alla fem kommuner är med\.$/],
    ["Vilka kommuner står utanför både Vägen In och styrgruppen?", /^Ingen\.$/],
    ["Vilka kommuner har jobbspår?", /^Fem kommuner: Granåsa, /],
    ["How many municipalities have job tracks?", /^Five municipalities: Granåsa, /],
  ])("%s", (question, told) => {
    expect(ask(question).direct).toMatch(told);
  });
});

test.each([
  ["Var alla kommuner med i Jobbkraft 2026?", /^Nej\. .* är tre kommuner med/],
  ["Were all municipalities in Jobbkraft in 2026?", /^No\. .* three municipalities take part/],
])("so many of them, and no more: %s", (question, words) => {
  const { entries } = readRegion("skogslan");
  const counted = {
    id: "kommuner-2026",
    asks: ["which", "who", "how-many"],
    on: ["municipality", "take-part", "members", "party", "count"],
    text: {
      sv: "I avtalet från 2026 är tre kommuner med i Jobbkraft: Granåsa, Älgmo och Östmyra.",
      en: "In the 2026 agreement three municipalities take part in Jobbkraft: Granåsa, Älgmo and Östmyra.",
    },
    source: [{ document: "avtalet-2026", section: "Parter", paragraph: [1] }],
  };
  const organizations = entries.organizations.map((one) =>
    one.id === "jobbkraft"
      ? { ...one, facts: [...one.facts, { ...one.facts[0], ...counted } as never] }
      : one,
  );
  const answerer = createAnswerer(buildKnowledge({ ...entries, organizations }));
  expect(told(answerer.answer(question)).direct).toMatch(words);
});
