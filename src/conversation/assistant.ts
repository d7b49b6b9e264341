/** What a channel may ask of the assistant. Everything said is in the reader's language, and may be shown as it is. */
import type { Language } from "../knowledge/schema/base.ts";
import type { Card } from "./card.ts";
import type { FilledIn, Form, Submitted } from "./form.ts";
import type { Home } from "./home.ts";
import type { GreetingReply, Reply } from "./reply.ts";

/** Whoever writes or presses, as the channel has verified them. */
export interface Who {
  /** "console", "slack", "teams". */
  readonly channel: string;
  /** The account within the channel, its workspace or tenant included: "T0123/U0456". */
  readonly account: string;
  /** As the platform has verified it; undefined where it tells none. */
  readonly email?: string | undefined;
  /**
   * `register`: belongs to the workspace. `knowledge`: a guest, somebody of another organisation, or in
   * a place where such people read along; sees what the agreements say, and no names.
   */
  readonly sees: "register" | "knowledge";
  /**
   * Sits at the program's own terminal, and holds the database anyway: `account` is then the id of the
   * person of the register whose part they take, or "operator", who has the coordinator's rights.
   */
  readonly local?: true | undefined;
  /** Of the platform's setting: used where no text tells. */
  readonly language?: Language | undefined;
}

/** What somebody writes. */
export interface Heard {
  readonly who: Who;
  /** Names the thread or chat, unique among channels: its messages are read in the light of those before. */
  readonly conversation: string;
  readonly text: string;
  /** Set when the person has chosen one; otherwise each message tells it. */
  readonly language?: Language | undefined;
}

/** Takes a reply piece by piece while it comes to be; the whole follows as the result all the same. */
export interface Listener {
  /** A part of the direct answer that has been checked and stays. */
  readonly part: (text: string) => void;
}

/** What comes of a press. */
export interface Pressed {
  /** How the message that held the button looks from now on; undefined: as it was. */
  readonly message?: readonly Card[] | undefined;
  /** Said to whoever pressed, and to nobody else. */
  readonly reply?: Reply | undefined;
}

/** Rights are checked at each call. Never rejects for what a person wrote or pressed; a fault rejects. */
export interface Assistant {
  /**
   * For somebody who has just come: that this is a bot, where its knowledge comes from, what it stores. In
   * the language that was last spoken in the conversation, where one is named.
   */
  greet(who: Who, conversation?: string): Promise<GreetingReply>;
  /** Replies to a question, a command, or an answer to a question of ours. */
  hear(heard: Heard, listener?: Listener): Promise<Reply>;
  /** A button of kind "act". Pressed twice, late or by somebody else it does the right thing and says so. */
  press(who: Who, value: string): Promise<Pressed>;
  /** A button of kind "open"; a reply instead of the form when it may not be opened. Answers in well under 1 s. */
  form(who: Who, value: string): Promise<Form | Reply>;
  /** What was filled in. `value` as it stood in the form. */
  submit(who: Who, value: string, filledIn: FilledIn): Promise<Submitted>;
  /** Thumbs on an answer (AnswerReply.rating). A thumb down gives the form that asks what was wrong. */
  rate(who: Who, rating: string, thumb: "up" | "down"): Promise<Form | Reply>;
  home(who: Who): Promise<Home>;
  /** At most four questions that fit the person: member, chair, newcomer or anybody. */
  prompts(who: Who): Promise<readonly string[]>;
  /**
   * E-mail addresses, lower case, of those who hold something in the register today or soon and have no
   * account in the channel: for a channel that can ask its platform who they are. Not to be shown or logged.
   */
  unmet(channel: string): Promise<readonly string[]>;
  /** The channel has found somebody who has not written: ties the account as if they had. */
  met(who: Who): Promise<void>;
}

/** True for what `form` and `rate` give when there is something to fill in. */
export function isForm(outcome: Form | Reply): outcome is Form {
  return "fields" in outcome;
}
