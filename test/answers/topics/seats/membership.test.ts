import { describe, expect, test } from "vitest";
import { createAnswerer } from "../../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("whether somebody is in a group", () => {
  test.each([
    ["Är Jobbverket med i styrgruppen?", /^Ja\b/],
    ["Sitter Östmyra i styrgruppen?", /^Ja\b/],
    ["Ingår inte Granåsa i styrgruppen?", /^Jo\b/],
    ["Sitter Trygghetskassan i styrgruppen?", /^Nej\b.*Trygghetskassan/],
    ["Sitter kommunchefen i ledningsgruppen i Granåsa?", /^Ja\b/],
    ["Is Trygghetskassan a member of the operations group?", /^Yes\b/],
    ["Does Region Skogslan sit in the steering group?", /^No\b.*Region Skogslan/],
  ])("%s", (question, verdict) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toMatch(verdict);
  });

  test.each([
    ["Ingår Jobbverket i Jobbkraft?", /^Ja, Jobbverket ingår i Jobbkrafts styrgrupp\.$/],
    ["Är inte Jobbverket med?", /^Jo, Jobbverket/],
    ["Är Jobbverket och Granåsa med i Jobbkraft?", /^Ja, Jobbverket och Granåsa kommun/],
    [
      "Are Jobbverket and Granåsa part of Jobbkraft?",
      /^Yes, .* and Granåsa Municipality are part of/,
    ],
  ])("a cooperation means the group in which its parties sit: %s", (question, verdict) => {
    expect(ask(question).direct).toMatch(verdict);
  });

  test("of two, both are told of", () => {
    const { direct } = ask("Är Jobbverket och Trygghetskassan med i Jobbkraft?");
    expect(direct).toBe(
      "Nej, Trygghetskassan står inte bland dem som sitter i Jobbkrafts styrgrupp, men Jobbverket gör det.",
    );
  });

  test("of two, the one who is not is named", () => {
    const { direct } = ask("Sitter Jobbverket och Trygghetskassan i styrgruppen?");
    expect(direct).toMatch(/^Nej\b.*Trygghetskassan/);
    expect(direct).not.toMatch(/Jobbverket .*står inte/);
  });

  test("is not denied of somebody whom the knowledge base does not know at all", () => {
    const answer = ask("Sitter Hundklubben i styrgruppen?");
    expect(answer.outcome).toBe("partly");
    expect(answer.direct).toMatch(/^Överenskommelserna nämner inte Hundklubben bland dem/);
    expect(ask("Does the dog club sit in the steering group?").direct).toMatch(
      /^The agreements do not mention the dog club among the members/,
    );
  });

  test.each([
    ["Is Östmyra in the steering group?", /^Yes, Östmyra Municipality is part of Jobbkraft's/],
    ["Is Granåsa on Jobbkraft's steering group?", /^Yes, Granåsa/],
    ["Is Jobbverket in Jobbkraft?", /^Yes, Jobbverket/],
    ["Does Älgmo have a seat in the steering group?", /^Yes, Älgmo/],
    ["Is Trygghetskassan in the steering group?", /^No, Trygghetskassan/],
    ["Are Älgmo and Östmyra in the steering group?", /^Yes, .* and .* are part of/],
    ["Is the section manager in Granåsa's management group?", /^Yes, the section manager is/],
  ])("also where no word but “in” tells it: %s", (question, verdict) => {
    expect(ask(question).direct).toMatch(verdict);
  });

  test.each([
    ["Finns det någon från Jobbverket i styrgruppen?", /^Ja, Jobbverket ingår/],
    ["Finns det någon från Hundklubben i styrgruppen?", /^Överenskommelserna nämner inte Hund/],
    ["Är det någon från Trygghetskassan i styrgruppen?", /^Nej, Trygghetskassan/],
    ["Jag gör listan, har Trygghetskassan en plats i styrgruppen?", /^Nej, Trygghetskassan/],
    ["I'm making the list, is Älgmo in the steering group?", /^Yes, Älgmo/],
  ])("for somebody from there, or after who asks: %s", (question, verdict) => {
    expect(ask(question).direct).toMatch(verdict);
  });

  test("which of a sort are in it", () => {
    expect(ask("Which municipalities are in Jobbkraft?").direct).toMatch(
      /^Jobbkraft's steering group includes Granåsa/,
    );
  });

  test.each([
    "Is the steering group in Granåsa?",
    "Is there a chair in the steering group?",
    "Is the operations group in Jobbkraft?",
    "Is a quorum needed in the steering group?",
  ])("where a group or something of it is asked about, is not asked: %s", (question) => {
    expect(ask(question).direct).not.toMatch(/^(Yes|No),|mention/);
  });

  test.each([
    ["Är Kustlan med i Jobbkraft?", /^Nej, Kustlans län/],
    ["Is Kustlan part of Jobbkraft?", /^No, Kustlan County/],
  ])("another county is none of the parties: %s", (question, verdict) => {
    expect(ask(question).direct).toMatch(verdict);
  });

  test("the parties' own county is neither in nor out", () => {
    expect(ask("Är Skogslan med i Jobbkraft?").direct).not.toMatch(/^(Ja|Nej),/);
  });

  test("in an earlier year is not answered with what holds today", () => {
    expect(ask("Satt Tallköping i styrgruppen 2026?").direct).not.toMatch(/^Ja\b/);
    expect(ask("Was Tallköping in the steering group in 2026?").direct).not.toMatch(/^Yes\b/);
  });
});

