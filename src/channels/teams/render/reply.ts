/** What the assistant replies, as messages of Teams in their order. */
import { MessageActivityInput } from "@microsoft/teams.api";
import type { Button, Card } from "../../../conversation/card.ts";
import type { Home } from "../../../conversation/home.ts";
import type { Reply } from "../../../conversation/reply.ts";
import { WORDS, type Language } from "../words.ts";
import { adaptiveCards, fallbackOf } from "./card.ts";
import {
  answerMessages,
  askedLine,
  buttonMessages,
  cardMessage,
  detailBlock,
  sourceLines,
  textsOf,
} from "./answer.ts";
import { homeCards } from "./home.ts";
import { messageText } from "./markdown.ts";

/** `asked`: the question that a button asked; it stands before what is replied to it. */
export function messagesOf(reply: Reply, asked?: string): readonly MessageActivityInput[] {
  const { language } = reply;
  const words = WORDS[language];
  const before = asked === undefined ? "" : askedLine(asked, language);
  switch (reply.kind) {
    case "answer":
      return answerMessages(reply, before);
    case "more":
      return texts([before, detailBlock(reply.details)]);
    case "sources":
      return texts([
        before,
        reply.shown ? words.shown : words.folded,
        reply.sources.length === 0 ? "" : sourceLines(reply.sources, language),
      ]);
    case "help": {
      const { lead, details, next } = reply.answer;
      const intro = lead.map(({ text }) => `**${messageText(text)}**`).join("\n\n");
      const parts = [before, intro, detailBlock(details), commands(reply.commands)];
      return withQuestions(parts, next, language);
    }
    case "greeting":
      return withQuestions(
        [before, messageText(reply.text), commands(reply.commands)],
        reply.next,
        language,
      );
    case "cards":
      return [...texts([before, messageText(reply.text)]), ...cardMessages(reply.cards, language)];
    case "home":
      return [...texts([before]), ...homeMessages(reply.home, language)];
    case "notice":
    case "goodbye":
      return texts([before, messageText(reply.text)]);
  }
}

/** One adaptive card a message, so that it can be changed as a whole when its state changes. */
export function cardMessages(
  cards: readonly Card[],
  language: Language,
): readonly MessageActivityInput[] {
  return adaptiveCards(cards, language).map((card) => cardMessage(card, fallbackOf(cards)));
}

/** What somebody alone is told after a press, in one line: where no message can be sent to them. */
export function toastOf(reply: Reply): string {
  switch (reply.kind) {
    case "notice":
    case "goodbye":
    case "greeting":
      return reply.text;
    case "answer":
    case "help":
      return reply.answer.lead.map(({ text }) => text).join(" ");
    case "cards":
      return [reply.text, fallbackOf(reply.cards)].filter((text) => text !== "").join(" ");
    case "more":
      return reply.details.map(({ text }) => text).join(" ");
    case "home":
      return reply.home.title;
    case "sources":
      return WORDS[reply.language].done;
  }
}

export function homeMessages(home: Home, language: Language): readonly MessageActivityInput[] {
  return homeCards(home, language).map((card) => cardMessage(card, home.title));
}

function texts(parts: readonly string[]): readonly MessageActivityInput[] {
  return textsOf(parts).map((text) => new MessageActivityInput(text).withTextFormat("markdown"));
}

function withQuestions(
  parts: readonly string[],
  questions: readonly string[],
  language: Language,
): readonly MessageActivityInput[] {
  const buttons = questions.map((question): Button => ({ does: "ask", label: question, question }));
  const intro = questions.length === 0 ? "" : WORDS[language].try;
  return [...texts([...parts, intro]), ...buttonMessages(buttons, language)];
}

function commands(list: Extract<Reply, { kind: "help" }>["commands"]): string {
  return list.map(({ typed, does }) => `- ${messageText(`${typed} – ${does}`)}`).join("\n");
}
