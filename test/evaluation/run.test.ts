import { expect, test } from "vitest";
import type { Turn } from "../../src/answers/respond.ts";
import { ask } from "../../src/evaluation/run.ts";
import { answerSaying, questionWith } from "./fixture.ts";

interface Call {
  readonly message: string;
  readonly previous: string | undefined;
}

/** Notes what it was asked; reads every message in capitals. */
function listener() {
  const calls: Call[] = [];
  const answer = (message: string, { previous }: Turn = {}) => {
    calls.push({ message, previous });
    return { ...answerSaying("Ja."), read: message.toUpperCase() };
  };
  return { calls, answer };
}

test("turns of one conversation lean on the last as it was read, other questions stand alone", () => {
  const { calls, answer } = listener();
  const questions = [
    questionWith({ question: "ett", conversation: "c1" }),
    questionWith({ question: "två" }),
    questionWith({ question: "tre", conversation: "c2" }),
    questionWith({ question: "fyra", conversation: "c1" }),
    questionWith({ question: "fem", conversation: "c1" }),
  ];
  ask(questions, "plain", { answer });
  expect(calls).toEqual([
    { message: "ett", previous: undefined },
    { message: "två", previous: undefined },
    { message: "tre", previous: undefined },
    { message: "fyra", previous: "ETT" },
    { message: "fem", previous: "FYRA" },
  ]);
});

test("asks in the variant, and judges by the question's own expectations", () => {
  const { calls, answer } = listener();
  const [asked] = ask([questionWith({ question: "Är Åsa här?", expect: ["ja"] })], "no-accents", {
    answer,
  });
  expect(calls.map(({ message }) => message)).toEqual(["Ar Asa har?"]);
  expect(asked).toMatchObject({ asked: "Ar Asa har?", verdict: "right" });
});
