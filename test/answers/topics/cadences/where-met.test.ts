import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Var träffas ledningsgruppen i Granåsa?", /^Var .*Granåsa.* står inte/],
  ["Där träffas ledningsgruppen i Granåsa?", /^Var .*Granåsa.* står inte/],
  ["På vilken plats möts arbetsgruppen i Tallköping?", /^Var .*Tallköping.* står inte/],
  ["Var har ledningsgruppen i Älgmo sina möten?", /^Var .*Älgmo.* står inte/],
  ["Where does the management group in Granåsa meet?", /do not say where/],
  ["Where does the counsellors' network meet?", /do not say where/],
])("how often a group meets does not tell where: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("unknown");
  expect(answer.direct).toMatch(direct);
});

test("how often they meet is told as the nearest that is known", () => {
  expect(ask("Var träffas ledningsgruppen i Granåsa?").text).toContain("varannan vecka");
  expect(ask("Var träffas samverkansgruppen i Mörkfors?").outcome).toBe("unknown");
});

test("when and where is answered in part", () => {
  const answer = ask("När och var träffas ledningsgruppen i Granåsa?");
  expect(answer.outcome).toBe("partly");
  expect(answer.text).toMatch(/varannan vecka[\s\S]*står inte/);
});

test("where something else happens is not asked of the meeting", () => {
  expect(ask("Var står det hur ofta ledningsgruppen i Granåsa träffas?").text).not.toMatch(
    /^Var .* står inte/,
  );
});
