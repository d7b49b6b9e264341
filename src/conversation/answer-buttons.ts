/** What an answer offers to press: the rest of it, next questions, and passing on what was not known. */
import type { Button } from "./card.ts";
import { pressValue } from "./press-value.ts";
import type { AnswerReply, Reply } from "./reply.ts";

/** The same reply with the buttons of an answer; they carry the question, so that they work for long. */
export function answerButtons(reply: Reply, mayPassOn: boolean): Reply {
  if (reply.kind !== "answer") return reply;
  const more = mayPassOn ? passingOn(reply) : [];
  return { ...reply, buttons: [...rest(reply), ...reply.buttons, ...more] };
}

function rest({ left, answer: { read, language } }: AnswerReply): Button[] {
  if (left === 0) return [];
  const label = { sv: `Visa alla (${left} till)`, en: `Show all (${left} more)` }[language];
  return acting(label, pressValue({ act: "all", question: read }));
}

function passingOn({ answer: { outcome, read, language } }: AnswerReply): Button[] {
  if (outcome !== "unknown" || read === "") return [];
  const label = {
    sv: "Skicka frågan till samordnaren",
    en: "Send the question to the coordinator",
  }[language];
  return acting(label, pressValue({ act: "pass-on", question: read }));
}

/** None for a question too long to stand in a button. */
function acting(label: string, value: string | undefined): Button[] {
  return value === undefined ? [] : [{ does: "act", label, value }];
}
