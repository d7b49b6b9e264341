import { describe, expect, test } from "vitest";
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

describe("an organisation's role", () => {
  test.each([
    "Vilken roll har Region Skogslan?",
    "Vad har Region Skogslan för uppgift?",
    "Vad ansvarar Region Skogslan för?",
    "Var är Region Skogslan med?",
  ])("is where it takes part and what it owns: %s", (question) => {
    const { text } = ask(question);
    expect(text).toContain("Region Skogslan är part i verksamhetsgruppen.");
    expect(text).toContain("Vägen In ägs av Region Skogslan");
  });

  test("is said not to be told further where nothing is", () => {
    expect(ask("Vilken roll har Trygghetskassan?").text).toContain(
      "Överenskommelserna säger inte närmare vad Trygghetskassan gör.",
    );
    expect(ask("What does Trygghetskassan do in Jobbkraft?").text).toContain("do not say further");
  });

  test("is not what is asked where something else is named", () => {
    expect(ask("Vilken roll har Region Skogslan i Vägen In?").text).not.toContain("är part i");
    expect(ask("Vad ansvarar verksamhetsgruppen för?").text).not.toContain("är part i");
  });
});
