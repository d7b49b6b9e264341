import { describe, expect, test } from "vitest";
import type { Language } from "../../../../src/knowledge/schema/base.ts";
import { tokensOf } from "../../../../src/answers/language/tokens.ts";
import { featuresOf } from "../../../../src/answers/learnt/features.ts";
import { learn } from "../../../../src/answers/learnt/learn.ts";
import { createAnswerer } from "../../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("a municipality's job tracks", () => {
  test("are told by status: those that run, those to come, those it shares", () => {
    const { text } = ask("Vilka jobbspår har Granåsa?");
    expect(text).toContain("Granåsa har två jobbspår: lokalvård och bageri.");
    expect(text).toContain("håller på att ta fram: sågverk");
    expect(text).toMatch(/gemensamma spår: barnskötare/);
    expect(text).not.toContain("vårdbiträde");
  });

  test("are told in English too", () => {
    const { text } = ask("Which job tracks does Granåsa have?");
    expect(text).toContain("two job tracks: cleaning (lokalvård) and bakery");
    expect(text).toContain("is developing: sawmill");
  });

  test("that are only planned or wanted are not said to exist", () => {
    expect(ask("Vilka jobbspår har Östmyra?").text).toMatch(/planera\p{L}*/u);
    expect(ask("Vilka jobbspår har Östmyra?").text).not.toContain("Östmyra har ett jobbspår");
    expect(ask("Which job tracks does Mörkfors want to develop?").direct).toContain("fish farming");
  });

  test("are counted", () => {
    expect(ask("Hur många jobbspår har Granåsa?").direct).toContain("två jobbspår");
    expect(ask("How many job tracks does Tallköping have?").direct).toContain("one job track");
  });
});

describe("tracks for an occupation", () => {
  test("name the municipalities that have them", () => {
    const answer = ask("I vilka kommuner finns spår mot lokalvård?");
    expect(answer.direct).toContain("Granåsa och Tallköping");
    expect(answer.text).not.toMatch(/Älgmo|Östmyra|Mörkfors/);
    expect(ask("Where is there a track for lorry drivers?").text).toContain("Östmyra");
  });

  test("are counted by municipality", () => {
    expect(ask("Hur många kommuner har spår mot lokalvård?").direct).toContain("Två kommuner");
  });

  test("are confirmed where they are", () => {
    expect(ask("Har Granåsa ett spår för bageri?").direct).toMatch(/^Ja\b/);
    expect(ask("Does Granåsa have a track for bakery?").direct).toMatch(/^Yes\b/);
  });

  test("are not confirmed where they are not", () => {
    for (const question of [
      "Har Östmyra något spår för lokalvård?",
      "Does Tallköping have a bakery track?",
    ])
      expect(ask(question).direct).not.toMatch(/^(Ja|Yes)\b/);
  });

  test("that nobody has are unknown, not out of scope", () => {
    expect(ask("Finns det något jobbspår för svetsare?").outcome).toBe("unknown");
    expect(ask("Is there a job track for welders?").outcome).toBe("unknown");
  });
});

describe("shared tracks", () => {
  test("are told with those who share them", () => {
    expect(ask("Vilka kommuner delar spåret barnskötare?").text).toContain(
      "Granåsa, Älgmo och Tallköping",
    );
    expect(ask("Which job tracks are shared?").text).toContain("childcare worker");
  });

  test("are asked for as such, not as an occupation", () => {
    const { direct } = ask("Vilka gemensamma jobbspår finns?");
    expect(direct).toContain("barnskötare");
    expect(direct).not.toContain("inriktning mot gemensamma");
  });
});

test("who trains an occupation is answered with those that have a track for it", () => {
  const { outcome, direct } = ask("Vilka kommuner utbildar barnskötare?");
  expect(outcome).toBe("answered");
  expect(direct).toContain("Jobbspår med inriktning mot barnskötare");
  expect(direct).toContain("Granåsa");
  expect(ask("Vilka kommuner utbildar piloter?").outcome).not.toBe("answered");
});

test("an occupation and its track in one word are read as two", () => {
  const answer = ask("Vilka kommuner har bagerispår?");
  expect(answer.direct).toBe("Jobbspår med inriktning mot bageri nämns i Granåsa.");
  expect(ask("Vad är ett jobbspår?").direct).not.toContain("nämns i");
});

