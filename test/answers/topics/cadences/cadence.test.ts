import { describe, expect, test } from "vitest";
import { createAnswerer } from "../../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("how often a group meets", () => {
  test.each([
    ["Hur ofta träffas ledningsgruppen i Granåsa?", "varannan vecka"],
    ["hur ofta ses algmos ledningsgrupp", "en gång i månaden"],
    ["Med vilket intervall möts Östmyras styrgrupp?", "med 4–6 veckors mellanrum"],
    ["När träffas arbetsgruppen i Tallköping?", "varje vecka"],
    ["Hur ofta träffas verksamhetsgruppen?", "varannan månad"],
    ["How often does the counsellors' network meet?", "twice a year"],
    ["How frequently does the steering group in Östmyra meet?", "at intervals of 4–6 weeks"],
    ["How often does the operations group meet?", "every other month"],
  ])("%s → %s", (question, often) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toContain(often);
  });

  test("is unknown where no document says it, and the group's purpose is told instead", () => {
    const answer = ask("Hur ofta träffas samverkansgruppen i Mörkfors?");
    expect(answer.outcome).toBe("unknown");
    expect(answer.text).toContain("falla mellan stolarna");
    expect(ask("How often does the cooperation group in Mörkfors meet?").outcome).toBe("unknown");
  });

  test("of a municipality means its own groups", () => {
    const answer = ask("Hur ofta träffas man i Tallköping?");
    expect(answer.direct).toContain("varje vecka");
    expect(answer.text).not.toContain("Granåsa");
  });

  test("of no group at all is not answered with just any", () => {
    expect(ask("Hur ofta träffas den?").outcome).not.toBe("answered");
    expect(ask("How often does it meet?").outcome).not.toBe("answered");
  });
});

describe("a cadence that the question states", () => {
  test("is confirmed when it is right", () => {
    expect(ask("Träffas ledningsgruppen i Granåsa varannan vecka?").direct).toMatch(/^Ja\b/);
    expect(ask("Does the working group in Tallköping meet weekly?").direct).toMatch(/^Yes\b/);
    expect(ask("Träffas styrgruppen i Östmyra var fjärde vecka?").direct).toMatch(/^Ja\b/);
  });

  test("is denied when it is wrong, with the right one beside it", () => {
    const answer = ask("Träffas ledningsgruppen i Älgmo varje vecka?");
    expect(answer.direct).toMatch(/^Nej\b.*en gång i månaden/);
    expect(ask("Does the working group in Tallköping meet every month?").direct).toMatch(
      /^No\b.*every week/,
    );
  });

  test("is corrected in the first sentence when it is taken for granted", () => {
    const swedish = ask("Varför träffas ledningsgruppen i Granåsa bara en gång i kvartalet?");
    expect(swedish.direct).toContain("varannan vecka, inte en gång i kvartalet");
    const english = ask("Why does the management group in Granåsa meet only once a month?");
    expect(english.direct).toContain("every other week, not once a month");
  });

  test("is neither confirmed nor denied of a group whose cadence is not stated", () => {
    const answer = ask("Träffas samverkansgruppen i Mörkfors varje vecka?");
    expect(answer.outcome).toBe("unknown");
    expect(answer.direct).not.toMatch(/^(Ja|Nej)\b/);
  });
});

describe("the other way round", () => {
  test("the group that meets most often, and the one that meets least often", () => {
    expect(ask("Vilken grupp träffas oftast?").text).toContain("rbetsgruppen i Tallköping");
    expect(ask("Which group meets most often?").text).toContain("working group in Tallköping");
    expect(ask("Vilken grupp träffas mest sällan?").text).toMatch(/vägledarnätverket/i);
  });

  test("the groups that meet as often as is said", () => {
    const swedish = ask("Vilka grupper träffas varannan vecka?");
    expect(swedish.text).toContain("edningsgruppen i Granåsa");
    expect(swedish.text).not.toContain("Tallköping");
    expect(ask("Which groups meet once a month?").text).toContain("management group in Älgmo");
  });
});

