import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("who is taken for a member and is none", () => {
  test.each([
    ["Varför sitter Trygghetskassan i styrgruppen?", "Trygghetskassan är inte med i"],
    [
      "Hur kommer det sig att Trygghetskassan hör till styrgruppen?",
      "Trygghetskassan är inte med i",
    ],
    [
      "Why does Trygghetskassan have a seat in the steering group?",
      "Trygghetskassan is not part of",
    ],
  ])("is said not to be one, and who is in follows: %s", (question, correction) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toContain(correction);
    expect(answer.text).toContain("Granen");
    expect(answer.sections).not.toEqual([]);
  });
});

describe("who is said to have left and has not", () => {
  test.each([
    ["Varför hoppade Jobbverket av styrgruppen?", "Jobbverket är med i"],
    ["När lämnade Älgmo styrgruppen?", "Älgmo kommun är med i"],
    ["Why did Jobbverket leave the steering group?", "Jobbverket is part of"],
    ["Varför är Jobbverket inte med i styrgruppen?", "Jobbverket är med i"],
    ["När slutade Älgmo i styrgruppen?", "Älgmo kommun är med i"],
    ["Varför lämnade Älgmo samverkan?", "Älgmo kommun är med i"],
    ["Why did Älgmo leave the cooperation?", "Älgmo Municipality is part of"],
  ])("is said to be in: %s", (question, correction) => {
    expect(ask(question).direct).toContain(correction);
  });
});

test("another question about a member's group is left to others", () => {
  expect(ask("Varför möts styrgruppen med Jobbverket så sällan?").direct).not.toContain("är med i");
});

test("who leads a group is told as that, and not as an outsider", () => {
  const answer = ask("När gick Region Skogslan med i Vägledarnätverket?");
  expect(answer.text).not.toContain("är inte med i");
});

test("a municipality whose roles may be meant is not denied", () => {
  expect(ask("När gick Älgmo kommun med i Vägledarnätverket?").text).not.toContain("är inte med i");
});
