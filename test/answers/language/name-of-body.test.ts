import { expect, test } from "vitest";
import { asksNameOfBody } from "../../../src/answers/language/name-of-body.ts";

test.each([
  ["Vad heter nätverket för rektorer?", true],
  ["Vad kallas den lokala gruppen i Ängsby?", true],
  ["Vad hette projektet?", true],
  ["What's the name of the youth unit?", true],
  ["What is the network for principals called?", true],
  ["Vad heter gruppledaren?", false],
  ["Vad heter chefen för enheten?", false],
  ["Vad gör gruppen?", false],
  ["What is the name of the head of the unit?", false],
  ["What is the name of its project manager?", false],
])("%s of a body: %s", (question, expected) => {
  expect(asksNameOfBody(question)).toBe(expected);
});
