/** What an answer offers to press: the rest of it, next questions, and passing on what was not known. */
import type { Button } from "./card.ts";
import { pressValue } from "./press-value.ts";
import type { AnswerReply, Reply } from "./reply.ts";

/** The same reply with the buttons of an answer; they carry the question, so that they work for long. */
export function answerButtons(reply: Reply): Reply {
  if (reply.kind !== "answer") return reply;
  return { ...reply, buttons: [...rest(reply), ...reply.buttons] };
}

function rest({ left, answer: { read, language } }: AnswerReply): Button[] {
  if (left === 0) return [];
  const value = pressValue({ act: "all", question: read });
  const label = { sv: `Visa alla (${left} till)`, en: `Show all (${left} more)` }[language];
  return value === undefined ? [] : [{ does: "act", label, value }];
}