describe("the group that meets most often", () => {
  test("is looked for among groups of the sort that is named", () => {
    expect(ask("Vilken ledningsgrupp träffas oftast?").direct).toContain("Granåsa");
    expect(ask("Vilken grupp träffas oftast?").direct).toContain("Tallköping");
  });

  test("is not told when it is asked what is done most often", () => {
    expect(ask("Vilken mätning görs oftast?").text).not.toContain("Tallköping");
    expect(ask("Which course is taken most often?").text).not.toContain("Tallköping");
  });

  test("is named where two are asked about beside each other", () => {
    const answer = ask("Träffas ledningsgruppen i Älgmo oftare än i Granåsa?");
    expect(answer.direct).toContain("Granåsa");
    expect(answer.text).toContain("en gång i månaden");
  });
});

test.each([
  [
    "Hur många gånger om året träffas ledningsgruppen i Älgmo?",
    /^Tolv gånger om året: .* uträknat/,
  ],
  [
    "How many times a year does the management group in Älgmo meet?",
    /^Twelve times a year: .* calculated/,
  ],
  ["Hur många gånger per år möts ledningsgruppen i Granåsa?", /^Omkring 26 gånger om året/],
  ["Hur många möten i månaden har ledningsgruppen i Granåsa?", /^Omkring två gånger i månaden/],
  ["Träffas ledningsgruppen i Älgmo tolv gånger om året?", /^Ja\./],
  ["Does the management group in Älgmo meet four times a year?", /^No\. .* not four times a year/],
])("a number of times is worked out of how often: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});

test.each([
  ["När är nästa möte i ledningsgruppen i Älgmo?", "partly", /^När nästa möte är står inte/],
  [
    "When is the next meeting of the management group in Älgmo?",
    "partly",
    /do not say when the next/,
  ],
  ["Nästa möte i Älgmos ledningsgrupp?", "partly", /^När nästa möte är står inte/],
])("no date is known, but how often they meet: %s", (question, outcome, direct) => {
  const answer = ask(question);
  expect(answer.outcome).toBe(outcome);
  expect(answer.direct).toMatch(direct);
  expect(answer.text).toMatch(/en gång i månaden|once a month/);
});

test.each(["När är nästa möte?", "Nästa möte?", "When is the next meeting?"])(
  "with no group named no group's meetings are told: %s",
  (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("unknown");
    expect(answer.direct).toMatch(/^När nästa möte är står inte|do not say when the next meeting/);
    expect(answer.text).not.toMatch(/kvartal|quarter/);
  },
);

test.each(["Kan styrgruppen ha extra möten?", "Can the steering group hold extra meetings?"])(
  "whether there are extra meetings is not how often it meets: %s",
  (question) => {
    expect(ask(question).facts).not.toContain("styrgrupp/cadence");
  },
);

test("why a group meets as often as it does is told where that stands", () => {
  const { entries } = readRegion("skogslan");
  const groups = entries.groups.map((group) =>
    group.id === "granasa-ledningsgrupp"
      ? {
          ...group,
          facts: [
            {
              ...group.facts[0],
              id: "varfor",
              asks: ["why"],
              on: ["cadence"],
              text: {
                sv: "Gruppen träffas varannan vecka för att hinna med alla ärenden.",
                en: "The group meets every two weeks to get through all cases.",
              },
              keywords: { sv: [], en: [] },
              also: [],
            },
          ],
        }
      : group,
  );
  const answerer = createAnswerer(buildKnowledge({ ...entries, groups } as typeof entries));
  const answer = told(answerer.answer("Varför träffas Granåsas ledningsgrupp varannan vecka?"));
  expect(answer.direct).toBe("Gruppen träffas varannan vecka för att hinna med alla ärenden.");
});

test("which groups meet so often is no reason", () => {
  expect(ask("Varför träffas grupperna varje vecka?").direct).not.toMatch(/^En grupp/);
});
