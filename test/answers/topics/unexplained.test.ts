import { expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  [
    "Varför styrs Granåsa av Granpartiet?",
    /^Granåsa styrs av Granpartiet .*Varför det är så står inte/,
  ],
  [
    "Why does Jobbtorget have 25 places?",
    /^Jobbtorget has 25 places\. The agreements do not say why/,
  ],
])("what is told comes before that no reason stands there: %s", (question, direct) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("partly");
  expect(answer.direct).toMatch(direct);
  expect(answer.sections).not.toEqual([]);
});

test("a reason that stands there is told", () => {
  const answer = ask("Varför finns verksamhetsgruppen?");
  expect(answer.outcome).toBe("answered");
  expect(answer.direct).toContain("samma sak två gånger");
});

test("nothing is said to lack a reason when a word was not understood", () => {
  expect(ask("Varför flambéras Jobbtorget?").outcome).toBe("unknown");
});

test("another number than was taken for granted is told to be another", () => {
  const wrong = ask("Varför har Vägen In 60 deltagare?");
  expect(wrong.outcome).toBe("answered");
  expect(wrong.direct).toMatch(/^Så är det inte enligt överenskommelserna\. .*40 deltagare/);
  expect(ask("Varför har Vägen In 40 deltagare?").direct).not.toMatch(/^Så är det inte/);
});
