import { describe, expect, test } from "vitest";
import { openRegion } from "../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("a question that may come next", () => {
  test.each([
    ["vem företräder granåsa", /representerar Granåsa/],
    ["vem represnterar granåsa", /representerar Granåsa/],
    ["Hur många spår har Granåsa?", /jobbspår har Granåsa/],
    ["Which tracks are there in Granåsa?", /job tracks does Granåsa have/],
  ])("is not the one that was asked in other words: %s", (question, same) => {
    const { outcome, next } = ask(question);
    expect(outcome).toBe("answered");
    expect(next.join(" ")).not.toMatch(same);
  });

  test("is not one of the others in the same message", () => {
    expect(ask("Vem representerar Granåsa? Vilka jobbspår har Granåsa?").next).toEqual([]);
  });

  test.each(["Hur ofta träffas verksamhetsgruppen?", "Vilka jobbspår har Älmgo?"])(
    "is answered, with something else: %s",
    (question) => {
      const answer = ask(question);
      expect(answer.next.length).toBeGreaterThan(0);
      for (const text of answer.next) {
        const next = ask(text);
        expect(next.outcome).toBe("answered");
        expect(next.direct).not.toBe(answer.direct);
      }
    },
  );
});
