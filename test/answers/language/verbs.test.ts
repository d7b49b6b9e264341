import { expect, test } from "vitest";
import { keysOf } from "../../../src/answers/language/stem.ts";

test.each([
  ["äger", "äga"],
  ["anställt", "anställa"],
  ["deltog", "delta"],
  ["genomförde", "genomföra"],
  ["led", "lead"],
])("%s is met as %s", (form, infinitive) => {
  expect(keysOf(form).some((key) => keysOf(infinitive).includes(key))).toBe(true);
});
