import { expect, test } from "vitest";
import { headcountIn, type Headcount } from "../../../src/answers/language/headcount.ts";
import { tokensOf } from "../../../src/answers/language/tokens.ts";

test.each<[string, Headcount]>([
  ["åtta av femton är på plats", { affected: 15, present: 8 }],
  ["Tio parter berörs, sex kommer", { affected: 10, present: 6 }],
  ["Six parties are concerned and three turn up", { affected: 6, present: 3 }],
  ["Vi är 15 men ärendet rör bara sex av oss", { affected: 6, present: 15 }],
  ["Jag fick sju återbud", { absent: 7 }],
  ["alla är med utom två", { absent: 2 }],
  ["Three are missing out of fifteen", { affected: 15, absent: 3 }],
  ["två som inte kommer, av fyra som berörs", { affected: 4, absent: 2 }],
  ["Tolv av 15 är här men två av dem håller inte med", { affected: 15, present: 12, against: 2 }],
  ["nio röstar ja och två är emot", { present: 9, against: 2 }],
  ["Sju är här men en säger nej", { present: 7 }],
  ["Vi är 10 berörda parter, 2 ångrar sig och 5 kommer", { affected: 10, present: 5 }],
  ["Tre berörda parter, två kommer inte", { affected: 3, absent: 2 }],
  ["Räcker det att sju är på plats när tretton berörs", { affected: 13, present: 7 }],
  ["Nio av tio är för och en är emot", { affected: 10, present: 9 }],
  ["Nine of ten agree, one disagrees", { affected: 10, present: 9 }],
  [
    "12 of 15 present, 11 for and 1 against",
    { affected: 15, present: 12, inFavour: 11, against: 1 },
  ],
  ["två av sex är emot", { affected: 6, against: 2 }],
  ["sju mot fem", { against: 7 }],
  ["nine of 15 block a decision", { affected: 15, against: 9 }],
  ["two of six are missing", { affected: 6, absent: 2 }],
])("%s", (text, counts) => {
  expect(headcountIn(tokensOf(text))).toEqual(counts);
});

test.each([
  "Räcker det med två veckor?",
  "fyra månader efter starten",
  "jag undrar två saker",
  "tre möten om året",
  "mötet kl. 13",
  "24 år",
])("numbers of something else are no heads: %s", (text) => {
  expect(headcountIn(tokensOf(text))).toEqual({});
});
