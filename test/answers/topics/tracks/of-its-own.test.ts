import { describe, expect, test } from "vitest";
import { createAnswerer } from "../../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../../src/knowledge/knowledge.ts";
import type { AreaCode } from "../../../../src/knowledge/schema/base.ts";
import { openRegion, readRegion, told } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

/** The cleaning track of one municipality is shared with another. */
function askWhereOneIsShared(question: string): ReturnType<typeof told> {
  const { entries } = readRegion("skogslan");
  const tracks = entries.tracks.map((track) =>
    track.id === "granasa-lokalvard"
      ? { ...track, area: undefined, areas: ["3011", "3012"] as AreaCode[], shared: true }
      : track,
  );
  return told(createAnswerer(buildKnowledge({ ...entries, tracks })).answer(question));
}

describe("a track that municipalities share", () => {
  test.each([
    ["Hur många kommuner har ett eget lokalvårdsspår?", "En kommun: Tallköping."],
    ["How many municipalities have their own cleaning track?", "One municipality: Tallköping."],
  ])("is not counted where those of their own are asked for: %s", (question, direct) => {
    expect(askWhereOneIsShared(question).direct).toBe(direct);
  });

  test("is counted where any are asked for", () => {
    expect(askWhereOneIsShared("Hur många kommuner har ett lokalvårdsspår?").direct).toMatch(
      /^Tre kommuner/,
    );
  });

  test.each([
    ["Har Granåsa ett eget spår för barnskötare?", "Inget eget sådant spår nämns för Granåsa"],
    ["Does Granåsa have its own childcare worker track?", "No such track of its own is mentioned"],
    ["Vilka kommuner har ett eget spår för barnskötare?", "Ingen kommun nämns med ett eget"],
  ])("is told to be shared: %s", (question, start) => {
    const answer = ask(question);
    expect(answer.direct.startsWith(start)).toBe(true);
    expect(answer.text).toMatch(/barnskötare|childcare worker/);
  });
});

test("one of its own is affirmed", () => {
  expect(ask("Har Granåsa ett eget lokalvårdsspår?").direct).toMatch(/^Ja\b/);
  expect(ask("Does Granåsa have its own bakery track?").direct).toMatch(/^Yes\b/);
});
