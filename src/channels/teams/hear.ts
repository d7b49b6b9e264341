/** Messages of people: the assistant is asked, its reply is sent. */
import { TypingActivityInput } from "@microsoft/teams.api";
import type { Who } from "../../conversation/assistant.ts";
import { isPersonal, languageOf, textOf, type Activity } from "./activity.ts";
import type { Parts } from "./parts.ts";
import { addressOf } from "./roster.ts";
import { say } from "./say.ts";
import { createStream } from "./stream.ts";
import { WORDS } from "./words.ts";

/** What takes longer is told by the typing indicator; ms. */
const SOON = 500;
/** Teams takes no longer messages from people; what is longer is no question. */
const LONGEST_TEXT = 30_000;

export async function hear(parts: Parts, activity: Activity): Promise<void> {
  const who = await parts.roster.whoOf(activity);
  const text = textOf(activity);
  if (who === undefined) return;
  await parts.addresses.keep(activity);
  await ask(parts, activity, { who, text: text === "" ? "?" : text.slice(0, LONGEST_TEXT) });
}

interface Asking {
  readonly who: Who;
  readonly text: string;
  /** It was pressed, not written. */
  readonly pressed?: boolean;
}

/** Also for a question that was pressed. A fault is told to whoever asked. */
export async function ask(parts: Parts, activity: Activity, asking: Asking): Promise<void> {
  const { who, text, pressed = false } = asking;
  const { connector, assistant, now } = parts;
  const to = addressOf(activity);
  const typing = setTimeout(() => {
    void connector.send(to, new TypingActivityInput()).catch(() => undefined);
  }, SOON);
  const stream = isPersonal(activity) ? createStream(connector, to, now) : undefined;
  try {
    const reply = await assistant.hear(
      { who, conversation: `teams:${to.conversation}`, text },
      stream,
    );
    clearTimeout(typing);
    await say(parts, reply, { to, stream, asked: pressed ? text : undefined });
  } catch (error) {
    clearTimeout(typing);
    parts.warn(`a message could not be answered: ${error instanceof Error ? error.name : "?"}`);
    const text = WORDS[languageOf(activity) ?? "sv"].fault;
    await connector.send(to, { type: "message", text });
  }
}