test.each([
  "Vilka jobbspår har Granåsa utöver bageri?",
  "Utöver bageri, vilka spår finns i Granåsa?",
  "Which job tracks does Granåsa have apart from bakery?",
])("those beside the one that is named: %s", (question) => {
  const { text } = ask(question);
  expect(text).toMatch(/lokalvård/);
  expect(text).not.toMatch(/bageri|bakery/);
});

test("tracks are not told for other things beside the one that is named", () => {
  expect(ask("Vilka enheter har Granåsa utöver bageri?").direct).not.toContain("jobbspår");
  expect(ask("Vilka projekt har Granåsa utöver Vägen In?").direct).not.toContain("jobbspår");
});

test("how far tracks have come is no occupation", () => {
  const { direct } = ask("Vilka planerade jobbspår finns?");
  expect(direct).not.toContain("inriktning mot planerade");
});

test.each([
  ["Har Älgmo ett bagerispår?", "Nej, inget sådant jobbspår nämns för Älgmo."],
  ["Does Tallköping have a bakery track?", "No, no such job track is mentioned for Tallköping."],
])("a track that others have is told not to be mentioned: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.direct).toBe(direct);
  expect(answer.facts.length).toBeGreaterThan(0);
});

test("a word that most tracks speak of is the occupation of none", () => {
  const { entries } = readRegion("skogslan");
  const tracks = entries.tracks.map((track) => ({
    ...track,
    name: { ...track.name, sv: `${track.name.sv} i staden` },
  }));
  const answerer = createAnswerer(buildKnowledge({ ...entries, tracks }));
  // "städ" is written as "stad", a town, where the accents are left out.
  expect(told(answerer.answer("Har Östmyra ett städspår?")).direct).not.toMatch(/^(Ja|Inte när)/);
});

test.each([
  ["I vilka kommuner finns spår mot vård?", "Jobbspår med inriktning mot vård nämns i Älgmo."],
  ["Vilka kommuner har spår mot skola?", "Jobbspår med inriktning mot skola nämns i Mörkfors."],
])("a sector holds more than a word of it means: %s", (question, direct) => {
  const { entries } = readRegion("skogslan");
  const tracks = entries.tracks.map((track) =>
    track.areas.includes("3014" as never)
      ? {
          ...track,
          name: { sv: "Spår mot skola i Mörkfors", en: "School track in Mörkfors" },
          short: { sv: "skola", en: "school" },
        }
      : track,
  );
  const answerer = createAnswerer(buildKnowledge({ ...entries, tracks }));
  expect(told(answerer.answer(question)).direct).toBe(direct);
});

test.each(["Var kan man utbilda sig till lastbilsförare?", "Where can I become a lorry driver?"])(
  "where one can become something is told by the tracks that lead there: %s",
  (question) => {
    expect(ask(question).direct).toContain("Östmyra");
  },
);

test("in a group are those of its municipalities", () => {
  const answer = ask("Vilka jobbspår finns i verksamhetsgruppen?");
  expect(answer.direct).toContain("Granåsa");
});

test.each([
  ["Vad är bagerispåret i Granåsa?", "Bagerispår i Granåsa"],
  ["What is the bakery track in Granåsa?", "Bakery track in Granåsa"],
])(
  "of a track that is named it is told what it is, not where there are such: %s",
  (question, told) => {
    const { direct } = ask(question);
    expect(direct).toContain(told);
    expect(direct).not.toMatch(/nämns i|mentioned in/);
  },
);

test("to have a job track is no job of somebody's", () => {
  expect(ask("Which municipalities have a job track for cleaning?").direct).toBe(
    "Job tracks for cleaning are mentioned in Granåsa and Tallköping.",
  );
});

