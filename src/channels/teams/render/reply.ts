/** What the assistant replies, as messages of Teams in their order. */
import { MessageActivityInput } from "@microsoft/teams.api";
import type { Button, Card } from "../../../conversation/card.ts";
import type { Home } from "../../../conversation/home.ts";
import type { Reply } from "../../../conversation/reply.ts";
import { WORDS } from "../words.ts";
import type { Look } from "./actions.ts";
import { adaptiveCards, fallbackOf } from "./card.ts";
import {
  answerMessages,
  buttonMessages,
  cardMessage,
  detailBlock,
  sourceLines,
  textsOf,
} from "./answer.ts";
import { homeCards } from "./home.ts";
import { messageText } from "./markdown.ts";

/** `asked`: the question that a button asked, told to those who read along. */
export function messagesOf(
  reply: Reply,
  personal: boolean,
  asked?: string,
): readonly MessageActivityInput[] {
  const look: Look = { language: reply.language, personal };
  const words = WORDS[reply.language];
  switch (reply.kind) {
    case "answer":
      return answerMessages(reply, look, asked);
    case "more":
      return texts([detailBlock(reply.details)]);
    case "sources":
      return texts([
        reply.shown ? words.shown : words.folded,
        reply.sources.length === 0 ? "" : sourceLines(reply.sources, reply.language),
      ]);
    case "help": {
      const { lead, details, next } = reply.answer;
      const intro = lead.map(({ text }) => `**${messageText(text)}**`).join("\n\n");
      return withQuestions(
        [intro, detailBlock(details), commands(reply.commands), next.length > 0 ? words.try : ""],
        next,
        look,
      );
    }
    case "greeting":
      return withQuestions(
        [messageText(reply.text), reply.next.length > 0 ? words.try : ""],
        reply.next,
        look,
      );
    case "cards":
      return [...texts([messageText(reply.text)]), ...cardMessages(reply.cards, look)];
    case "home":
      return homeMessages(reply.home, look);
    case "notice":
    case "goodbye":
      return texts([messageText(reply.text)]);
  }
}

/** One adaptive card a message, so that it can be changed as a whole when its state changes. */
export function cardMessages(cards: readonly Card[], look: Look): readonly MessageActivityInput[] {
  return adaptiveCards(cards, look).map((card) => cardMessage(card, fallbackOf(cards)));
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

function homeMessages(home: Home, look: Look): readonly MessageActivityInput[] {
  return homeCards(home, look).map((card) => cardMessage(card, home.title));
}

function texts(parts: readonly string[]): readonly MessageActivityInput[] {
  return textsOf(parts).map((text) => new MessageActivityInput(text).withTextFormat("markdown"));
}

function withQuestions(
  parts: readonly string[],
  questions: readonly string[],
  look: Look,
): readonly MessageActivityInput[] {
  const buttons = questions.map((question): Button => ({ does: "ask", label: question, question }));
  return [...texts(parts), ...buttonMessages(buttons, look)];
}

function commands(list: Extract<Reply, { kind: "help" }>["commands"]): string {
  return list.map(({ typed, does }) => `- ${messageText(`${typed} – ${does}`)}`).join("\n");
}
