/** An answer that is shown while it comes to be. What goes wrong with that never costs the answer. */
import type { Reply } from "../../conversation/reply.ts";
import { faultName } from "./log.ts";
import { escaped, type SlackMessage } from "./render/blocks.ts";
import { leadOf, replyMessages, type Showing } from "./render/reply.ts";
import { content, type Sending } from "./send.ts";
import { metadataFor } from "./sent.ts";

/** A thread, as only those can be streamed to. */
export interface Spot {
  readonly channel: string;
  readonly thread: string;
  /** To whom it is shown. */
  readonly user: string;
}

export interface Rest {
  /** The messages that are still to be sent. */
  readonly messages: readonly SlackMessage[];
  /** How many have been. */
  readonly sent: number;
}

type Stream = ReturnType<Sending["workspace"]["client"]["chatStream"]>;

export class Live {
  readonly #sending: Sending;
  readonly #spot: Spot;
  #stream: Stream | undefined;
  #hasFailed = false;
  #shown = "";
  // One after the other: two at once would begin two streams.
  #appended: Promise<void> = Promise.resolve();

  constructor(sending: Sending, spot: Spot) {
    this.#sending = sending;
    this.#spot = spot;
  }

  readonly part = (text: string): void => {
    this.#appended = this.#appended.then(() => this.#append(text));
  };

  async finish(reply: Reply, showing: Showing): Promise<Rest> {
    await this.#appended;
    const whole = replyMessages(reply, showing);
    if (this.#stream?.ts === undefined) return { messages: whole, sent: 0 };
    const rest = restOf(leadOf(reply), this.#shown);
    const below = replyMessages(reply, { ...showing, withoutLead: true });
    if (rest !== undefined && (await this.#stop(rest, below[0])))
      return { messages: below.slice(1), sent: 1 };
    if (rest === undefined) await this.#stream.stop().catch(() => undefined);
    if (await this.#replace(whole[0])) return { messages: whole.slice(1), sent: 1 };
    return { messages: whole, sent: 0 };
  }

  /** Ends what has begun with these words; false when nothing had. */
  async abort(text: string): Promise<boolean> {
    await this.#appended;
    return this.#stream?.ts !== undefined && this.#stop(` ${text}`, { text, blocks: [] });
  }

  async #append(text: string): Promise<void> {
    if (this.#hasFailed) return;
    try {
      this.#stream ??= this.#begin();
      await this.#stream.append({
        markdown_text: markdownOf(this.#shown === "" ? text : ` ${text}`),
      });
      this.#shown = `${this.#shown} ${text}`;
    } catch (error) {
      this.#hasFailed = true;
      this.#warn("an answer is not shown piece by piece", error);
    }
  }

  #begin(): Stream {
    const { workspace } = this.#sending;
    return workspace.client.chatStream({
      channel: this.#spot.channel,
      thread_ts: this.#spot.thread,
      recipient_team_id: workspace.team,
      recipient_user_id: this.#spot.user,
      // What comes has been checked and is a sentence: there is nothing to wait for.
      buffer_size: 1,
    });
  }

  async #stop(words: string, { blocks }: SlackMessage): Promise<boolean> {
    try {
      await this.#stream?.stop({
        ...(words !== "" && { markdown_text: markdownOf(words) }),
        blocks: [...blocks],
        metadata: this.#metadata(),
      });
      return true;
    } catch (error) {
      // A stream lives for about five minutes.
      this.#warn("a stream could not be ended", error);
      return false;
    }
  }

  async #replace(message: SlackMessage): Promise<boolean> {
    const ts = this.#stream?.ts;
    if (ts === undefined) return false;
    const { channel } = this.#spot;
    const metadata = this.#metadata();
    try {
      const { client } = this.#sending.workspace;
      await client.chat.update({ channel, ts, ...content(message), metadata });
      return true;
    } catch (error) {
      this.#warn("a streamed answer is sent anew", error);
      return false;
    }
  }

  #metadata() {
    return metadataFor(`${this.#sending.handling.key}#0`);
  }

  #warn(what: string, error: unknown): void {
    this.#sending.parts.log.warn(`slack: ${what} (${faultName(error)})`);
  }
}

/** What of the direct answer has not been shown; undefined: something else has been. */
export function restOf(lead: string, shown: string): string | undefined {
  const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
  const [whole, before] = [plain(lead), plain(shown)];
  return whole.startsWith(before) ? whole.slice(before.length) : undefined;
}

/** Streams take Markdown alone: nothing in the text may become a mention, a link or markup. */
export function markdownOf(text: string): string {
  return escaped(text).replaceAll(/[\\`*_~[\]]/g, (mark) => `\\${mark}`);
}
