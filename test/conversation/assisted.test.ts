/** How help with an answer reaches the reader: the conversation's side of it. */
import { describe, expect, test } from "vitest";
import type { AssistContext, Assisting } from "../../src/answers/assist.ts";
import type { Answer } from "../../src/answers/answer.ts";
import { createConversation } from "../../src/conversation/conversation.ts";
import type { AnswerReply } from "../../src/conversation/reply.ts";
import { todayWith } from "../answers/model/hostile-today.ts";
import { answerWith, fakeAnswerer } from "./fixture.ts";

const UNKNOWN = { outcome: "unknown" as const, lead: [{ text: "Det står inte där.", facts: [] }] };
const HELPED = answerWith({ read: "Ses de?", lead: [{ text: "Varje vecka.", facts: [] }] });

/** Gives this answer, and notes what it was asked with. */
function helping(answer: Answer | undefined) {
  const asked: AssistContext[] = [];
  const assist: Assisting = {
    assist: async (_message, _given, context, onPart) => {
      asked.push(context);
      if (answer !== undefined) onPart?.("Varje vecka.");
      return answer;
    },
  };
  const answerer = fakeAnswerer(() => UNKNOWN);
  const today = async () => todayWith({});
  return { asked, conversation: createConversation({ answerer: () => answerer, today, assist }) };
}

async function replied(answer: Answer | undefined, onPart?: (text: string) => void) {
  const { conversation } = helping(answer);
  const reply = await conversation.reply({ conversation: "a", text: "Ses de?" }, onPart);
  return reply as AnswerReply;
}

describe("an answer that was helped with", () => {
  test("is told to be just that, and comes in parts before", async () => {
    const parts: string[] = [];
    const reply = await replied(HELPED, (part) => parts.push(part));
    expect(reply).toMatchObject({ assisted: true, answer: HELPED });
    expect(parts).toEqual(["Varje vecka."]);
  });

  test("that could not be helped stays exactly as it was", async () => {
    const reply = await replied(undefined);
    expect(reply.assisted).toBe(false);
    expect(reply.answer).toMatchObject(UNKNOWN);
  });

  test("is what the next question leans on", async () => {
    const { conversation, asked } = helping(HELPED);
    await conversation.reply({ conversation: "a", text: "Ses de?" });
    await conversation.reply({ conversation: "a", text: "Och de andra?" });
    expect(asked[1]?.previous).toBe("Ses de?");
  });
});

test("nothing of register and calendar is handed on for those who may not see them", async () => {
  const { conversation, asked } = helping(HELPED);
  const message = { conversation: "a", text: "Ses de?", workspace: "slack:T1" };
  await conversation.reply({ ...message, sees: "knowledge" });
  await conversation.reply({ ...message, sees: "register" });
  expect(asked.map(({ today }) => today === undefined)).toEqual([true, false]);
  expect(asked[0]?.workspace).toBe("slack:T1");
});
