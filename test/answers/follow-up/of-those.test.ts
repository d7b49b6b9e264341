import { expect, test } from "vitest";
import { last } from "./conversation.ts";

const COUNT = "Hur många invånare har Älgmo?";

test("the difference is between those that were asked about in turn", () => {
  const asked = ["Vad gör styrgruppen?", "Och verksamhetsgruppen?"] as const;
  const { read, direct } = last(...asked, "Vad är skillnaden mellan dem?");
  expect(read).toBe("Vad är skillnaden mellan styrgruppen och verksamhetsgruppen?");
  expect(direct).toBe(last("Vad är skillnaden mellan styrgruppen och verksamhetsgruppen?").direct);
  expect(last("What is Vägen In?", "And Skogsvinden?", "What is the difference?").read).toBe(
    "What is the difference between Vägen In and Skogsvinden?",
  );
});

test.each([
  [COUNT, "Och Granåsa?", "Hur stor är skillnaden?"],
  [COUNT, "Och Granåsa?", "hur mycket skiljer det?"],
  ["How many inhabitants does Älgmo have?", "and Granåsa?", "how much do they differ?"],
] as [string, string, string][])("of figures by how much they differ: %s … %s … %s", (...asked) => {
  const { read } = last(...asked);
  expect(read).toMatch(/(invånare|inhabitants) (mellan|between) Älgmo (och|and) Granåsa\?$/);
});

test("the figures are told beside their difference", () => {
  const { text, outcome } = last(COUNT, "Och Granåsa?", "Hur stor är skillnaden?");
  expect(outcome).toBe("answered");
  expect(text).toMatch(/fler invånare/);
});

test.each([
  [[COUNT, "Och Granåsa?", "Vilken av dem har flest?"], /^Vilken av Älgmo och Granåsa har flest/],
  [[COUNT, "Och Granåsa?", "Vilken är störst?"], /^Vilken av Älgmo och Granåsa är störst/],
  [[COUNT, "Och Granåsa?", "Vilken är störst av dem?"], /^Vilken av Älgmo och Granåsa är störst/],
  [
    ["Hur ofta träffas gruppen i Älgmo?", "Och i Granåsa?", "vilken av de två har flest invånare?"],
    /^Vilken av Älgmo och Granåsa har flest invånare\?$/,
  ],
  [
    [COUNT, "Och Granåsa?", "Är du säker?", "Vem har minst?"],
    /^Vilken av Älgmo och Granåsa har minst antal/,
  ],
  [
    [COUNT, "Och i Granåsa och Östmyra?", "Vem har flest?"],
    /^Vilken av Älgmo, Granåsa och Östmyra har/,
  ],
  [
    ["How many inhabitants does Älgmo have?", "And Granåsa?", "Which of them is largest?"],
    /^Which of Älgmo and Granåsa/,
  ],
] as [[string, ...string[]], RegExp][])("%j", (messages, read) => {
  expect(last(...messages).read).toMatch(read);
});

test("which is larger, and by how much", () => {
  const asked = [COUNT, "Och Granåsa?", "vilken är större?"] as const;
  expect(last(...asked).read).toMatch(/^Vilken av Älgmo och Granåsa är större/);
  expect(last(...asked, "med hur mycket?").read).toBe(
    "Hur stor är skillnaden i antal invånare mellan Älgmo och Granåsa?",
  );
});

test("organisations differ too, where nothing else was asked about", () => {
  const asked = ["Vem representerar Jobbverket?", "Och Trygghetskassan?"] as const;
  expect(last(...asked, "Vad är skillnaden?").read).toBe(
    "Vad är skillnaden mellan Jobbverket och Trygghetskassan?",
  );
});

test("one alone, or another question between, leaves none to choose among", () => {
  expect(last(COUNT, "Vilken har flest?").read).not.toContain("Vilken av");
  expect(last(COUNT, "Vem representerar Granåsa?", "Vilken är störst?").read).not.toContain(
    "Vilken av",
  );
  expect(last(COUNT, "Och Granåsa?", "Vilken kommun har flest?").read).not.toContain("Vilken av");
});

test.each([
  ["Vad gör styrgruppen?", "Och verksamhetsgruppen?", "Hur ofta träffas de?"],
  ["What does the steering group do?", "And the operations group?", "How often do they meet?"],
] as [string, ...string[]][])("what is asked of them is of each: %j", (...messages) => {
  const { facts } = last(...messages);
  expect(facts).toEqual(expect.arrayContaining(["styrgrupp/cadence", "verksamhetsgrupp/cadence"]));
});

test("which of the two has most of something else is asked of both", () => {
  const asked = ["Hur många bor i Granåsa?", "Och i Älgmo?"] as const;
  const { read } = last(...asked, "Vilken av de två har flest kvinnor i målgruppen?");
  expect(read).toBe("Vilken av Granåsa och Älgmo har flest kvinnor i målgruppen?");
});
