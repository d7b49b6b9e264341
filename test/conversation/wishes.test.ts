import { expect, test } from "vitest";
import { wishIn, type Wish } from "../../src/conversation/wishes.ts";

test.each<readonly [string, Partial<Wish>]>([
  ["mina uppgifter", { kind: "home", language: "sv" }],
  ["Visa mina uppdrag!", { kind: "home", language: "sv" }],
  ["My duties", { kind: "home", language: "en" }],
  ["mina påminnelser", { kind: "reminders", language: "sv" }],
  ["show my reminders", { kind: "reminders", language: "en" }],
  ["Visa introduktionen", { kind: "introduction", language: "sv", group: "" }],
  [
    "visa introduktionen för Idégruppen",
    { kind: "introduction", language: "sv", group: "idegruppen" },
  ],
  ["show the introduction", { kind: "introduction", language: "en", group: "" }],
  ["Jag kan inte komma på torsdag", { kind: "attendance", language: "sv", day: { weekday: 4 } }],
  ["jag kommer", { kind: "attendance", language: "sv", day: undefined }],
  [
    "Hej, jag har tyvärr fått förhinder den 8 december",
    { kind: "attendance", day: { day: 8, month: 12 } },
  ],
  ["Jag är sjuk i morgon", { kind: "attendance", language: "sv", day: { ahead: 1 } }],
  ["I can't come on Tuesday", { kind: "attendance", language: "en", day: { weekday: 2 } }],
])("%s", (text, wish) => {
  expect(wishIn(text)).toMatchObject(wish);
});

test.each([
  "Vad händer om jag inte kan komma?",
  "jag kan inte komma, vem är min ersättare",
  "Vilka kommer på nästa möte?",
  "Vad förväntas av en ledamot?",
  "kommer Alvesta?",
  "visa alla",
  "mina",
  "jag kommer från Ängsby och undrar vad ett jobbspår är",
  "Jag kommer från Ängsby",
  "I wonder who comes",
])("a question stays one: %s", (text) => {
  expect(wishIn(text)).toBeUndefined();
});