test("no, where only some are asked about and there are more", () => {
  expect(ask("Är det bara Granåsa och Jobbverket som sitter i styrgruppen?").direct).toBe(
    "Nej, fler än så ingår i Jobbkrafts styrgrupp.",
  );
  expect(ask("Is Jobbverket the only member of the steering group?").direct).toMatch(
    /^No, there are/,
  );
});

describe("how many", () => {
  test.each([
    ["Hur många parter ingår i styrgruppen?", "sju parter"],
    ["Hur många kommuner ingår i verksamhetsgruppen?", "fem kommuner"],
    ["Hur många parter i styrgruppen är inte kommuner?", "två parter"],
    ["How many parties are there in the steering group?", "seven parties"],
    ["How many municipalities are in the operations group?", "five municipalities"],
  ])("%s → %s", (question, count) => {
    expect(ask(question).direct).toContain(count);
  });

  test("a wrong number is corrected", () => {
    expect(ask("Stämmer det att styrgruppen har nio parter?").direct).toMatch(/^Nej\b.*sju/);
    expect(ask("Is it true that the steering group has nine parties?").direct).toMatch(
      /^No\b.*seven/,
    );
  });
});

describe("who", () => {
  test("all members are told, with what each party sends", () => {
    const answer = ask("Vilka ingår i styrgruppen?");
    expect(answer.direct).toContain("Samordningsförbundet Granen");
    expect(answer.direct).toContain("en ordinarie ledamot och en ersättare");
  });

  test("roles, counts and those who come when needed are told", () => {
    const { text } = ask("Who is in the management group in Granåsa?");
    expect(text).toContain("section manager from Jobbverket");
    expect(text).toContain("When needed, principals");
    expect(ask("Vilka sitter i Älgmos ledningsgrupp?").text).toContain("två enhetschefer");
  });

  test("members of one sort are picked out", () => {
    const swedish = ask("Vilka myndigheter sitter i verksamhetsgruppen?");
    expect(swedish.direct).toContain("Jobbverket och Trygghetskassan");
    expect(swedish.direct).not.toContain("kommun");
    expect(ask("Which coordination association sits in the steering group?").direct).toContain(
      "Samordningsförbundet Granen",
    );
  });

  test("the groups of one member are told the other way round", () => {
    const { text } = ask("I vilka grupper sitter Trygghetskassan?");
    expect(text).toContain("Verksamhetsgruppen");
    expect(text).toContain("Samverkansgruppen i Mörkfors");
    expect(text).not.toContain("styrgrupp");
    expect(ask("I vilka grupper sitter rektorn?").text).toMatch(
      /ledningsgruppen i Granåsa[\s\S]*Vägledarnätverket|Vägledarnätverket[\s\S]*ledningsgruppen i Granåsa/i,
    );
  });
});

