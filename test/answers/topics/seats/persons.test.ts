import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("the name of somebody in a role", () => {
  test.each([
    "Vad heter sektionschefen i Granåsa?",
    "Vad heter läraren som projektet i Granåsa anställde?",
    "Vad heter kommunchefen i Östmyra i efternamn?",
    "What is the name of the section manager in Granåsa?",
    "What is the principal in Älgmo called?",
    "What is the name of the municipal chief executive who leads the management group in Granåsa?",
    "Vad heter kommunchefen som leder ledningsgruppen i Granåsa?",
    "Who is the municipal chief executive in Granåsa?",
    "Vem är kommunchef i Granåsa?",
  ])("is not known, and none is made up: %s", (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("unknown");
    expect(answer.sources).toEqual([]);
    expect(answer.text).not.toMatch(/Grankvist|Tallmark/);
  });

  test("is told to be missing in the words of the knowledge base, where it says so", () => {
    expect(ask("Vad heter ledamöterna i styrgruppen?").direct).toBe(
      "Avtalet säger inte vad ledamöterna i Jobbkrafts styrgrupp heter.",
    );
  });
});

describe("ways to reach somebody", () => {
  test.each([
    "Vad är telefonnumret till Jobbverket?",
    "Vilken mejladress har samverkansgruppen i Mörkfors?",
    "What is Jobbverket's phone number?",
    "What is the e-mail address of the steering group?",
  ])("are not known: %s", (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("unknown");
    expect(answer.text).not.toMatch(/\d|@/);
  });
});

describe("a person whom the document does name", () => {
  test("is told, with the place", () => {
    const swedish = ask("Vilka har skrivit under det lokala jobbavtalet?");
    expect(swedish.text).toContain("Ylva Grankvist och Bo Tallmark");
    expect(swedish.sections).toContain("8");
  });

  test("is recognised by the name", () => {
    expect(ask("Vem är Ylva Grankvist?").text).toContain("skrivit under det lokala jobbavtalet");
    expect(ask("Who is Bo Tallmark?").text).toContain("have signed the local jobs agreement");
  });
});

test("what a thing is called is no question about a person", () => {
  for (const question of [
    "Vad heter projektet i Tallköping?",
    "Vad heter gruppen i Granåsa där sektionschefen sitter?",
    "Det finns en enhet som heter Jobbtorget, är enhetschefen med i någon grupp?",
  ])
    expect(ask(question).text).not.toContain("roller, inte personer");
  expect(ask("What is the project in Tallköping called?").text).not.toContain("not persons");
});

test("who is called in is asked for no name", () => {
  const { text } = ask("Can the principals be called in to the meetings in Granåsa?");
  expect(text).not.toContain("roles, not people");
});

test("who leads what is called so is asked for no name", () => {
  const { text } = ask("Who leads the network of counsellors called Vägledarnätverket?");
  expect(text).toContain("Region Skogslan");
});

describe("whether a single person holds a seat", () => {
  test.each([
    "Är jag ersättare i styrgruppen?",
    "Sitter jag i styrgruppen?",
    "Sitter min kollega i verksamhetsgruppen?",
    "Är det jag eller Karin som är ordinarie i styrgruppen?",
  ])("is not told by who has seats: %s", (question) => {
    const { outcome, text } = ask(question);
    expect(outcome).toBe("unknown");
    expect(text).toContain("Vem som har vilken plats står inte");
  });

  test("is not told in English either", () => {
    expect(ask("Is it me who sits in the steering group?").text).toContain("do not say who holds");
  });

  test.each(["Är jag skyldig att läsa handlingarna?", "Sitter min kommun i styrgruppen?"])(
    "is not asked with %s",
    (question) => {
      expect(ask(question).outcome).toBe("answered");
    },
  );
});

test("who appoints somebody is not asked for a name", () => {
  expect(ask("Vem utser koordinatorn?").direct).not.toMatch(/^Namnet står inte/);
});
