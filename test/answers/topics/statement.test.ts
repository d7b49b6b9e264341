import { describe, expect, test } from "vitest";
import { createAnswerer } from "../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("a question that one fact answers", () => {
  test.each([
    ["Vem äger Vägen In?", "Region Skogslan", "6.1"],
    ["Who owns Skogsvinden?", "Tallköping Municipality", "6.2"],
    ["Hur länge pågår Vägen In?", "februari 2031", "6.1"],
    ["When does Vägen In end?", "February 2031", "6.1"],
    ["Vilka är samverkansparter i Vägen In?", "Granåsa kommun, Älgmo kommun och Jobbverket", "6.1"],
    ["Vem styr Granåsa?", "Granpartiet och Ängspartiet", "7.1"],
    ["Till vem rapporterar verksamhetsgruppen?", "Jobbkrafts styrgrupp", "2.2"],
    ["Hur lång tid tar den gemensamma kartläggningen?", "sex veckor", "5.7"],
    ["Who carries out the joint survey?", "Jobbverket", "5.7"],
    ["Vad ska en ledamot göra vid förhinder?", "kalla sin ersättare", "3.2"],
    ["What must a member do before the meeting?", "read the documents", "3.2"],
    ["Hur länge gäller det lokala jobbavtalet?", "2030–2034", "8"],
  ])("%s → %s", (question, words, section) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toContain(words);
    expect(answer.sections).toContain(section);
  });
});

describe("a yes/no question", () => {
  test("gets a yes when the fact accounts for all of it", () => {
    expect(ask("Får en ersättare besluta?").direct).toMatch(/^Ja\b/);
    expect(ask("May a substitute decide?").direct).toMatch(/^Yes\b/);
    expect(ask("Är Älgmo med i Vägen In?").direct).toMatch(/^Ja\b/);
  });

  test("gets a no when the fact says another number", () => {
    expect(ask("Har Jobbtorget 30 platser?").direct).toMatch(/^Nej\b.*25/);
    expect(ask("Does Älgmo have 7,000 inhabitants?").direct).toMatch(/^No\b.*6,350/);
  });

  test("gets a yes when the number is right, however it is written", () => {
    expect(ask("Har Älgmo 6350 invånare?").direct).toMatch(/^Ja\b/);
    expect(ask("Does Älgmo have 6,350 inhabitants?").direct).toMatch(/^Yes\b/);
  });

  test("gets no yes when some of it is not in the fact", () => {
    for (const question of [
      "Får en ersättare besluta om budgeten?",
      "Har Jobbtorget 25 platser för pensionärer?",
      "Is Östmyra a partner in Vägen In?",
    ])
      expect(ask(question).direct).not.toMatch(/^(Ja|Yes)\b/);
  });
});

describe("a fact that says that nothing is said", () => {
  test("is told as unknown, without sources", () => {
    for (const question of ["Vad kostar Vägen In?", "How much does Vägen In cost?"]) {
      const answer = ask(question);
      expect(answer.outcome).toBe("unknown");
      expect(answer.sources).toEqual([]);
    }
  });
});

describe("a property that no fact states", () => {
  test.each([
    "Vem leder ledningsgruppen i Älgmo?",
    "Who chairs the working group in Tallköping?",
    "Vem är projektledare för Vägen In?",
    "När slutar Skogsvinden?",
    "Vad är syftet med Jobbtorget?",
    "Vem styr Tallköping?",
    "How many employees does Jobbverket have?",
  ])("is unknown, whatever else is known of the subject: %s", (question) => {
    expect(ask(question).outcome).toBe("unknown");
  });

  test("of nobody in particular is not answered of just anybody", () => {
    expect(ask("Vem leder?").outcome).not.toBe("answered");
    expect(ask("Who leads it?").outcome).not.toBe("answered");
  });
});

describe("what there is, beside what there is not", () => {
  test.each([
    ["Vilken praktik finns i Skogsvinden?", /^Jobbverket ordnar praktik på sågverk/],
    ["Which internships are there in Skogsvinden?", /^Jobbverket arranges internships/],
  ])("stands first where that is asked for: %s", (question, direct) => {
    expect(ask(question).direct).toMatch(direct);
  });

  test.each([
    "Vilken praktik utomlands omfattar Skogsvinden?",
    "Är praktik utomlands med i Skogsvinden?",
  ])("gives way where what there is not is asked for: %s", (question) => {
    expect(ask(question).direct).toMatch(/Skogsvinden omfattar inte praktik utomlands/);
  });
});

test("of two as likely, the one that denies what the question denies comes first", () => {
  const { entries } = readRegion("skogslan");
  const [like] = entries.groups.flatMap(({ facts }) => facts);
  const saying = (id: string, sv: string): NonNullable<typeof like>[] =>
    like === undefined
      ? []
      : [
          {
            ...like,
            id: id as never,
            asks: ["which"],
            on: OF_WHOM,
            keywords: NONE,
            text: { sv, en: sv },
          },
        ];
  const facts = [
    ...saying("i", "Granåsa och Älgmo är de kommuner i Vägledarnätverket som hör till länet."),
    ...saying("utanfor", "Kommunen Barrköping hör till Vägledarnätverket men inte till länet."),
  ];
  const groups = entries.groups.map((group) =>
    group.id === "vagledarnatverket" ? { ...group, facts } : group,
  );
  const answerer = createAnswerer(buildKnowledge({ ...entries, groups }));
  const answer = answerer.answer("Vilka kommuner hör till Vägledarnätverket men inte till länet?");
  expect(told(answer).direct).toMatch(/^Kommunen Barrköping/);
});

const OF_WHOM = ["members", "municipality"] as never;
const NONE = { sv: [], en: [] };

describe("an age that is asked for", () => {
  test.each(["How old is Skogsvinden?", "Hur gammal är Vägen In?"])(
    "is not answered by what tells of none: %s",
    (question) => {
      expect(ask(question).outcome).toBe("unknown");
    },
  );

  test("is told where it stands", () => {
    expect(ask("Vilken ålder är Skogsvinden till för?").direct).toContain("29 år");
  });
});
