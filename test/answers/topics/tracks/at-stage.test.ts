import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("whether a municipality has tracks that have come so far", () => {
  test.each([
    ["Har Granåsa jobbspår?", "Ja. Granåsa har två jobbspår"],
    ["Har Granåsa några spår under utveckling?", "Ja. Granåsa håller på att ta fram: sågverk"],
    ["Håller Granåsa på att ta fram något spår?", "Ja. Granåsa håller på att ta fram: sågverk"],
    ["Planerar Östmyra några spår?", "Ja. Östmyra planerar"],
    ["Vill Mörkfors utveckla fler spår?", "Ja. Mörkfors vill utveckla"],
    ["Is Östmyra planning any tracks?", "Yes. Östmyra plans"],
    ["Does Mörkfors want to develop any tracks?", "Yes. Mörkfors wants"],
  ])("is told by yes: %s", (question, start) => {
    expect(ask(question).text.startsWith(start)).toBe(true);
  });

  test("is not affirmed where none is told", () => {
    expect(ask("Har Granåsa några planerade spår?").direct).toBe(
      "Inget sådant spår nämns för Granåsa.",
    );
    expect(ask("Does Östmyra have any tracks in place?").direct).toBe(
      "No such track is mentioned for Östmyra.",
    );
  });

  test("tells the shared ones where there is none of its own", () => {
    expect(ask("Har Tallköping några spår under utveckling?").direct).toBe(
      "Inget eget sådant spår nämns för Tallköping, men bland de gemensamma: barnskötare.",
    );
  });
});

test("the tracks that are asked for are told first", () => {
  expect(ask("Vilka spår är på gång i Granåsa?").direct).toContain("sågverk");
  expect(ask("Vilka spår är klara i Granåsa?").direct).toContain("lokalvård och bageri");
});
