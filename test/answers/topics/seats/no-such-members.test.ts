import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test("who sits in a group is not told as if they were of the sort that is asked for", () => {
  const answer = ask("Vilka politiker sitter i Jobbkrafts styrgrupp?");
  expect(answer.outcome).toBe("partly");
  expect(answer.direct).toBe("Överenskommelserna nämner inga politiker i Jobbkrafts styrgrupp.");
});

test("those who sit there are told to who asks for them", () => {
  expect(ask("Vilka parter ingår i Jobbkrafts styrgrupp?").direct).not.toContain("nämner inga");
});

test("a word that the agreements do not hold is a sort that they do not name there", () => {
  const answer = ask("Vilka fackförbund sitter i Jobbkrafts styrgrupp?");
  expect(answer.outcome).toBe("partly");
  expect(answer.direct).toBe("Överenskommelserna nämner inga fackförbund i Jobbkrafts styrgrupp.");
});

test.each([
  ["Sitter polisen med i Jobbkrafts styrgrupp?", "polisen"],
  ["Är facket med i Jobbkrafts styrgrupp?", "facket"],
  ["Är fotbollslaget representerat i Jobbkrafts styrgrupp?", "fotbollslaget"],
  ["Har fotbollslaget en plats i Jobbkrafts styrgrupp?", "fotbollslaget"],
  ["Är polisen med i Jobbkraft?", "polisen"],
  ["Är Brandverket part i Jobbkraft?", "Brandverket"],
])("whom the agreements do not name is not told of with the list alone: %s", (question, who) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("partly");
  expect(answer.direct).toBe(
    `Överenskommelserna nämner inte ${who} bland dem som sitter i Jobbkrafts styrgrupp.`,
  );
});

test("a sentence before the question is not taken for who is asked about", () => {
  expect(ask("Vi gör deltagarlistan, sitter Ängsby i styrgruppen?").direct).not.toContain("listan");
});

test("employers are not those of the employment service", () => {
  const { direct } = ask("Do the employers have a seat in Jobbkraft's steering group?");
  expect(direct).toMatch(/^The agreements do not mention the employers among/);
});

test("also where it is asked whether there are any", () => {
  expect(ask("Are there any politicians in Jobbkraft's steering group?").direct).toBe(
    "The agreements do not mention politicians among the members of Jobbkraft's steering group.",
  );
});

test("in what a group takes part is not told by who sits in it", () => {
  const { text } = ask("Vilka politiska uppdrag är styrgruppen med i?");
  expect(text).not.toContain("nämner inga");
});
