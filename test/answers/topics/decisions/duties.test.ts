import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("what is expected of a member", () => {
  test.each([
    ["Vad förväntas jag göra inför ett styrgruppsmöte?", "läsa handlingarna", "sprida besluten"],
    ["Vad förväntas av mig efter styrgruppens möte?", "sprida besluten", "läsa handlingarna"],
  ])("at a time is told alone: %s", (question, due, other) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.text).toContain(due);
    expect(answer.text).not.toContain(other);
    expect(answer.sections).not.toEqual([]);
  });

  test("with no time named is told whole", () => {
    const { text } = ask("Vad förväntas av en ledamot i styrgruppen?");
    for (const duty of ["läsa handlingarna", "kalla sin ersättare", "sprida besluten"])
      expect(text).toContain(duty);
  });

  test.each([
    "Jag är ny ledamot, vad ska jag göra först?",
    "Jag har blivit utsedd till ersättare i styrgruppen. Vad måste jag veta?",
    "I am a new member of the steering group. What should I do?",
  ])("is told whole to who is new: %s", (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.details.length).toBeGreaterThan(2);
  });

  test("is not told to who is new to something else", () => {
    const { text } = ask("Jag är ny i Granåsa, vad ska jag göra?");
    expect(text).not.toContain("förväntas av en ledamot");
  });

  test.each([
    "Vad krävs för att delta i Skogsvinden?",
    "Vad krävs för att en fråga ska tas upp i styrgruppen?",
  ])("is not told when something else is what has to meet it: %s", (question) => {
    expect(ask(question).text).not.toContain("förväntas av en ledamot");
  });

  test("is not told when it is asked what a municipality is bound to", () => {
    const { text } = ask("Vad är kommunen själv skyldig att göra?");
    expect(text).not.toContain("förväntas av en ledamot");
  });
});

test.each([
  ["Jag är ny ersättare för Granåsa", /^Detta förväntas av en ledamot/],
  ["I'm the new substitute for Granåsa", /^This is expected of a member/],
])("who only tells of being new is told what is expected: %s", (message, direct) => {
  expect(ask(message).direct).toMatch(direct);
});

test("of another group nothing is said to be expected", () => {
  expect(ask("Jag är ny ledamot i Östmyras styrgrupp").text).not.toContain("förväntas av");
});

test.each([
  "What am I expected to do if I can't make a meeting?",
  "What is expected of a member who can't attend?",
])("of who cannot come only what that takes is told: %s", (question) => {
  const { text } = ask(question);
  expect(text).toContain("must call the substitute");
  expect(text).not.toContain("read the documents");
});

test("what was told before it tells when the duty falls due", () => {
  const { direct } = ask("Jag har fått förhinder till mötet. Vad är jag skyldig att göra?");
  expect(direct).toContain("kalla sin ersättare");
  expect(ask("Vad är en ledamot skyldig att göra?").direct).not.toContain("kalla sin ersättare");
});

test.each([
  "Vad gör en ledamot?",
  "Vilket ansvar har ledamöterna?",
  "Vad innebär det att vara ledamot?",
  "What does a member do?",
])("who asks what a member does is told all that is expected: %s", (question) => {
  expect(ask(question).direct).toMatch(/förväntas av en ledamot|expected of a member/);
});

test("what organisations do is not what is expected of a member", () => {
  expect(ask("Vad gör organisationerna?").text).not.toContain("förväntas av en ledamot");
});
