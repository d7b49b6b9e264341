import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("whoever tells of being kept away is told what every member must do then", () => {
  test.each([
    "What should I do if I cannot come to a meeting?",
    "Who goes instead of me?",
    "Who do I tell if I'm not coming?",
    "Jag kan inte vara med på torsdag, hur gör jag?",
    "Jag är på semester när styrgruppen ses, hur gör jag?",
    "Vår ledamot är sjukskriven, hur gör vi?",
    "I have to miss the next steering group meeting. What should I do?",
    "I will be on holiday when the steering group meets. What do I do?",
  ])("%s", (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.facts.some((id) => id.startsWith("plikt-forhinder/"))).toBe(true);
  });
});

test.each([
  "We cannot come to an agreement on lunch",
  "När slutar vi för dagen?",
  "Who helps me if I am about to leave school in Granåsa?",
  "Is the substitute for Granåsa ill?",
])("other matters are not: %s", (question) => {
  expect(ask(question).direct).not.toMatch(/förhinder|cannot attend|kept away/);
});

test("who leaves the group is no person's case", () => {
  expect(ask("Who must introduce my replacement?").outcome).not.toBe("refused");
});

test("of another group nothing is written down, and that is said", () => {
  const answer = ask("Jag kan inte komma till ledningsgruppen i Granåsa, vad gör jag?");
  expect(answer.outcome).toBe("unknown");
  expect(answer.direct).toMatch(/^Vad som gäller då för .*Granåsa.* står inte/);
});
