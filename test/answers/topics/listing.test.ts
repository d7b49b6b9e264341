import { describe, expect, test } from "vitest";
import { createAnswerer } from "../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../../regions/region.ts";

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
    expect(ask("Hur många grupper finns det?").direct).toMatch(/ (nio|9) grupper/);
    expect(ask("How many groups are there?").direct).toMatch(/\b(nine|9) groups/);
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

test("the groups of a municipality are told with the year of the document", () => {
  const { entries } = readRegion("skogslan");
  const [own] = entries.groups.filter(({ id }) => (id as string) === "algmo-ledningsgrupp");
  if (own === undefined) throw new Error("the region has no such group");
  const name = { sv: "Träffen i Älgmo", en: "The gathering in Älgmo" };
  const second = { ...own, id: "algmo-traffen" as typeof own.id, name };
  const knowledge = buildKnowledge({ ...entries, groups: [...entries.groups, second] });
  const answer = createAnswerer(knowledge).answer("Vilka grupper finns i Älgmo?");
  expect(answer.lead[0]?.text).toBe("Jag känner till två grupper i Älgmo:");
  expect(answer.details.map(({ text }) => text)).toEqual([
    "Ledningsgruppen i Älgmo (2030)",
    "Träffen i Älgmo (2030)",
  ]);
});

test("what one of them is, is no question of which there are", () => {
  expect(ask("Vad är ett jobbspår?").direct).not.toMatch(/Jag känner till|nämner/);
  expect(ask("What is a job track?").direct).not.toMatch(/I know of|mention/);
});

describe("groups of a municipality", () => {
  test.each([
    "Vilka grupper finns i Tallköping?",
    "Har Tallköping några grupper?",
    "Vilka lokala grupper finns i Tallköping?",
    "Which groups are there in Tallköping?",
    "Does Tallköping have any groups?",
  ])("%s names the only one", (question) => {
    const { outcome, text } = ask(question);
    expect(outcome).toBe("answered");
    expect(text).toMatch(/Arbetsgruppen i Tallköping|The working group in Tallköping/);
    expect(text).not.toContain("Granåsa");
  });

  test("are the local groups of them all", () => {
    const { text } = ask("Vilka lokala grupper finns?");
    expect(text).toContain("Ledningsgruppen i Granåsa");
    expect(text).not.toContain("Verksamhetsgruppen");
  });
});

test.each([
  ["Vilka grupper fanns i Granåsa 2026?", "Granåsa 2026:"],
  ["Which groups are there in Granåsa according to the 2026 agreement?", "Granåsa in 2026:"],
])("the groups of a place are those of the year that is asked about: %s", (question, words) => {
  const { entries } = readRegion("skogslan");
  const earlier = entries.groups
    .filter(({ id }) => id === "granasa-ledningsgrupp")
    .map((group) => ({
      ...group,
      id: "granasa-forum" as never,
      name: { sv: "Samverkansforum i Granåsa", en: "The forum in Granåsa" },
      aliases: { sv: [], en: [] },
      source: group.source.map((one) => ({ ...one, document: "avtalet-2026" as never })),
    }));
  const groups = [...entries.groups, ...earlier];
  const { text } = told(createAnswerer(buildKnowledge({ ...entries, groups })).answer(question));
  expect(text).toContain(words);
  expect(text).not.toMatch(/[Ll]edningsgruppen|management group/);
});

test("three groups that make up a number are not all groups there are", () => {
  expect(ask("Vilka tre grupper räknas ihop till 5000 personer?").direct).not.toContain(
    "Jag känner till",
  );
});

test("what was told before it is not answered with a list of all", () => {
  const { direct } = ask("Vi har en idé att lyfta. Vilken av grupperna är till för det?");
  expect(direct).not.toMatch(/^Jag känner till/);
});

describe("the groups that the document of a year tells of", () => {
  const { entries } = readRegion("skogslan");
  const ofYear = ["styrgrupp", "granasa-ledningsgrupp", "algmo-ledningsgrupp"];
  const earlier = entries.groups
    .filter(({ id }) => ofYear.includes(id))
    .map((group) => ({
      ...group,
      id: `${group.id}-2026` as never,
      name: { sv: `${group.name.sv} 2026`, en: `${group.name.en} of 2026` },
      aliases: { sv: [], en: [] },
      earlier: undefined,
      homonym: undefined,
      source: group.source.map((one) => ({ ...one, document: "avtalet-2026" as never })),
    }));
  const groups = [...entries.groups, ...earlier];
  const answerer = createAnswerer(buildKnowledge({ ...entries, groups }));

  test.each([
    ["Vilka grupper fanns 2026?", "Avtalet 2026 berättar om tre grupper."],
    ["Which groups were there in 2026?", "The 2026 agreement tells of three groups."],
    [
      "Vilka grupper fanns 2026 men inte 2030?",
      "Jag känner till två grupper som bara avtalet 2026 berättar om.",
    ],
    [
      "Which groups existed in 2026 but are not mentioned in 2030?",
      "I know of two groups that only the 2026 agreement tells of.",
    ],
  ])("are told, and not those of another: %s", (question, lead) => {
    const { direct, text } = told(answerer.answer(question));
    expect(direct).toBe(lead);
    expect(text).not.toMatch(/Verksamhetsgruppen|operations group/);
  });

  test("are none where there is no document of that year", () => {
    expect(ask("Vilka grupper fanns 2027?").text).not.toContain("känner till");
  });
});

test("what is run by a group is not all that there is", () => {
  expect(ask("Vilka projekt ligger under Jobbkrafts styrgrupp?").text).not.toMatch(
    /Jag känner till (två|2) projekt/,
  );
});
