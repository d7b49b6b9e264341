import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("the group for somebody with a role in a municipality", () => {
  test("is one that names the role, there or of all", () => {
    const answer = ask("Jag är rektor i Granåsa, finns det någon grupp för mig?");
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toContain("Rektor nämns i");
    expect(answer.direct).toContain("ledningsgruppen i Granåsa");
    expect(answer.direct).toContain("vägledarnätverket");
  });

  test("is of the organisation that they work for", () => {
    const answer = ask("Jag jobbar på Jobbverket i Älgmo. Vilka grupper ska jag vara med i?");
    expect(answer.direct).toContain("ledningsgruppen i Älgmo");
    expect(answer.text).not.toContain("Ledningsgruppen i Granåsa");
  });

  test.each([
    ["Jag är kommunchef i Älgmo, finns det någon grupp för mig?", "nämner inte kommunchef"],
    ["Jag är näringslivschef i Älgmo, är jag med i någon grupp?", "nämner inte näringslivschef"],
    ["I work as a librarian in Älgmo, is there a group for me?", "do not mention librarian"],
  ])("is never another municipality's: %s", (question, words) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("partly");
    expect(answer.direct).toContain(words);
    expect(answer.text).toMatch(/(Där finns|What there is:) .*Älgmo/u);
    expect(answer.text).not.toMatch(/Granåsa|Östmyra/u);
  });
});

test.each([
  "Jag bor i Granåsa, finns det någon grupp för mig?",
  "Jag är deltagare i Granåsa, finns det någon grupp för mig?",
])("who tells of no work is not looked for among seats: %s", (question) => {
  expect(ask(question).direct).not.toMatch(/nämner inte|nämns i/u);
});
