import { describe, expect, test } from "vitest";
import { factNamed, wrongIn } from "./fixture.ts";

const CADENCE = "granasa-ledningsgrupp/cadence";
const REPORTS = "verksamhetsgrupp/reports-to";
const JOBLESS = "arbetsloshet/3011";

describe("a statement may say a fact's sentence", () => {
  test.each([
    ["as it stands", "Ledningsgruppen i Granåsa träffas varannan vecka.", CADENCE],
    ["with another name of its subject", "Granåsas ledningsgrupp träffas varannan vecka", CADENCE],
    ["with another word for meeting", "Ledningsgruppen i Granåsa möts varannan vecka.", CADENCE],
    ["with small words more", "Arbetslösheten i Granåsa var också 6,4 procent.", JOBLESS],
    [
      "with figures for words",
      "Den gemensamma kartläggningen tar 6 veckor.",
      "kartlaggning/how-long",
    ],
    [
      "without its brackets",
      "Lastbilsspår i Östmyra: jobbspåret är planerat.",
      "ostmyra-lastbil/status",
    ],
  ])("%s", (_how, text, id) => {
    expect(wrongIn({ text, facts: [id] })).toBe("");
  });

  test("in English with English figures", () => {
    const [text, facts] = ["Granåsa had 14200 inhabitants.", ["invanare/3011"]];
    expect(wrongIn({ text, facts, language: "en" })).toBe("");
  });
});

describe("nothing else is said:", () => {
  test.each([
    ["another number", "number", "Arbetslösheten i Granåsa var 4,6 %.", JOBLESS],
    ["a number in words", "number", "Jobbtorget har tjugo platser.", "jobbtorget/places"],
    ["another place", "name", "Ledningsgruppen i Älgmo träffas varannan vecka.", CADENCE],
    ["no place", "name", "Ledningsgruppen träffas varannan vecka.", CADENCE],
    ["a denial", "negation", "Ledningsgruppen i Granåsa träffas inte varannan vecka.", CADENCE],
    [
      "what is denied, affirmed",
      "negation",
      "Skogsvinden omfattar praktik utomlands.",
      "skogsvinden/no-boats",
    ],
    ["another rhythm", "words", "Ledningsgruppen i Granåsa träffas varje vecka.", CADENCE],
    ["turned round", "name", "Jobbkrafts styrgrupp rapporterar till verksamhetsgruppen.", REPORTS],
    ["a verdict", "name", "Ja. Ledningsgruppen i Granåsa träffas varannan vecka.", CADENCE],
    ["a hedge", "words", "Ledningsgruppen i Granåsa träffas kanske varannan vecka.", CADENCE],
    ["half of it", "words", "Ledningsgruppen i Granåsa träffas.", CADENCE],
    [
      "more than it",
      "name",
      "Ledningsgruppen i Granåsa träffas varannan vecka. Möten är bra.",
      CADENCE,
    ],
    [
      "it twice",
      "name",
      "Vägen In ägs av Region Skogslan. Vägen In ägs av Region Skogslan.",
      "vagen-in/owner",
    ],
    [
      "the other language",
      "language",
      "The management group in Granåsa meets every other week.",
      CADENCE,
    ],
    ["nothing", "length", " ", CADENCE],
    ["no end", "length", "Ledningsgruppen ".repeat(80), CADENCE],
    ["a link", "link", "Läs mer på https://granasa.example/grupp", CADENCE],
    ["an address", "link", "Skriv till robin@granasa.example", CADENCE],
    ["markup", "markup", "**Ledningsgruppen i Granåsa** träffas varannan vecka.", CADENCE],
    ["a hidden sign", "markup", "Ledningsgruppen i Granåsa\u200b träffas varannan vecka.", CADENCE],
  ])("%s", (_what, reason, text, id) => {
    expect(wrongIn({ text, facts: [id] })).toBe(reason);
  });

  test("its own instructions, not even when a fact would carry them", () => {
    const { text, id } = factNamed("regel-ersattare/may-decide");
    expect(wrongIn({ text: text.sv, facts: [id], prompt: text.sv })).toBe("echo");
  });

  test("what rests on ids that were not given to the model in this turn", () => {
    const { text } = factNamed(CADENCE);
    expect(wrongIn({ text: text.sv, facts: [CADENCE], retrieved: [] })).toBe("id");
    expect(wrongIn({ text: text.sv, facts: ["granasa-ledningsgrupp/made-up"] })).toBe("id");
    expect(wrongIn({ text: text.sv, facts: [] })).toBe("id");
  });
});

describe("a true sentence is no answer to a question", () => {
  test.each([
    ["about another municipality", "place", CADENCE, "Hur ofta möts gruppen i Älgmo?"],
    ["about the county's number", "place", "lansinvanare/30", "Hur många bor i Älgmo?"],
    [
      "about an earlier year",
      "time",
      "styrgrupp/cadence",
      "Hur ofta träffades Jobbkrafts styrgrupp 2019?",
    ],
    ["of another kind", "kind", CADENCE, "Vem leder ledningsgruppen i Granåsa?"],
    [
      "about a name that no sentence holds",
      "kind",
      "jobbkraft/what",
      "Vad gör Sjöverket i Jobbkraft?",
    ],
    [
      "about people, when it counts places",
      "kind",
      "jobbtorget/places",
      "Hur många anställda har Jobbtorget?",
    ],
  ])("%s", (_what, reason, id, question) => {
    expect(wrongIn({ text: factNamed(id).text.sv, facts: [id], question })).toBe(reason);
  });

  test("but it may be one though the question uses other words", () => {
    const question = "Brukar de där cheferna i Granåsa ses jämt och samt?";
    expect(wrongIn({ text: factNamed(CADENCE).text.sv, facts: [CADENCE], question })).toBe("");
  });
});