test.each([
  ["Har alla kommuner jobbspår inom lokalvård?", /^Nej, .*Granåsa och Tallköping\.$/],
  ["Har samtliga kommuner ett jobbspår för vårdbiträden?", /^Nej, .*Älgmo\.$/],
])("some of them are not all of them: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});

describe("whether a municipality is in a shared track", () => {
  test.each([
    ["Har Östmyra och Granåsa något gemensamt spår?", /^Nej, inget spår nämns som Östmyra och/],
    ["Do Östmyra and Granåsa share any job track?", /^No, no track .* Östmyra and Granåsa share/],
    ["Do Granåsa and Tallköping share any job track?", /^Yes, Granåsa and Tallköping are in the/],
  ])("so of two at once: %s", (question, direct) => {
    expect(ask(question).direct).toMatch(direct);
  });

  test("is yes for those who share it, also beside a track of their own", () => {
    for (const question of [
      "Är Älgmo med i barnskötarspåret?",
      "Ingår Älgmo i det gemensamma spåret barnskötare?",
      "är älgmo med på spåret för barnskötare",
    ])
      expect(ask(question).direct).toMatch(/^Ja, Älgmo är med i det gemensamma spåret barnskötare/);
    expect(ask("Does Älgmo share any job tracks?").direct).toMatch(/^Yes, Älgmo/);
  });

  test("is no for those who do not, and nothing of the groups is told", () => {
    const { direct, text } = ask("Är Östmyra med i barnskötarspåret?");
    expect(direct).toBe("Nej, Östmyra är inte med i det gemensamma spåret barnskötare.");
    expect(text).toContain("Granåsa, Älgmo och Tallköping");
    expect(text).not.toMatch(/styrgrupp/i);
    expect(ask("Does Östmyra share any job tracks?").direct).toMatch(/^No, /);
  });

  test("is not asked by whether it has a track for something", () => {
    expect(ask("Har Granåsa ett spår för bageri?").direct).toMatch(/^Ja: Bagerispår/);
  });

  test.each([
    ["Är Älgmo med i spåret för barnskötare?", /^Ja, Älgmo är med i/],
    ["Är inte Älgmo med i spåret för barnskötare?", /^Jo, Älgmo/],
    ["Is Älgmo part of the shared childcare worker track?", /^Yes, Älgmo is in/],
    ["Is Östmyra part of the childcare worker track?", /^No, Östmyra is not in/],
  ])("%s", (question, direct) => {
    const answer = ask(question);
    expect(answer.direct).toMatch(direct);
    expect(answer.text).toContain("Granåsa, Älgmo");
  });

  test("is nothing that a track of one municipality answers", () => {
    expect(ask("Är Älgmo med i bagerispåret i Granåsa?").direct).not.toMatch(/styrgrupp/);
    expect(ask("Does Granåsa have a track for bakery?").direct).toMatch(/^Yes: /);
  });
});

test.each([
  ["Finns det jobbspår för båtvarv?", "Jag hittar inget jobbspår för båtvarv"],
  ["Is there a job track for boatyards?", "I find no job track for boatyards"],
])("what is told of others than job tracks is no track: %s", (question, words) => {
  const learnt = learn(
    [
      ["Finns det jobbspår på båtvarv?", "sv", "jobbverket/internships"],
      ["Is there any job track for boatyards?", "en", "jobbverket/internships"],
      ["Hur ofta möts styrgruppen?", "sv", "styrgrupp/cadence"],
    ].map(([text = "", language, label = ""]) => ({
      features: featuresOf(tokensOf(text), language as Language),
      label,
    })),
    { dimensions: 16, rounds: 60 },
  );
  const answerer = createAnswerer(buildKnowledge(readRegion("skogslan").entries), learnt);
  const { outcome, direct, text } = told(answerer.answer(question));
  expect(outcome).toBe("partly");
  expect(direct).toContain(words);
  expect(text).toContain("Skogsvinden");
});

test.each([
  ["Hur många kommuner delar barnskötarspåret?", "Tre kommuner: Granåsa, Älgmo och Tallköping."],
  [
    "Hur många jobbspår är gemensamma?",
    "Ett jobbspår är gemensamt: det gemensamma spåret barnskötare.",
  ],
  [
    "How many job tracks are shared?",
    "One job track is shared: the shared track childcare worker.",
  ],
])("how many share a track, or are shared, is counted: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test.each(["Vilket jobbspår är kortast?", "Which job track is the longest?"])(
  "how long a track is, is no occupation: %s",
  (question) => {
    expect(ask(question).direct).not.toMatch(/inriktning mot|Job tracks for/);
  },
);

test.each([
  ["Has Granåsa got a job track for bakery?", "Yes: Bakery track in Granåsa (in place)."],
  ["Has Älgmo got a job track for bakery?", "No, no such job track is mentioned for Älgmo."],
])("to have got a job track is not to have got a job: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test("of all that are shared, a municipality is in some", () => {
  const { entries } = readRegion("skogslan");
  const [track] = entries.tracks.filter(({ shared }) => shared);
  const more = {
    ...track,
    id: "gemensamt-mer",
    areas: ["3012"],
  } as (typeof entries.tracks)[number];
  const answerer = createAnswerer(
    buildKnowledge({ ...entries, tracks: [...entries.tracks, more] }),
  );
  const { direct, text } = told(answerer.answer("Är Granåsa med i alla gemensamma spår?"));
  expect(direct).toBe("Nej, Granåsa är bara med i det gemensamma spåret barnskötare.");
  expect(text).toContain("Egna jobbspår: lokalvård och bageri.");
});

