/** The turns of conversations that another program holds line by line, read as a person's at a terminal. */
import type { Answer } from "../answers/answer.ts";
import { isMeantAsChoice, numberIn, rangesOf } from "../channels/console/choosing.ts";
import { WORDS } from "../channels/console/words.ts";
import { asksForMore } from "../conversation/commands.ts";
import type { Conversation, Message } from "../conversation/conversation.ts";
import { Kept } from "../conversation/kept.ts";

type Offered = Pick<Answer, "next" | "language">;

const NOTHING: Offered = { next: [], language: "sv" };

/** A number chooses what the answer before offered, and "visa alla" asks for what it left out. */
export function turnsOf(
  conversation: Conversation,
  most: number,
): (message: Message) => Promise<Answer> {
  const offered = new Kept<Offered>(most);
  return async (message) => {
    const before = offered.get(message.conversation) ?? NOTHING;
    const answer = await turn(message, before, conversation);
    offered.set(message.conversation, { next: answer.next, language: answer.language });
    return answer;
  };
}

async function turn(
  message: Message,
  before: Offered,
  conversation: Conversation,
): Promise<Answer> {
  const { next } = before;
  const number = numberIn(message.text);
  const chosen = number === undefined ? undefined : next[number - 1];
  if (chosen !== undefined) return conversation.answer({ ...message, text: chosen });
  if (number !== undefined && isMeantAsChoice(number) && next.length > 0) {
    const numbers = rangesOf(next.map((_, index) => index + 1));
    return said(WORDS[message.language ?? before.language].noSuchNumber(numbers), before);
  }
  if (!asksForMore(message.text)) return conversation.answer(message);
  const reply = await conversation.reply(message);
  if (reply.kind === "answer") return reply.answer;
  return said("text" in reply ? reply.text : "", { ...before, language: reply.language });
}

/** What is no answer to a question; what was offered still is. */
function said(text: string, { next, language }: Offered): Answer {
  const lead = [{ text, facts: [] }];
  const nothing = { details: [], caveats: [], sources: [], facts: [], about: [] };
  return { outcome: "talk", language, read: "", lead, next, ...nothing };
}
