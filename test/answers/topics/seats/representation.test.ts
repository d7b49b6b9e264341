import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("a municipality", () => {
  test("has its seat in the cooperation's steering group first, by role", () => {
    expect(ask("Vem representerar Granåsa?").direct).toContain(
      "Granåsa kommun har en plats i Jobbkrafts styrgrupp: en ordinarie ledamot och en ersättare",
    );
    expect(ask("Who represents Granåsa?").direct).toContain(
      "a seat in Jobbkraft's steering group: an ordinary member and a substitute",
    );
  });

  test("then its seat in the other common groups, and its own group with roles and cadence", () => {
    const { text } = ask("Vem representerar Älgmo?");
    expect(text).toMatch(/Verksamhetsgruppen – enhetschef/);
    expect(text).toMatch(/Ledningsgruppen i Älgmo – sektionschef från Jobbverket/);
    expect(text).toContain("Träffas en gång i månaden.");
    expect(text).not.toContain("Granåsa");
  });

  test.each([
    "Vilka sitter från Granåsa?",
    "Vilka deltar från Granåsa?",
    "Vilka är med från Granåsa i styrgruppen?",
    "Who sits from Granåsa?",
  ])("has its seats told of those who come from it: %s", (question) => {
    expect(ask(question).direct).toMatch(
      /^Granåsa kommun har en plats|^Granåsa Municipality has a/,
    );
  });

  test("that comes to a meeting at times has no seat told for that", () => {
    const { direct } = ask("Vem från Granåsa ansluter när gruppen i Älgmo träffas?");
    expect(direct).not.toContain("har en plats");
  });

  test("whose own group's cadence nobody states gets none", () => {
    const [line] = /^Samverkansgruppen.*$/m.exec(ask("Vem representerar Mörkfors?").text) ?? [];
    expect(line).toContain("enhetschef från Mörkfors kommun");
    expect(line).not.toContain("Träffas");
  });

  test("is found in the genitive, misspelt, and without å, ä and ö", () => {
    for (const question of [
      "Vilka är Östmyras representanter?",
      "vem representerar ostmyra",
      "Vem representerar Östmyrra?",
      "who represents ostmyra",
    ])
      expect(ask(question).sections).toContain("4.3");
  });
});

describe("an organisation", () => {
  test("has its seats in every group that it is a party to", () => {
    const answer = ask("Vem representerar Jobbverket?");
    expect(answer.text).toContain("Jobbkrafts styrgrupp");
    expect(answer.text).toContain("Verksamhetsgruppen");
  });

  test("outside the steering group has its seat where it is a party", () => {
    const answer = ask("Who represents Region Skogslan?");
    expect(answer.direct).toContain("the operations group: a unit manager");
    expect(answer.text).not.toContain("steering group");
  });

  test("is not given a seat in a group that it is no party to", () => {
    for (const [question, no] of [
      ["Vem representerar Trygghetskassan i styrgruppen?", /inte|ingen|Nej/],
      ["Who represents Region Skogslan in the steering group?", /\b(no|not|No)\b/],
    ] as const)
      expect(ask(question).direct).toMatch(no);
  });
});

test("a named group narrows the answer to the seat there", () => {
  const swedish = ask("Vem representerar Granåsa i verksamhetsgruppen?");
  expect(swedish.direct).toContain("en enhetschef");
  expect(swedish.text).not.toContain("ordinarie ledamot");
  expect(ask("Who represents Jobbverket in the steering group?").text).not.toContain(
    "unit manager",
  );
});

test("an organisation's seats in a municipality's group are told apart from the others'", () => {
  const { direct } = ask("Vilka skickar Jobbverket till ledningsgruppen i Älgmo?");
  expect(direct).toContain("representeras Jobbverket av en sektionschef");
  expect(direct).not.toContain("Älgmo kommun");
});

test("how many seats a party has is answered with its seats, not with all parties", () => {
  const { direct } = ask("Hur många representanter har Granåsa i styrgruppen?");
  expect(direct).toContain("Granåsa kommun har en plats");
  expect(direct).not.toContain("parter");
});

test("no person is named, and no agreement is said to name none when one does", () => {
  const { text } = ask("Vem representerar Granåsa?");
  expect(text).not.toMatch(/Grankvist|Tallmark/);
  expect(text).not.toContain("Överenskommelserna namnger ingen person");
});

describe("somebody whom the knowledge base does not have", () => {
  test.each([
    "Vem representerar Vargträsk?",
    "Who represents Vargträsk?",
    "Vem representerar Vargträsk i styrgruppen?",
    "Vem representerar Hundklubben i styrgruppen?",
    "Vem representerar polisen i verksamhetsgruppen?",
    "Who represents the dog club in the steering group?",
  ])("is not answered for with the others: %s", (question) => {
    const answer = ask(question);
    expect(answer.outcome).toMatch(/unknown|out-of-scope/);
    expect(answer.sources).toEqual([]);
  });
});

describe("a party's seat, asked for in other words", () => {
  test.each([
    "Vem sitter för Granåsa i styrgruppen?",
    "Vem talar för Granåsa i Jobbkraft?",
    "Vem kommer från Granåsa?",
    "Hur många platser har Granåsa i Jobbkraft?",
    "Who sits for Granåsa in the steering group?",
  ])("is told: %s", (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toMatch(/^Granåsa (kommun har en plats|Municipality has a seat)/);
  });

  test.each(["Vem är ersättare för Granåsa?", "Vem är Granåsas ordinarie ledamot i styrgruppen?"])(
    "who holds it is not told, and that comes first: %s",
    (question) => {
      const answer = ask(question);
      expect(answer.outcome).toBe("unknown");
      expect(answer.direct).toBe("Vem som har platsen står inte i överenskommelserna.");
      expect(answer.text).toContain("Granåsa kommun har en plats i Jobbkrafts styrgrupp");
    },
  );
});

test.each([
  [
    "Vilka från Jobbverket sitter i Granåsas ledningsgrupp?",
    /^I ledningsgruppen i Granåsa representeras Jobbverket av en sektionschef/,
  ],
  ["Hur många från Jobbverket sitter i Granåsas ledningsgrupp?", /^En\. I ledningsgruppen/],
])("only those whom an organisation sends: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});

describe("an organisation's seats in a place", () => {
  test.each([
    ["Vem från Jobbverket sitter i Granåsa?", "I ledningsgruppen i Granåsa representeras"],
    ["Vem representerar Jobbverket i Älgmo?", "I ledningsgruppen i Älgmo representeras"],
    ["Who represents Jobbverket in Granåsa?", "In the management group in Granåsa, Jobbverket"],
    ["Hur många från Jobbverket sitter i Älgmos grupp?", "En. I ledningsgruppen i Älgmo"],
    ["Vem representerar Jobbverket i Mörkfors?", "Jobbverket står inte bland dem som sitter"],
  ])("are those in the group there, not the municipality's own: %s", (question, told) => {
    const { outcome, direct } = ask(question);
    expect(outcome).toBe("answered");
    expect(direct.startsWith(told)).toBe(true);
  });

  test("are not meant where both are asked for", () => {
    const { direct } = ask("Vem representerar Granåsa och Jobbverket?");
    expect(direct).toContain("Granåsa kommun har en plats");
  });
});
