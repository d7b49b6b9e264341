import { describe, expect, test } from "vitest";
import { claimIn } from "../../../src/answers/language/claim.ts";

describe("is put the other way round", () => {
  test.each([
    ["Gruppen har inget möte, stämmer det?", "Stämmer det att Gruppen har ett möte?"],
    ["Är det fel att gruppen möts ofta?", "Stämmer det att gruppen möts ofta?"],
    ["Har jag rätt i att gruppen inte möts?", "Stämmer det att gruppen möts?"],
    ["So the group hasn't met yet, right?", "Is it true that the group has met?"],
    ["They have signed no plan, correct?", "Is it true that They have signed a plan?"],
    ["Is it untrue that the group meets?", "Is it true that the group meets?"],
  ])("%s", (question, plain) => {
    expect(claimIn(question)?.plain).toBe(plain);
  });
});

describe("is put as if it were asked straight", () => {
  test.each([
    ["Stämmer det att Ängsby var part 2018?", "Var Ängsby part 2018?"],
    ["Är det sant att gruppen har ett möte?", "Har gruppen ett möte?"],
    ["Gruppen är med, stämmer det?", "Är Gruppen med?"],
    ["Is it true that the group has a meeting?", "Has the group a meeting?"],
    ["Is it true that Ängsby is part of the group?", "Is Ängsby part of the group?"],
  ])("%s", (question, plain) => {
    expect(claimIn(question)).toEqual({ plain, denies: false, doubts: false });
  });
});

test.each([
  "Är gruppen inte med?",
  "Isn't the group part of it?",
  "Stämmer det att det finns en plan?",
  "Stämmer det att gruppen röstar?",
  "Stämmer det att gruppen är med om den vill?",
  "Varför är gruppen inte med?",
  "Jag kan inte komma, får ersättaren besluta?",
  "Jag kan inte komma på mötet.",
  "Fattas inte beslut i konsensus?",
])("no such claim: %s", (question) => {
  expect(claimIn(question)).toBeUndefined();
});

test.each([
  "Man får inte besluta om man inte är med, eller hur?",
  "Det är inte gruppen utan nämnden, stämmer det?",
])("cannot be put: %s", (question) => {
  expect(claimIn(question)).toEqual({ plain: undefined, denies: true, doubts: false });
});
