import { describe, expect, test } from "vitest";
import { createAnswerer } from "../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told, type Told } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("sets that a question combines", () => {
  test.each([
    // Neither the one nor the other.
    ["Vilka parter är varken kommuner eller myndigheter?", "Samordningsförbundet Granen."],
    [
      "Which parties are neither municipalities nor government agencies?",
      "Samordningsförbundet Granen.",
    ],
    [
      "Vilka i verksamhetsgruppen är varken kommuner eller samordningsförbund?",
      "Jobbverket, Region Skogslan och Trygghetskassan.",
    ],
    ["Vilka kommuner står utanför både styrgruppen och Vägen In?", "Ingen."],
    [
      "Hur många kommuner står utanför Vägen In och norra området?",
      "Två kommuner: Östmyra och Mörkfors.",
    ],
    ["Which municipalities stand outside the northern area and Vägen In?", "Östmyra and Mörkfors."],
    ["Hur många parter är varken kommuner eller Jobbverket?", "En: Samordningsförbundet Granen."],
    [
      "Vilka kommuner har varken lokalvårdsspår eller bagerispår?",
      "Älgmo, Östmyra och Mörkfors, så långt överenskommelserna säger.",
    ],
    // In the one and not in the other.
    [
      "Vilka är med i verksamhetsgruppen men inte i styrgruppen?",
      "Region Skogslan och Trygghetskassan.",
    ],
    [
      "Who is in the steering group but not in Vägen In?",
      "Östmyra Municipality, Mörkfors Municipality, Tallköping Municipality and Samordningsförbundet Granen.",
    ],
    [
      "Vilka kommuner är med i styrgruppen men har inget lokalvårdsspår?",
      "Älgmo, Östmyra och Mörkfors, så långt överenskommelserna säger.",
    ],
    [
      "Vilka kommuner som inte är med i Vägen In har lokalvårdsspår?",
      "Tallköping, så långt överenskommelserna säger.",
    ],
    ["Vilka kommuner har skrivit under LJA men är inte med i Vägen In?", "Ingen."],
    [
      "Vilka i verksamhetsgruppen är inte med i styrgruppen?",
      "Region Skogslan och Trygghetskassan.",
    ],
    [
      "Who in the operations group is not in the steering group?",
      "Region Skogslan and Trygghetskassan.",
    ],
    // In both.
    ["Vilka kommuner är med i både Vägen In och styrgruppen?", "Granåsa och Älgmo."],
    [
      "Vilka grupper sitter både Jobbverket och Trygghetskassan i?",
      "Verksamhetsgruppen, så långt överenskommelserna säger.",
    ],
    // All but some.
    [
      "Vilka parter utom kommunerna sitter i verksamhetsgruppen?",
      "Jobbverket, Samordningsförbundet Granen, Region Skogslan och Trygghetskassan.",
    ],
    ["Vilka kommuner utom Granåsa är med i Vägen In?", "Älgmo."],
    [
      "Which parties other than the municipalities and Granen sit in the operations group?",
      "Jobbverket, Region Skogslan and Trygghetskassan.",
    ],
    // In none of several.
    [
      "Vilka kommuner är inte med i något projekt?",
      "Östmyra, Mörkfors och Tallköping, så långt överenskommelserna säger.",
    ],
  ])("%s", (asked, told) => {
    const answer = ask(asked);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toBe(told);
    expect(answer.sections).not.toEqual([]);
  });

  test("rest on what tells of each part", () => {
    const { facts } = ask("Vilka är med i verksamhetsgruppen men inte i styrgruppen?");
    expect(facts).toEqual(["verksamhetsgrupp/members", "styrgrupp/members"]);
  });

  test("tell of every part in turn", () => {
    const { details } = ask("Vilka kommuner har spår mot både lokalvård och sågverk?");
    expect(details.map(({ facts }) => facts[0])).toEqual([
      "granasa-lokalvard/status",
      "granasa-sagverk/status",
      "tallkoping-lokalvard/status",
    ]);
  });

  test.each([
    "Vilka kommuner är med i Vägen In men har inte nattöppet?",
    "Vilka kommuner är med i Vägen In?",
    "Vad gör både Jobbverket och kommunen?",
  ])("are not worked out where more or less is asked: %s", (asked) => {
    expect(ask(asked).direct).not.toMatch(/^(?:Ingen|Granåsa och Älgmo)[.,]/);
  });
});

