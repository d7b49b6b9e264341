import { expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  [
    "Vilka grupper träffas inte varje vecka?",
    ["Ledningsgruppen i Älgmo", "Verksamhetsgruppen"],
    ["Arbetsgruppen"],
  ],
  [
    "Vilka ledningsgrupper möts inte oftare än en gång i månaden?",
    ["Ledningsgruppen i Älgmo"],
    ["Granåsa", "Arbetsgruppen"],
  ],
  [
    "Which groups do not meet at least once a month?",
    ["Jobbkraft's steering group"],
    ["Älgmo", "Granåsa"],
  ],
])("%s", (asked, told, never) => {
  const answer = ask(asked);
  expect(answer.outcome).toBe("answered");
  for (const words of told) expect(answer.direct).toContain(words);
  for (const words of never) expect(answer.direct).not.toContain(words);
});

test("those of whom it is not told are said to be untold", () => {
  expect(ask("Vilka grupper träffas inte varje vecka?").text).toContain(
    "Det står inte i överenskommelserna hur ofta samverkansgruppen i Mörkfors träffas.",
  );
});
