import { describe, expect, test } from "vitest";
import { affirmed } from "../../../src/answers/language/affirmed.ts";

describe("a question for those of whom something is not so", () => {
  test.each([
    ["Vilka kommuner saknar jobbspår?", "Vilka kommuner har jobbspår?"],
    ["Vilka kommuner har inte spår mot kock?", "Vilka kommuner har spår mot kock?"],
    ["Vilka kommuner har ännu inte skrivit under?", "Vilka kommuner har skrivit under?"],
    ["I vilka grupper sitter ingen rektor?", "I vilka grupper sitter en rektor?"],
    ["Vilka kommuner är utan jobbspår?", "Vilka kommuner har jobbspår?"],
    ["Vilka kommuner står utanför projektet?", "Vilka kommuner ingår i projektet?"],
    ["Vilka kommuner saknas i avtalet?", "Vilka kommuner ingår i avtalet?"],
    ["Vilka kommuner fattas i avtalet?", "Vilka kommuner ingår i avtalet?"],
    ["Vilka är de kommuner som inte har spår?", "Vilka är de kommuner som har spår?"],
    ["Lista kommuner som saknar spår", "Lista kommuner som har spår"],
    ["Which parties do not sit in the group?", "Which parties sit in the group?"],
    ["Which groups don’t meet every week?", "Which groups meet every week?"],
    ["Which municipalities have no job track?", "Which municipalities have a job track?"],
    ["Which municipalities lack a job track?", "Which municipalities have a job track?"],
    ["Which municipalities have no job tracks?", "Which municipalities have job tracks?"],
    ["Which groups are without a chair?", "Which groups have a chair?"],
    ["Who is not in the group?", "Who is in the group?"],
  ])("%s", (asked, put) => {
    expect(affirmed(asked)).toBe(put);
  });
});

describe("what is no such question", () => {
  test.each([
    "Vilka kommuner har jobbspår?",
    "Är Granåsa inte med i styrgruppen?",
    "Vilka insatser finns för unga som inte har gått gymnasiet?",
    "Vilket stöd får de som saknar utbildning?",
    "Vilka beslut fattas utan omröstning?",
    "Vem har utslagsröst om gruppen inte kan enas?",
    "Vilka är med i dag men inte 2030?",
    "Vilka grupper har det och vilka har det inte?",
    "Vilka är inte längre med?",
    "Vilka är inte bara parter utan också ägare?",
    "Which parties are in the group but not in the agreement?",
    "Which support is there for those who do not study?",
  ])("%s", (asked) => {
    expect(affirmed(asked)).toBeUndefined();
  });
});
