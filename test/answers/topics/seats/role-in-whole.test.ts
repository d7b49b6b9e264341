import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Vad gör Region Skogslan i Jobbkraft?", "Vad gör Region Skogslan?"],
  ["Vad är Trygghetskassans roll i Jobbkraft?", "Vad gör Trygghetskassan?"],
  ["What does Region Skogslan do in Jobbkraft?", "What does Region Skogslan do?"],
  ["What is Region Skogslan's role in Jobbkraft?", "What does Region Skogslan do?"],
])("%s is asked as: %s", (question, plain) => {
  expect(ask(question).outcome).toBe("answered");
  expect(ask(question).text).toBe(ask(plain).text);
});
