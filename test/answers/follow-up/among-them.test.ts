import { describe, expect, test } from "vitest";
import { last } from "./conversation.ts";

const PARTIES = "Vilka ingår i styrgruppen?";

describe("whether one is among those of the answer before", () => {
  test.each(["är Tallköping en av dem?", "Är Tallköping bland dem?", "hör Tallköping till dem?"])(
    "%s",
    (question) => {
      const { direct } = last(PARTIES, question);
      expect(direct).toMatch(/^Ja, Tallköping är med där\./);
    },
  );

  test("one that is named, one that is not, and one that nobody knows", () => {
    expect(last(PARTIES, "är Granåsa en av dem?").direct).toMatch(/^Ja, Granåsa är med där\./);
    expect(last(PARTIES, "Är Bokpalatset en av dem?").direct).toMatch(
      /^Nej, Bokpalatset nämns inte/,
    );
    expect(last("Who is part of the steering group?", "Is IKEA one of them?").direct).toMatch(
      /^No, IKEA is not named there\./,
    );
  });

  test("the list stays what is spoken of", () => {
    expect(last(PARTIES, "är Granåsa en av dem?", "är Älgmo det?").direct).toMatch(/^Ja, Älgmo/);
  });

  test("an answer that is no list tells none", () => {
    expect(last("Hur ofta träffas styrgruppen?", "är Granåsa en av dem?").direct).not.toMatch(
      /med där/,
    );
  });
});

test("of another, where yes or no was asked of one", () => {
  const { read } = last("Är Jobbverket med i styrgruppen?", "Är Trygghetskassan det?");
  expect(read).toBe("Är Trygghetskassan med i styrgruppen?");
});
