/** What the assistant replies: parts that any channel can show in its own way. */
import type { Answer, ShownSource, Statement } from "../answers/answer.ts";
import type { Language } from "../knowledge/schema/base.ts";
import type { Button, Card } from "./card.ts";
import type { CommandHelp } from "./commands.ts";
import type { Home } from "./home.ts";

export type Reply =
  | AnswerReply
  | MoreReply
  | SourcesReply
  | HelpReply
  | GreetingReply
  | CardsReply
  | HomeReply
  | NoticeReply
  | GoodbyeReply;

export interface AnswerReply {
  readonly kind: "answer";
  readonly language: Language;
  readonly answer: Answer;
  /** The details to show: all of them, or the beginning of a long list. */
  readonly details: readonly Statement[];
  /** How many details were left out; "visa alla" shows them. */
  readonly left: number;
  /** Show the sources in full rather than folded. */
  readonly sourcesShown: boolean;
  /** Next questions, "visa alla", "skicka frågan till samordnaren": works also weeks afterwards. */
  readonly buttons: readonly Button[];
  /** Given back with a thumb up or down (Assistant.rate); undefined: nothing to rate. */
  readonly rating: string | undefined;
  /** A language model took part in it: said to the reader. */
  readonly assisted: boolean;
}

/** The part of the answer before that was left out. */
export interface MoreReply {
  readonly kind: "more";
  readonly language: Language;
  readonly details: readonly Statement[];
}

/** Sources are from now on shown in full, or folded. */
export interface SourcesReply {
  readonly kind: "sources";
  readonly language: Language;
  readonly shown: boolean;
  /** Those of the answer before; empty when there is none. */
  readonly sources: readonly ShownSource[];
}

export interface HelpReply {
  readonly kind: "help";
  readonly language: Language;
  readonly answer: Answer;
  readonly commands: readonly CommandHelp[];
}

/** What a person who has just come sees: that this is a bot, and where its knowledge comes from. */
export interface GreetingReply {
  readonly kind: "greeting";
  readonly language: Language;
  readonly text: string;
  readonly next: readonly string[];
  readonly commands: readonly CommandHelp[];
}

/** Things to look at and act on: the next step of an absence, the introduction, a meeting. */
export interface CardsReply {
  readonly kind: "cards";
  readonly language: Language;
  /** Said before them; "" for nothing. */
  readonly text: string;
  readonly cards: readonly Card[];
}

/** "Mina uppgifter". */
export interface HomeReply {
  readonly kind: "home";
  readonly language: Language;
  readonly home: Home;
}

export interface NoticeReply {
  readonly kind: "notice";
  readonly language: Language;
  readonly text: string;
}

/** The person has ended the conversation. */
export interface GoodbyeReply {
  readonly kind: "goodbye";
  readonly language: Language;
  readonly text: string;
}