describe("where a part is known only by asking", () => {
  test("and nobody can be told to be left, each part is told, and neither as the answer", () => {
    const answer = ask("Vilka kommuner är med i Vägen In men träffas inte varje månad?");
    expect(answer.outcome).toBe("partly");
    expect(answer.text).toMatch(/^Vilka som blir kvar kan jag inte säga säkert\./);
    expect(answer.facts).toContain("vagen-in/partners");
    expect(answer.facts).toContain("algmo-ledningsgrupp/cadence");
  });
});

test("the words of an English sort are looked for one by one", () => {
  const both =
    "Which municipalities have both a care assistant track and a childcare worker track?";
  expect(ask(both).direct).toMatch(/^Älgmo, as far as/);
  const neither = "Which municipalities have neither a fish-farming track nor a bakery track?";
  expect(ask(neither).direct).not.toMatch(/Mörkfors|Granåsa/);
});

describe("job tracks of two municipalities", () => {
  test.each([
    ["Vilka spår har Granåsa och Tallköping gemensamt?", /^Granåsa och Tallköping är med i de/],
    ["Which job tracks do Granåsa and Tallköping have in common?", /^Granåsa and Tallköping take/],
  ])("in common: %s", (question, direct) => {
    expect(ask(question).direct).toMatch(direct);
  });

  test("that they share, and their own of the same sort", () => {
    const { direct } = ask("Vilka spår har både Granåsa och Tallköping?");
    expect(direct).toBe(
      "Granåsa och Tallköping är med i de gemensamma spåren: barnskötare (under utveckling). " +
        "Granåsa och Tallköping har spår av samma slag: lokalvård.",
    );
  });

  test.each([
    [
      "Vilka spår finns i Granåsa men inte i Tallköping?",
      "Granåsa har bageri och sågverk (under utveckling); något eget sådant spår nämns inte för Tallköping.",
    ],
    [
      "Which job tracks does Granåsa have that Tallköping does not have?",
      "Granåsa has bakery and sawmill (being developed); no such track of its own is mentioned for Tallköping.",
    ],
    [
      "Vilka spår har både Östmyra och Mörkfors?",
      "Inga spår av samma slag nämns för Östmyra och Mörkfors.",
    ],
  ])("%s", (asked, told) => {
    expect(ask(asked).direct).toBe(told);
  });

  test("what is of the same sort is told of each, and how far it has come", () => {
    const { direct } = withTrack("Vilka spår har både Granåsa och Östmyra?", "wanted");
    expect(direct).toBe(
      "Granåsa och Östmyra har spår av samma slag: bageri i Granåsa och " +
        "bageriutbildning för unga (önskat) i Östmyra.",
    );
  });

  test("a shared track is not missing where there is one of its own for the same", () => {
    const asked = "Vilka spår finns i Granåsa men inte i Östmyra?";
    expect(withTrack(asked, "running", "Barnskötarutbildning").direct).not.toContain("barnskötare");
    expect(withTrack(asked, "running").direct).toContain("barnskötare");
  });
});

/** Asked where Östmyra has a track more. */
function withTrack(question: string, status: string, name = "Bageriutbildning"): Told {
  const { entries } = readRegion("skogslan");
  const [track] = entries.tracks.filter(({ id }) => id === "ostmyra-lastbil");
  const more = {
    ...track,
    id: "ostmyra-mer",
    name: { sv: `${name} i Östmyra`, en: `${name} in Östmyra` },
    short: { sv: `${name.toLowerCase()} för unga`, en: name },
    status,
  } as (typeof entries.tracks)[number];
  const tracks = [...entries.tracks, more];
  return told(createAnswerer(buildKnowledge({ ...entries, tracks })).answer(question));
}
