import { expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

test("two things that the documents tell apart are not the same", () => {
  const answer = ask("Är Vägen In samma sak som Skogsvinden?");
  expect(answer.outcome).toBe("answered");
  expect(answer.direct).toBe("Nej, överenskommelserna beskriver dem som två olika saker.");
  expect(answer.text).toContain("Vägen In");
  expect(answer.text).toContain("Skogsvinden");
  expect(answer.sources.length).toBeGreaterThan(0);
  expect(ask("Is Vägen In the same thing as Skogsvinden?").direct).toMatch(/^No,/);
});

test("what is the same of two is another question", () => {
  expect(ask("Har Vägen In samma mål som Skogsvinden?").direct).not.toContain("två olika saker");
  expect(ask("Är Vägen In samma sak som alltid?").direct).not.toContain("två olika saker");
});

test("two that are joined by and are compared too, whatever they are called", () => {
  expect(ask("Är Vägen In och Skogsvinden samma sak?").direct).toMatch(/^Nej, /);
  expect(ask("Är det samma sak, Vägen In och Skogsvinden?").direct).toMatch(/^Nej, /);
  expect(ask("Är styrgruppen samma sak som verksamhetsgruppen?").direct).toMatch(/^Nej, /);
  expect(ask("är vägen in och skogsvinden samma projekt").direct).toMatch(/^Nej, /);
  expect(ask("Are Vägen In and Skogsvinden the same?").direct).toMatch(/^No, /);
  expect(ask("Har Vägen In och Skogsvinden samma projekt?").direct).not.toContain("två olika");
});
