/** What the assistant replies: parts that any channel can show in its own way. */
import type { Answer, ShownSource, Statement } from "../answers/answer.ts";
import type { Language } from "../knowledge/schema/base.ts";
import type { CommandHelp } from "./commands.ts";

export type Reply =
  AnswerReply | MoreReply | SourcesReply | HelpReply | GreetingReply | NoticeReply | GoodbyeReply;

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
