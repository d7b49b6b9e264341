import { expect, test } from "vitest";
import { isYear } from "../../../src/answers/language/year.ts";

test.each([
  ["2000", "Har Ängsby fler än 2000 invånare?"],
  ["1950", "Has Ängsby fewer than 1950 inhabitants?"],
  ["2000", "Bor det under 2000 personer i Ängsby?"],
  ["2000", "Are over 2000 people in the target group?"],
  ["12", "Hur många av de 12 parterna?"],
])("%s is no year in: %s", (figure, text) => {
  expect(isYear(figure, text)).toBe(false);
});

test.each([
  ["2018", "Vilka projekt pågick under 2018?"],
  ["2018", "Hur många invånare hade Ängsby 2018?"],
  ["2018", "Hade Ängsby fler invånare 2018 än före bytet?"],
  ["1998", "Is it from 1998?"],
])("%s is a year in: %s", (figure, text) => {
  expect(isYear(figure, text)).toBe(true);
});
