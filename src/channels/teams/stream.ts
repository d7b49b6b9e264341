/**
 * An answer shown while it comes to be. Personal chats only; Teams takes an update a second and ends
 * a stream after two minutes. https://learn.microsoft.com/en-us/microsoftteams/platform/bots/streaming-ux
 */
import { TypingActivityInput, type MessageActivityInput } from "@microsoft/teams.api";
import type { Address, Connector } from "./connector.ts";
import { messageText } from "./render/markdown.ts";

/** Buffered for so long; ms. */
const PAUSE = 1500;
/** Some seconds before Teams ends the stream by itself; ms. */
const LONGEST = 110_000;

export interface Stream {
  /** A part that stays. Never rejects, never waits. */
  part(text: string): void;
  /** The first message of the reply takes the place of what was streamed. Gives its id. */
  end(message: MessageActivityInput): Promise<string>;
}

export function createStream(connector: Connector, to: Address, now: () => number): Stream {
  const began = now();
  let text = "";
  let id: string | undefined;
  let sequence = 0;
  let failed = false;
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<void> = Promise.resolve();

  const update = async (): Promise<void> => {
    if (failed || now() - began > LONGEST) return;
    sequence += 1;
    // The platform tells messages of one stream by the id of its first.
    const typing = new TypingActivityInput({ text, ...(id === undefined ? {} : { id }) });
    try {
      const sent = await connector.send(to, typing.addStreamUpdate(sequence));
      id ??= sent;
    } catch {
      // The reply follows whole all the same.
      failed = true;
    }
  };

  return {
    part: (part) => {
      text = [text, messageText(part.trim())].filter((one) => one !== "").join(" ");
      if (timer !== undefined) return;
      const wait = sequence === 0 ? 0 : PAUSE;
      timer = setTimeout(() => {
        timer = undefined;
        sending = sending.then(update);
      }, wait);
    },
    end: async (message) => {
      clearTimeout(timer);
      await sending;
      if (id === undefined || failed || now() - began > LONGEST) return connector.send(to, message);
      message.id = id;
      return connector.send(to, message.addStreamFinal());
    },
  };
}
