/** What is planned, set against today. */
import { expect, test } from "vitest";
import { asking } from "./fixture.ts";

const during = asking({}, "2031-02-28T12:00:00+01:00[Europe/Stockholm]");
const after = asking({}, "2031-03-01T12:00:00+01:00[Europe/Stockholm]");

test.each([
  ["Pågår Vägen In fortfarande?", /^Ja, enligt överenskommelsen/, /^Nej, den tiden är slut/],
  ["Är Vägen In avslutat?", /^Nej, enligt överenskommelsen/, /^Ja, den tiden är slut/],
  ["Is Vägen In still running?", /^Yes, according to/, /^No, that time is over/],
])("%s", (question, before, then) => {
  expect(during(question).direct).toMatch(before);
  expect(after(question).direct).toMatch(then);
  expect(after(question).text).toMatch(/mars 2028|March 2028/);
  expect(after(question).text).toMatch(/vet jag inte|do not know/);
});

test("a project whose end is not told is neither going on nor over", () => {
  for (const question of ["Pågår Skogsvinden fortfarande?", "Är Skogsvinden avslutat?"])
    expect(after(question).direct).not.toMatch(/^(Ja|Nej)\b/);
});

test("what else is asked about a project is left to the agreements", () => {
  expect(after("Är Älgmo med i Vägen In?").direct).toMatch(/^Ja/);
});

test("which projects are over is told by their end dates", () => {
  expect(after("Vilka projekt är avslutade?").direct).toMatch(/tiden slut för .*Vägen In/);
  expect(during("Vilka projekt är avslutade?").direct).toMatch(/^Inget av de projekt/);
  expect(during("Which projects are still running?").direct).toMatch(/still running: .*Vägen In/);
});
