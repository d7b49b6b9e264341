import { describe, expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("those of whom something else is told", () => {
  test("by their figures", () => {
    const answer = ask("Vilka kommuner har inte fler än 10 000 invånare?");
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toBe("Älgmo, Östmyra och Mörkfors, så långt överenskommelserna säger.");
    expect(answer.text).toContain("Mörkfors hade 4 075 invånare.");
  });

  test("by how often they meet, and of whom it is not told", () => {
    const answer = ask("Which groups do not meet every week?");
    expect(answer.text).toMatch(/^Jobbkraft's steering group, .*as far as the agreements say\./);
    expect(answer.direct).not.toContain("Tallköping");
    expect(answer.text).toMatch(/do not say how often the cooperation group in Mörkfors meets/);
  });
});
