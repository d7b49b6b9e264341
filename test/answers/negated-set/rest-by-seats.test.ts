import { expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  [
    "Vilka ledningsgrupper har ingen rektor?",
    /^Ledningsgruppen i Älgmo, Östmyras styrgrupp, Samverkansgruppen i Mörkfors och Arbetsgruppen i Tallköping, så långt/,
  ],
  [
    "Which management groups have no principal?",
    /^The management group in Älgmo, Östmyra's steering group, .*as far as/,
  ],
  [
    "I vilka ledningsgrupper sitter inte Jobbverket?",
    /^Samverkansgruppen i Mörkfors, så långt överenskommelserna säger\./,
  ],
  [
    "Vilka ledningsgrupper har ingen sektionschef från Jobbverket?",
    /^Samverkansgruppen i Mörkfors, så långt/,
  ],
])("%s", (asked, told) => {
  const answer = ask(asked);
  expect(answer.outcome).toBe("answered");
  expect(answer.text).toMatch(told);
});