describe("in which municipalities a role sits in the leading group", () => {
  test("is found in their groups", () => {
    const { direct, details } = ask("I vilka kommuners ledningsgrupper sitter sektionschefen?");
    expect(direct).toBe("Granåsa, Älgmo och Östmyra.");
    expect(details).toHaveLength(3);
  });

  test("one role is not another of which the name is a part", () => {
    expect(ask("I vilka kommuner sitter en enhetschef i ledningsgruppen?").direct).toBe("Älgmo.");
  });
});

test("a party is one of the cooperation where nothing else is named", () => {
  expect(ask("Är Trygghetskassan part?").direct).toMatch(/^(Ja|Nej), Trygghetskassan/);
});

test("a right to decide is not a seat", () => {
  expect(ask("Får en ledamot i styrgruppen lämna mötet?").direct).not.toMatch(/^Ja/);
});

describe("a role that is asked about", () => {
  test("has no seat where none sounds like it", () => {
    const answer = ask("Sitter enhetschefen på Jobbtorget i ledningsgruppen i Granåsa?");
    expect(answer.direct).toMatch(/^Nej, enhetschefen står inte bland dem/);
  });

  test("is not denied by the unit that tells whose it is", () => {
    const answer = ask("Sitter rektorn för lärcentret i ledningsgruppen i Granåsa?");
    expect(answer.direct).toMatch(/^Vid behov/);
  });

  test("is not denied where it is no known role", () => {
    const answer = ask("Sitter ekonomen i ledningsgruppen i Granåsa?");
    expect(answer.direct).not.toMatch(/^Nej/);
  });
});

test("which municipalities a cooperation has is told by those, not by the other parties", () => {
  const { direct } = ask("Vilka kommuner är med i Jobbkraft?");
  expect(direct).toMatch(/^I Jobbkrafts styrgrupp ingår .*Granåsa kommun/);
  expect(direct).not.toContain("Jobbverket");
});

