import { describe, expect, test } from "vitest";
import { createAnswerer } from "../../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Sitter kommunchefen i någon grupp?", "Ja. Kommunchef nämns i två grupper."],
  ["Is the unit manager in any group?", "Yes. A unit manager is listed in four groups."],
])("whether a role sits anywhere is told with where: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

describe("where a role sits is told of that role from that organisation", () => {
  test.each([
    [
      "I vilka kommuner sitter Jobbverkets sektionschef?",
      "Granåsa, Älgmo, Östmyra och Tallköping.",
    ],
    [
      "I vilka kommuner deltar Jobbverkets sektionschef i ledningsgruppen?",
      "Granåsa, Älgmo och Östmyra.",
    ],
    [
      "I vilka kommuners grupper sitter enhetschefer från kommunen?",
      "Älgmo, Mörkfors och Tallköping.",
    ],
    ["Vilka kommuner har kommunchefen i sin grupp?", "Granåsa och Östmyra."],
    [
      "In which municipalities does Jobbverket's section manager sit in the group?",
      "Granåsa, Älgmo, Östmyra and Tallköping.",
    ],
  ])("%s", (question, municipalities) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toBe(municipalities);
  });

  test("the seats of others of the same role are left out", () => {
    const answer = ask("I vilka grupper sitter Jobbverkets enhetschef?");
    expect(answer.direct).toBe("Enhetschef från Jobbverket nämns i en grupp.");
    expect(answer.text).toContain("Verksamhetsgruppen: enhetschef från Jobbverket.");
    expect(answer.text).not.toContain("Älgmo");
  });

  test.each([
    "Var sitter kommunchefen?",
    "Var är kommunchefen med?",
    "Var sitter kommunchefen med?",
  ])("where somebody sits is told without yes or no: %s", (question) => {
    expect(ask(question).direct).toBe("Kommunchef nämns i två grupper.");
  });

  test("how many there are is told", () => {
    const answer = ask("Vilka grupper i Älgmo har enhetschefer från kommunen?");
    expect(answer.text).toContain("Ledningsgruppen i Älgmo: två enhetschefer från Älgmo kommun.");
    expect(answer.text).not.toContain("Mörkfors");
  });

  test("what nobody has from there is not told of others", () => {
    const answer = ask("Var sitter Jobbverkets rektor?");
    expect(answer.outcome).toBe("unknown");
    expect(answer.direct).toBe(
      "Överenskommelserna nämner ingen rektor från Jobbverket i någon grupp.",
    );
  });
});

test("those where it is not so are the others", () => {
  const answer = ask("I vilka kommuner sitter Jobbverkets sektionschef inte i någon grupp?");
  expect(answer.direct).toContain("Mörkfors");
});

describe("what is asked of several roles, or of a place", () => {
  test("a branch at a place sends the people of the whole organisation there", () => {
    const answer = ask("I vilka grupper sitter sektionschef från Jobbverket i Östmyra?");
    expect(answer.text).toContain("Östmyras styrgrupp");
    expect(answer.text).not.toContain("Granåsa");
    expect(answer.text).not.toContain("nämner ingen");
  });

  test("what is known of other places is not denied of one", () => {
    const answer = ask("I vilka grupper i Mörkfors sitter Jobbverkets sektionschef?");
    expect(answer.outcome).not.toBe("answered");
    expect(answer.text).not.toContain("nämner ingen");
  });

  test.each([
    "I vilka grupper sitter både sektionschef och kommunchef?",
    "Vilka grupper har kommunchef och sektionschef?",
  ])("of two roles the groups that have both: %s", (question) => {
    const answer = ask(question);
    expect(answer.direct).toContain("nämns tillsammans i två grupper.");
    expect(answer.text).toContain("Granåsa");
    expect(answer.text).toContain("Östmyra");
    expect(answer.text).not.toContain("Älgmo");
  });

  test("two roles that no group is known to have are not told apart", () => {
    const answer = ask("I vilka grupper sitter både vägledare och kommunchef?");
    expect(answer.outcome).toBe("unknown");
  });
});

test("where the place is not narrowed, nothing is said of where it might not be so", () => {
  const answer = ask("I vilka kommuners styrgrupper sitter sektionschefen från Jobbverket?");
  expect(answer.direct).not.toContain("Det framgår inte");
});

test("a management group is no group with a manager in it", () => {
  const answer = ask("Which municipality has a principal in its management group?");
  expect(answer.direct).toBe("Granåsa.");
});

test.each(["Vilka lokala grupper har en kommunchef?", "Which local groups have a principal?"])(
  "the groups of each place, named as one, are all of them: %s",
  (question) => {
    const { entries } = readRegion("skogslan");
    const each = entries.groups.flatMap(({ area, ...group }) =>
      area === "3014" ? [{ ...group, ...LOCAL_GROUPS }] : [],
    );
    const groups = [...entries.groups, ...each];
    const answer = told(createAnswerer(buildKnowledge({ ...entries, groups })).answer(question));
    expect(answer.outcome).toBe("answered");
    expect(answer.facts).toContain("granasa-ledningsgrupp/members");
    expect(answer.text).not.toMatch(/nätverk|network/);
  },
);

const LOCAL_GROUPS = {
  id: "lokala-grupper" as never,
  name: { sv: "De lokala grupperna", en: "The local groups" },
  aliases: { sv: ["lokala grupper"], en: ["local groups"] },
  seats: [],
  facts: [],
};
