import { describe, expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("municipalities that a list leaves out", () => {
  test("are told, with the list", () => {
    const answer = ask("Vilka kommuner nämns inte bland dem som deltar i Vägen In?");
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toMatch(
      /^Östmyra, Mörkfors och Tallköping nämns inte i den här uppgiften:$/,
    );
    expect(answer.text).toContain("Granåsa");
  });

  test("are not told where a list is asked for", () => {
    expect(ask("Vilka kommuner deltar i Vägen In?").direct).not.toContain("nämns inte");
  });
});
