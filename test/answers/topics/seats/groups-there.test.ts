import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("the groups of a place, by what they are called", () => {
  test.each([
    ["Har Östmyra en styrgrupp?", /^Ja, Östmyras styrgrupp\.$/],
    ["Finns det en ledningsgrupp i Granåsa?", /^Ja, ledningsgruppen i Granåsa\.$/],
    ["Does Östmyra have a steering group?", /^Yes, Östmyra's steering group\.$/],
  ])("one that there is: %s", (question, told) => {
    expect(ask(question).direct).toMatch(told);
  });

  test("the one that leads may be called something else", () => {
    expect(ask("Har Östmyra en ledningsgrupp?").direct).toBe(
      "Ja, där heter den Östmyras styrgrupp.",
    );
  });

  test.each([
    ["Har Granåsa en styrgrupp?", /nämner ingen styrgrupp i Granåsa/],
    ["Is there a steering group in Älgmo?", /mention no steering group in Älgmo/],
  ])("the common one is not the place's own: %s", (question, told) => {
    const answer = ask(question);
    expect(answer.direct).toMatch(told);
    expect(answer.text).toMatch(/ledningsgruppen i Granåsa|management group in Älgmo/);
  });

  test.each([
    ["Vad heter gruppen i Mörkfors?", /^Den heter samverkansgruppen i Mörkfors\.$/],
    ["Vad kallas den lokala gruppen i Tallköping?", /^Den heter arbetsgruppen i Tallköping\.$/],
    ["What is the local group in Östmyra called?", /^It is called Östmyra's steering group\.$/],
  ])("its name: %s", (question, told) => {
    expect(ask(question).direct).toMatch(told);
  });
});

test("a group of another sort than is asked for is not told as the one", () => {
  expect(ask("Har Granåsa en operativ grupp?").text).not.toContain("Ja, ledningsgruppen");
});

test("a group that is named is told to be there", () => {
  expect(ask("Finns samverkansgruppen i Mörkfors?").direct).toMatch(/^Ja, samverkansgruppen i/);
});

test("that a group is named is no yes to whether every place has one", () => {
  expect(ask("Finns samverkansgruppen i Mörkfors i alla kommuner?").direct).not.toMatch(/^Ja/);
});
