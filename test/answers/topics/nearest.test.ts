import { describe, expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("a question in scope that no fact answers", () => {
  test.each([
    "Vilken färg har Granåsas vapen?",
    "Hur många anställda har Jobbverket?",
    "Who is the mayor of Mörkfors?",
    "What does Jobbtorget's logo look like?",
  ])("is unknown, and says so first: %s", (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("unknown");
    expect(answer.direct).toMatch(/står inte|do not say/);
    expect(answer.sources).toEqual([]);
  });

  test("names the nearest thing as the nearest, not as the answer", () => {
    const swedish = ask("Vad är syftet med Jobbtorget?");
    expect(swedish.direct).not.toContain("coachning");
    expect(swedish.text).toContain("Det närmaste jag vet: Jobbtorget är");
    const english = ask("What is the purpose of Jobbtorget?");
    expect(english.text).toContain("The closest thing I know: Jobbtorget is");
  });

  test("names as the nearest nothing about another subject than the one asked about", () => {
    const { about, text } = ask("Hur många anställda har Jobbtorget?");
    expect(about.filter((id) => id !== "jobbtorget")).toEqual([]);
    expect(text).not.toMatch(/Granåsa|styrgrupp/);
  });
});

test("names nothing as the nearest that shares no more than a stray word", () => {
  const { outcome, details } = ask("Vem städar lokalerna efter mötet?");
  expect(outcome).toBe("unknown");
  expect(details).toEqual([]);
});

describe("a question about something else", () => {
  test.each([
    "Vad är huvudstaden i Frankrike?",
    "Vad blir det för väder imorgon?",
    "Skriv en dikt om våren",
    "Vad tycker du om styrgruppen?",
    "What do you think of the government?",
    "What is the capital of France?",
    "Who won the football match yesterday?",
    "asdf qwer",
    "Berätta en vits",
    "Tell me a joke",
    "Vad är klockan?",
    "hur lagar man pannkakor",
  ])("is out of scope: %s", (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("out-of-scope");
    expect(answer.facts).toEqual([]);
  });

  test.each([
    "Kan du boka ett möte med styrgruppen?",
    "Skriv ett brev till Jobbverket",
    "Could you translate the agreement into Finnish?",
  ])("something to be done is not something to be known: %s", (errand) => {
    expect(ask(errand)).toMatchObject({ outcome: "out-of-scope", sources: [] });
  });

  test("is met with what the region's own file says that it answers about", () => {
    expect(ask("Vad är huvudstaden i Frankrike?").text).toContain(
      "samverkan inom Jobbkraft Skogslan",
    );
    expect(ask("What is the capital of France?").text).toContain(
      "the cooperation within Jobbkraft Skogslan",
    );
  });

  test("offers questions that can be answered", () => {
    const { next } = ask("Vad är huvudstaden i Frankrike?");
    expect(next).toHaveLength(3);
    for (const question of next) expect(ask(question).outcome).toBe("answered");
  });
});