test("whether all municipalities are in a shared one is told by those that are", () => {
  const { direct } = ask("Är alla kommuner med i barnskötarspåret?");
  expect(direct).toBe("Nej, med är Granåsa, Älgmo och Tallköping.");
});

test("those who drew them up are not told by which they are", () => {
  expect(ask("Vem har tagit fram Granåsas jobbspår?").direct).not.toContain("två jobbspår:");
});

test("what tracks go through is no occupation", () => {
  const { entries } = readRegion("skogslan");
  const through = entries.units[0]?.id;
  const tracks = entries.tracks.map((track) =>
    track.id === "granasa-bageri" ? { ...track, through } : track,
  ) as typeof entries.tracks;
  const answerer = createAnswerer(buildKnowledge({ ...entries, tracks }));
  const { direct } = told(answerer.answer("Hur många av Granåsas spår går genom Jobbtorget?"));
  expect(direct).toBe("Granåsa har ett jobbspår genom Jobbtorget: bageri.");
});

test.each([
  ["Vill Mörkfors utveckla ett spår för fiskodling?", /^Ja: Fiskodlingsspår i Mörkfors/],
  ["Does Mörkfors want to develop a fish farming track?", /^Yes: Fish farming track in Mörkfors/],
  ["Vill Granåsa utveckla ett spår för bageri?", /^Det finns redan: Bagerispår i Granåsa/],
  ["Vill Granåsa utveckla ett spår för barnskötare?", /^Det gemensamma spåret barnskötare/],
  ["Vilka kommuner vill utveckla ett spår för fiskodling?", /nämns i Mörkfors\.$/],
])(
  "whether it is meant to be is judged by what is meant, not by what is: %s",
  (question, direct) => {
    expect(ask(question).direct).toMatch(direct);
  },
);

test("of those that are to be, only those are told", () => {
  const { text } = ask("Vilka kommuner har ett färdigt spår för barnskötare?");
  expect(text).not.toContain("under utveckling");
});

test.each([
  "Vem ansvarar för de gemensamma jobbspåren?",
  "Who is in charge of the shared job tracks?",
])("who is responsible is not which tracks there are: %s", (question) => {
  expect(ask(question).outcome).toBe("unknown");
});

test("what a track holds is not told by where there is one", () => {
  const { text } = ask("Vilka kurser ingår i det gemensamma barnskötarspåret?");
  expect(text).not.toContain("Jobbspår med inriktning mot");
});

test("those who have a track are not counted for what else is counted of it", () => {
  expect(ask("Hur många kommuner har spår för lastbilsförare?").direct).toMatch(/^En kommun/);
  const { direct } = ask("Hur många platser finns på spår för lastbilsförare?");
  expect(direct).not.toMatch(/kommun/);
});

test.each([
  "Vilka kommuner utvecklar Granåsa spår ihop med?",
  "Who does Granåsa share tracks with?",
])("with whom a place works on tracks is not told by those it has: %s", (question) => {
  expect(ask(question).direct).not.toMatch(/^Granåsa (har|has)/);
});