describe("whether anybody from somewhere is in a group", () => {
  test.each([
    ["Finns det någon från Östmyra i styrgruppen?", /^Ja, Östmyra kommun ingår/],
    ["Har vi någon från Östmyra i styrgruppen?", /^Ja, Östmyra kommun ingår/],
    ["Har Östmyra någon i styrgruppen?", /^Ja, Östmyra kommun ingår/],
    ["Is there anyone from Jobbverket in the steering group?", /^Yes, Jobbverket is part of/],
    ["Do we have someone from Trygghetskassan on the steering group?", /^No, Trygghetskassan/],
    ["Does Östmyra have anybody in the operations group?", /^Yes, Östmyra Municipality/],
    ["Is it true that Östmyra is in the steering group?", /^Yes, Östmyra Municipality/],
    ["Östmyra is in the steering group, isn't it?", /^Yes, Östmyra Municipality/],
    [
      "Trygghetskassan isn't in the steering group, is it?",
      /^Yes, that is right\. Trygghetskassan/,
    ],
    ["Hör Östmyra till styrgruppen?", /^Ja, Östmyra kommun ingår/],
    ["Tillhör Trygghetskassan styrgruppen?", /^Nej, Trygghetskassan/],
  ])("%s", (question, verdict) => {
    expect(ask(question).direct).toMatch(verdict);
  });

  test("that its party is there does not tell in which role", () => {
    for (const question of [
      "Finns det en rektor från Östmyra i styrgruppen?",
      "Sitter Älgmos kommunchef i styrgruppen?",
      "Sitter enhetschefen från Jobbverket i ledningsgruppen i Älgmo?",
    ])
      expect(ask(question).direct).not.toMatch(/^(Ja|Nej)\b/);
    expect(ask("Sitter sektionschefen från Jobbverket i ledningsgruppen i Älgmo?").direct).toMatch(
      /^Ja\b/,
    );
    expect(ask("Sitter enhetschefer från Östmyra i verksamhetsgruppen?").direct).toMatch(/^Ja\b/);
  });

  test("a municipality's group that is called nothing more is its own", () => {
    expect(ask("Är kommunchefen med i Granåsas grupp?").direct).toMatch(
      /^Ja, kommunchefen ingår i ledningsgruppen i Granåsa/,
    );
    expect(ask("Is the unit manager in Älgmo's group?").direct).toMatch(/^Yes, the unit manager/);
    expect(ask("Är vägledaren med i Granåsas grupp?").direct).not.toMatch(/^Ja\b/);
  });

  test("who takes part when needed is not always there", () => {
    expect(ask("Är rektorn alltid med i ledningsgruppen i Granåsa?").direct).toMatch(
      /^Nej, rektorn? kan delta i ledningsgruppen i Granåsa vid behov\.$/,
    );
    expect(ask("Is the principal always part of the management group in Granåsa?").direct).toMatch(
      /^No, the principal can take part in .* when needed\.$/,
    );
    expect(ask("Är kommunchefen alltid med i ledningsgruppen i Granåsa?").direct).toMatch(/^Ja\b/);
  });

  test("somebody of a sort that no agreement names is named as it was asked for", () => {
    expect(ask("Finns det någon privat aktör i styrgruppen?").direct).toMatch(
      /^Överenskommelserna nämner ingen privat aktör bland dem/,
    );
    expect(ask("Is there any private actor in the steering group?").direct).toMatch(
      /^The agreements do not mention any private actor among/,
    );
  });
});

test("that a manager is asked about is no question of who leads", () => {
  expect(
    ask("Is there a section manager from Jobbverket in Granåsa's management group?").direct,
  ).toMatch(/^Yes, Jobbverket is part of/);
  expect(ask("Leds ledningsgruppen i Granåsa av rektorn?").direct).toMatch(/^Nej\./);
});

test("a role is called what the question calls it, with whose it is", () => {
  expect(ask("Is the manager of the section in the management group in Älgmo?").direct).toBe(
    "Yes, the manager of the section is part of the management group in Älgmo.",
  );
});

test.each(["Är KUR med i Granåsas grupp?", "Is KUR part of Granåsa's group?"])(
  "a place whose group is meant is not the party that is asked about: %s",
  (question) => {
    const { entries } = readRegion("skogslan");
    const second = entries.groups
      .filter(({ id }) => id === "granasa-ledningsgrupp")
      .map((group) => ({
        ...group,
        id: "granasa-arbetsgrupp" as never,
        name: { sv: "Arbetsgruppen i Granåsa", en: "The working group in Granåsa" },
        aliases: { sv: ["Granåsas arbetsgrupp"], en: ["Granåsa's working group"] },
      }));
    const groups = [...entries.groups, ...second];
    const answerer = createAnswerer(buildKnowledge({ ...entries, groups }));
    expect(told(answerer.answer(question)).direct).not.toMatch(/^(Ja|Yes)/);
  },
);

test("what one gets for sitting there is no member of it", () => {
  const { text } = ask("Får man traktamente för att sitta i styrgruppen?");
  expect(text).not.toContain("nämner inte traktamente bland dem");
});

test("whether somebody has a chair there is whether they sit there", () => {
  expect(ask("Har Jobbverket en stol i Granåsas ledningsgrupp?").direct).toMatch(/^Ja/);
  expect(ask("Har Granen en stol i Granåsas ledningsgrupp?").direct).toMatch(/^Nej/);
});
