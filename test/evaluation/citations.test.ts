import { describe, expect, test } from "vitest";
import type { Answer, ShownSource } from "../../src/answers/answer.ts";
import { shownSources } from "../../src/answers/compose/sources.ts";
import { citationsOf } from "../../src/evaluation/citations.ts";
import { judgingWith, type Judging } from "../../src/evaluation/judging.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import type { Language } from "../../src/knowledge/schema/base.ts";
import { folderWith, SMALL_KNOWLEDGE, SMALL_TEXT } from "../knowledge/fixture.ts";
import { answerSaying } from "./fixture.ts";

const TASK = "ledningsgrupp/task";
const MEMBERS = "ledningsgrupp/members";
const CADENCE = "ledningsgrupp/cadence";

function judging(texts = new Map([["avtal", SMALL_TEXT]])): Judging {
  const { entries } = readEntries(folderWith(SMALL_KNOWLEDGE));
  return judgingWith(entries, buildKnowledge(entries), texts);
}

interface Said {
  readonly text: string;
  readonly facts: readonly string[];
  readonly language?: Language;
  readonly sources?: readonly ShownSource[];
}

/** An answer of one statement that shows the sources of its facts, unless others are given. */
function answered({ text, facts, language = "sv", sources }: Said, by: Judging): Answer {
  const places = facts.flatMap((id) => by.knowledge.facts.get(id)?.sources ?? []);
  return {
    ...answerSaying(text),
    language,
    lead: [{ text, facts }],
    sources: sources ?? shownSources(places, by.knowledge, language),
  };
}

/** What the citations of an answer lack. */
function missing(said: Said, question = ""): string[] {
  const by = judging();
  return citationsOf(answered(said, by), question, by).flatMap((citation) => citation.missing);
}

test("a statement whose numbers and names stand in the cited places is carried", () => {
  const by = judging();
  const fact = by.knowledge.facts.get(TASK)!;
  const [citation, ...rest] = citationsOf(
    answered({ text: fact.text.sv, facts: [TASK] }, by),
    "",
    by,
  );
  expect(citation).toEqual({ text: fact.text.sv, places: fact.sources, missing: [] });
  expect(rest).toEqual([]);
});

describe("a wrong citation is found", () => {
  test("when a number stands elsewhere or nowhere", () => {
    expect(missing({ text: "Gruppen fördelar 5 911 kronor.", facts: [TASK] })).toEqual([
      'the number "5911"',
    ]);
    expect(missing({ text: "Gruppen fördelar 5910 kronor.", facts: [CADENCE] })).toEqual([
      'the number "5910"',
    ]);
  });

  test("when a name stands elsewhere or nowhere", () => {
    expect(missing({ text: "Gruppen träffar Försäkringskassan.", facts: [TASK] })).toEqual([
      'the name "Försäkringskassan"',
    ]);
    expect(missing({ text: "I gruppen ingår Migrationsverket.", facts: [MEMBERS] })).toEqual([
      'the name "Migrationsverket"',
    ]);
  });

  test("when one of its sources is not shown", () => {
    const said = { text: "Gruppen träffas varannan vecka.", facts: [CADENCE], sources: [] };
    expect(missing(said)).toEqual(["not all of its sources are shown"]);
  });

  test("when a place is shown that no statement rests on", () => {
    const by = judging();
    const sources = shownSources(by.knowledge.facts.get(TASK)!.sources, by.knowledge, "sv");
    const said = { text: "Hej!", facts: [], sources };
    expect(missing(said)).toEqual(["no statement rests on it"]);
  });

  test("when the place does not exist in the document", () => {
    const by = judging(new Map([["avtal", "# Avtal\n"]]));
    const citations = citationsOf(answered({ text: "Tre spår.", facts: [TASK] }, by), "", by);
    expect(citations[0]?.missing).toEqual(["one of its places does not exist"]);
  });

  test("in English too, where names are looked for that are names in Swedish as well", () => {
    const english = { facts: [TASK], language: "en" } as const;
    expect(missing({ ...english, text: "The Group divides 5,910 kronor in Alvesta." })).toEqual([]);
    expect(missing({ ...english, text: "It divides 5,911 kronor." })).toEqual([
      'the number "5911"',
    ]);
    expect(missing({ ...english, text: "It meets Arbetsförmedlingen." })).toEqual([
      'the name "Arbetsförmedlingen"',
    ]);
  });
});

describe("needs no place of its own", () => {
  test("a number of the question", () => {
    const said = { text: "Nej, inte var 9:e vecka utan varannan vecka.", facts: [CADENCE] };
    expect(missing(said, "Träffas gruppen var 9:e vecka?")).toEqual([]);
    expect(missing(said)).toEqual(['the number "9"']);
  });

  test("a name of the question, where it is denied", () => {
    const asked = "Sitter Försäkringskassan i gruppen?";
    expect(missing({ text: "Nej, inte Försäkringskassan.", facts: [MEMBERS] }, asked)).toEqual([]);
    expect(missing({ text: "Ja, Försäkringskassan.", facts: [MEMBERS] }, asked)).toEqual([
      'the name "Försäkringskassan"',
    ]);
  });

  test("what no fact bears, and what is said of a document that is not at hand", () => {
    expect(missing({ text: "Jag kan svara om 15 grupper.", facts: [] })).toEqual([]);
    const by = judging(new Map());
    expect(citationsOf(answered({ text: "911", facts: [TASK] }, by), "", by)).toEqual([]);
  });
});
