import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";
import { last } from "../../follow-up/conversation.ts";

const { ask } = openRegion("skogslan");

describe("who stands in is no name in the agreements, but that there is somebody is", () => {
  test.each([
    "Vem är ersättare?",
    "Vilka är ersättare i styrgruppen?",
    "Vem är suppleant för Granåsa?",
    "Who is the substitute?",
  ])("%s", (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("unknown");
    expect(answer.text).toMatch(/en ordinarie ledamot och en ersättare|an ordinary member and a/);
    expect(answer.facts).toEqual(["styrgrupp/members"]);
  });

  test.each([
    ["Finns det en ersättare?", /^Ja\. Varje part har/],
    ["Har Granåsa någon ersättare?", /^Ja\. Granåsa kommun har en plats i Jobbkrafts styrgrupp/],
    ["Does Granåsa have a substitute?", /^Yes\. Granåsa/],
  ])("%s", (question, words) => {
    expect(ask(question).direct).toMatch(words);
  });

  test("of the party that was spoken of", () => {
    const { text } = last("Vem representerar Granåsa?", "och vem är ersättare?");
    expect(text).toContain("Granåsa kommun har en plats i Jobbkrafts styrgrupp");
    expect(last("Vem representerar Granåsa?", "har de en ersättare?").direct).toMatch(/^Ja\. Gran/);
  });
});

test("of a group without substitutes nothing is told", () => {
  expect(ask("Finns det ersättare i verksamhetsgruppen?").direct).toMatch(/^Om ersättare i verks/);
});

test.each([
  "Får en ersättare besluta?",
  "Hur många ersättare finns det?",
  "Har ersättaren mandat?",
])("what a substitute may do is another matter: %s", (question) => {
  expect(ask(question).direct).not.toMatch(/Varje part har|Vem som har platsen/);
});
