import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("what the rules leave open is said to be", () => {
  test.each([
    "Vem beslutar om nya parter?",
    "Kan nya parter gå med i Jobbkraft?",
    "Who decides whether a new party may join?",
  ])("how one becomes a party: %s", (question) => {
    expect(ask(question).direct).toMatch(/hur nya parter kommer med|how new parties join/);
  });

  test.each(["Vem beslutar när parterna är oense?", "Who decides if the parties disagree?"])(
    "who settles what is not agreed on: %s",
    (question) => {
      expect(ask(question).direct).toMatch(/vem som avgör|who settles/);
    },
  );

  test.each(["Kan ett beslut ändras i efterhand?", "Can a decision be changed afterwards?"])(
    "whether a decision may be undone: %s",
    (question) => {
      expect(ask(question).direct).toMatch(/kan ändras|can be changed/);
    },
  );
});

describe("what is told is not taken for open", () => {
  test("who has come", () => {
    expect(ask("Vilka nya parter har tillkommit?").text).not.toContain("hur nya parter kommer med");
  });

  test("what comes of a no", () => {
    expect(ask("Kan vi besluta om en part är emot?").direct).toMatch(/inget beslut/);
  });

  test("how decisions are made", () => {
    expect(ask("Hur fattas beslut i styrgruppen?").outcome).toBe("answered");
  });
});
