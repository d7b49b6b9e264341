import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Är Granåsa part i startavtalet?", /^Ja\. .*Granåsa/],
  ["Ingår Trygghetskassan i startavtalet?", /^Ja\. /],
  ["Ingår Tallköping i startavtalet?", /^Nej, Tallköpings kommun nämns inte där\. /],
  ["Is Tallköping part of the starting agreement?", /^No, .*is not named there\. /],
])(
  "where a sentence names the parties it is told whether one is among them: %s",
  (question, words) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toMatch(words);
    expect(answer.facts).toEqual(["startavtalet/parties"]);
  },
);

test("of somebody whom the knowledge base does not know nothing is said", () => {
  expect(ask("Ingår Hundklubben i startavtalet?").direct).not.toMatch(/^(Ja|Nej)/);
});
