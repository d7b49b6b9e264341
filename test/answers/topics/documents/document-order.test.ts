import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("the documents by their age", () => {
  test.each([
    ["Vilket dokument är nyast?", /^Avtalet 2030 .* är nyare än Avtalet 2026/],
    ["Vilket av avtalen är äldst?", /^Avtalet 2026 .* är äldre än Avtalet 2030/],
    ["Vilket kom först, avtalet från 2026 eller avtalet från 2030?", /^Avtalet 2026 .* är äldre/],
    ["Which document is newer?", /^The 2030 agreement .* is newer than the 2026 agreement/],
    ["What is the oldest agreement?", /^The 2026 agreement .* is older than the 2030 agreement/],
    ["Är avtalet från 2030 äldre än avtalet från 2026?", /^Nej\. Avtalet 2026 .* är äldre/],
    ["Is the 2030 agreement newer than the 2026 agreement?", /^Yes\. The 2030 agreement/],
  ])("%s", (question, answer) => {
    const { direct, outcome, sources } = ask(question);
    expect(outcome).toBe("answered");
    expect(direct).toMatch(answer);
    expect(sources).toHaveLength(2);
  });

  test.each([
    "Vilken kommun har det senaste avtalet?",
    "Vad är det senaste i avtalet från 2030?",
    "Vilket projekt är nyast?",
  ])("are not what is asked for: %s", (question) => {
    expect(ask(question).direct).not.toMatch(/är (nyare|äldre) än/);
  });
});
