import { describe, expect, test } from "vitest";
import { askOf, isYesNo } from "../../../src/answers/language/ask.ts";

describe("Swedish", () => {
  test.each([
    ["Vem leder gruppen?", "who"],
    ["Vilka sitter i styrgruppen?", "which"],
    ["Vilken roll har hon?", "who"],
    ["Vilken roll har företagen i projektet?", "what"],
    ["Vad gör verksamhetsgruppen?", "what"],
    ["När startade Vägen In?", "when"],
    ["Vilket år startade det?", "when"],
    ["Var hålls mötet?", "where"],
    ["Varför finns gruppen?", "why"],
    ["Hur fattas beslut?", "how"],
    ["Hur många parter är med?", "how-many"],
    ["Hur stor andel är kvinnor?", "how-many"],
    ["Hur ofta träffas de?", "how-often"],
    ["Hur länge pågår projektet?", "how-long"],
    ["Lista alla parter", "which"],
    ["Berätta om Jobbtorget", "what"],
    ["Är Östmyra med?", "whether"],
    ["Var Jobbverket representerat i gruppen?", "whether"],
    ["Får en ersättare besluta?", "whether"],
    ["Kan man besluta när bara tre är där?", "whether"],
    ["Vår ledamot är sjuk", "whether"],
    ["styrgruppen", "whether"],
  ] as const)("%s asks %s", (text, ask) => {
    expect(askOf(text, "sv")).toBe(ask);
  });

  test("is understood without å, ä and ö, and in any case", () => {
    expect(askOf("nar startade vagen in", "sv")).toBe("when");
    expect(askOf("HUR MÅNGA PARTER?", "sv")).toBe("how-many");
    expect(askOf("varfor finns gruppen", "sv")).toBe("why");
  });

  test("tells the year from the verb", () => {
    expect(askOf("Vilket är målet?", "sv")).toBe("which");
    expect(askOf("Vilket år är målet nått?", "sv")).toBe("when");
  });
});

describe("English", () => {
  test.each([
    ["Who leads the group?", "who"],
    ["Which groups are there?", "which"],
    ["Which roles sit there?", "who"],
    ["What does the group do?", "what"],
    ["When did it start?", "when"],
    ["What year did it start?", "when"],
    ["Where is the meeting?", "where"],
    ["Why is there a group?", "why"],
    ["How are decisions made?", "how"],
    ["How many parties are there?", "how-many"],
    ["What share are women?", "how-many"],
    ["How often do they meet?", "how-often"],
    ["How long does it run?", "how-long"],
    ["List the parties", "which"],
    ["Tell me about Jobbtorget", "what"],
    ["Is Östmyra a member?", "whether"],
    ["May a substitute decide when the member is ill?", "whether"],
  ] as const)("%s asks %s", (text, ask) => {
    expect(askOf(text, "en")).toBe(ask);
  });
});

test("the first question word counts", () => {
  expect(askOf("Vem leder gruppen och hur ofta träffas den?", "sv")).toBe("who");
  expect(askOf("How often do they meet and who leads?", "en")).toBe("how-often");
});

test.each([
  ["Är gruppen beslutsför?", true],
  ["Leds ledningsgruppen i Granåsa av kommunchefen?", true],
  ["Gruppen har fem parter, eller hur?", true],
  ["Does the group meet in July?", true],
  ["ledningsgruppen Granåsa deltagare", false],
  ["jobbspår i Granåsa?", false],
  ["deras uppgifter i hela nätverket?", false],
  ["its main activities this year?", false],
  ["Granåsa – weekly or monthly meetings?", false],
  ["Vem leder gruppen?", false],
])("yes or no is an answer to %s: %s", (question, expected) => {
  expect(isYesNo(question)).toBe(expected);
});

test.each([
  ["Med vilka mellanrum träffas de?", "sv"],
  ["Hur många gånger om året ses gruppen?", "sv"],
  ["Hur tätt ligger mötena?", "sv"],
  ["How many meetings a year does the group have?", "en"],
] as const)("%s asks how often", (question, language) => {
  expect(askOf(question, language)).toBe("how-often");
});

test.each(["startade projektet 2018", "delar kommunerna spåret", "Slutade det i mars"])(
  "a verb comes first of a question that is written without a mark: %s",
  (question) => {
    expect(isYesNo(question)).toBe(true);
  },
);
