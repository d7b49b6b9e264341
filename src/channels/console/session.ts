/** A conversation held in lines of text, whatever they come from. */
import type { Conversation } from "../../conversation/conversation.ts";
import type { Reply } from "../../conversation/reply.ts";
import { offered, render, type Look } from "./render.ts";
import type { Language } from "./words.ts";

export interface SessionOptions {
  readonly conversation: Conversation;
  /** Set when the person has chosen one. */
  readonly language?: Language | undefined;
  /** Asked for each reply, as a terminal may be resized. */
  readonly look: () => Look;
}

export interface Session {
  greet(): string;
  /** The reply to a line, as text; undefined when the line is empty. */
  hear(line: string): Promise<Heard | undefined>;
}

export interface Heard {
  readonly text: string;
  /** The person has ended the conversation. */
  readonly ended: boolean;
}

/** One terminal holds one conversation. */
const CONVERSATION = "terminal";

export function createSession({ conversation, language, look }: SessionOptions): Session {
  let choices: readonly string[] = [];
  const show = (reply: Reply): string => {
    const now = look();
    choices = now.numbered ? offered(reply) : [];
    return render(reply, now);
  };
  return {
    greet: () => show(conversation.greet(language)),
    async hear(line) {
      const typed = line.trim();
      if (typed === "") return undefined;
      const text = chosen(typed, choices) ?? typed;
      const reply = await conversation.reply({ conversation: CONVERSATION, text, language });
      return { text: show(reply), ended: reply.kind === "goodbye" };
    },
  };
}

/** The question that a number stands for. */
function chosen(typed: string, choices: readonly string[]): string | undefined {
  return /^[1-9]$/.test(typed) ? choices[Number(typed) - 1] : undefined;
}
