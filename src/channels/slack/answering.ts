/** A question is heard and its answer sent. */
import type { Who } from "../../conversation/assistant.ts";
import type { Reply } from "../../conversation/reply.ts";
import { Live, type Spot } from "./live.ts";
import { faultName } from "./log.ts";
import { TooLateError, type SlackParts } from "./parts.ts";
import { replyMessages, type Showing } from "./render/reply.ts";
import { deliver, type Destination, type Sending } from "./send.ts";
import { WORDS, type Language } from "./words.ts";

export interface Question {
  readonly who: Who;
  /** Names the thread or chat. */
  readonly conversation: string;
  readonly text: string;
  readonly showing: Showing;
  readonly destination: Destination;
  /** Undefined: it cannot be shown piece by piece there. */
  readonly live: Spot | undefined;
}

export type Answering = Sending & { readonly parts: SlackParts };

/** Posts an error rather than silence. Rejects only when the letter is better taken up again later. */
export async function answer(answering: Answering, question: Question): Promise<void> {
  const { parts } = answering;
  const { destination, live: spot } = question;
  const live = spot && new Live(answering, spot);
  try {
    const reply = await heard(parts, question, live);
    const { messages, sent } =
      live === undefined
        ? { messages: replyMessages(reply, question.showing), sent: 0 }
        : await live.finish(reply, question.showing);
    await deliver(answering, destination, messages, sent);
  } catch (error) {
    if (error instanceof TooLateError) throw error;
    parts.log.error(`slack: a question could not be answered (${faultName(error)})`);
    const text = WORDS[languageOf(question.who)].failed;
    if (live === undefined || !(await live.abort(text)))
      await sendNotice(answering, destination, { text, language: languageOf(question.who) });
  }
}

async function heard(
  parts: SlackParts,
  question: Question,
  live: Live | undefined,
): Promise<Reply> {
  const { who, conversation, text } = question;
  const listener = live === undefined ? undefined : { part: live.part };
  return parts.assistant.hear({ who, conversation, text }, listener);
}

/** Swedish, unless Slack is set to English. */
export function languageOf(who: Pick<Who, "language">): Language {
  return who.language ?? "sv";
}

/** Never rejects for what Slack refuses: there is nothing left to say it with. */
export async function sendNotice(
  answering: Answering,
  destination: Destination,
  notice: { readonly text: string; readonly language: Language },
): Promise<void> {
  try {
    const messages = replyMessages({ kind: "notice", ...notice });
    await deliver(answering, destination, messages);
  } catch (error) {
    if (error instanceof TooLateError) throw error;
    answering.parts.log.error(`slack: nothing could be said (${faultName(error)})`);
  }
}
