/** An answer as a message: the direct answer first and bold, then what it rests on, then sources. */
import { MessageActivityInput } from "@microsoft/teams.api";
import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { Statement } from "../../../answers/answer.ts";
import type { AnswerReply } from "../../../conversation/reply.ts";
import { WORDS, type Language } from "../words.ts";
import { actionRows } from "./actions.ts";
import { shell } from "./card.ts";
import { MOST_CITATIONS, MOST_TEXT, pieces, shortened, together } from "./limits.ts";
import { messageText } from "./markdown.ts";
import { citationOf, placeOf } from "./sources.ts";

/**
 * In their order: the text with its citations and thumbs, then the buttons. Teams itself would part a
 * text from the card beside it, and put labels and thumbs under both.
 */
export function answerMessages(reply: AnswerReply, before = ""): readonly MessageActivityInput[] {
  const texts = textsOf([before, ...blocks(reply)]);
  const messages = texts.map((text) => new MessageActivityInput(text).withTextFormat("markdown"));
  const first = messages[0];
  if (first !== undefined) addCitations(first, reply);
  for (const message of messages) if (reply.assisted) message.addAiGenerated();
  const last = messages.at(-1);
  if (last === undefined) return [];
  if (reply.rating !== undefined) last.addFeedback();
  return [...messages, ...buttonMessages(reply.buttons, reply.language)];
}

/** Buttons alone, to follow a text. */
export function buttonMessages(
  buttons: AnswerReply["buttons"],
  language: Language,
): readonly MessageActivityInput[] {
  if (buttons.length === 0) return [];
  const told = `${WORDS[language].next} ${buttons.map(({ label }) => label).join(" · ")}`;
  const card = { ...shell(actionRows(buttons, language), language), fallbackText: told };
  return [cardMessage(card, told)];
}

/** `summary` is what notifications show of it. */
export function cardMessage(card: IAdaptiveCard, summary: string): MessageActivityInput {
  return new MessageActivityInput(undefined, {
    summary: shortened(summary, LONGEST_SUMMARY),
  }).addCard("adaptive", card);
}

const LONGEST_SUMMARY = 300;

/** A list, unless there is only one; what ends with a colon leads in what follows. */
export function detailBlock(details: readonly Statement[]): string {
  return details
    .map(({ text }) => {
      const isItem = details.length > 1 && !text.endsWith(":");
      return isItem ? `- ${messageText(text)}` : `\n${messageText(text)}\n`;
    })
    .join("\n")
    .trim();
}

/** Blocks put together into texts that are no longer than a message should be. */
export function textsOf(parts: readonly string[]): readonly string[] {
  const small = parts.filter((part) => part !== "").flatMap((part) => pieces(part, MOST_TEXT));
  return together(small, (group) => group.join("\n\n").length <= MOST_TEXT).map((group) =>
    group.join("\n\n"),
  );
}

/** Who presses a question has not written it: this tells what is answered. */
export function askedLine(question: string, language: Language): string {
  return `*${WORDS[language].asked} ${messageText(question)}*`;
}

function blocks({ answer, details, left, sourcesShown, language }: AnswerReply): string[] {
  const words = WORDS[language];
  return [
    leadBlock(answer.lead, Math.min(answer.sources.length, MOST_CITATIONS)),
    detailBlock(details),
    left > 0 ? words.left(left) : "",
    answer.caveats.map(({ text }) => messageText(text)).join("\n\n"),
    sourcesShown || answer.sources.length > MOST_CITATIONS
      ? sourceLines(answer.sources, language)
      : "",
  ];
}

/** "[1][2]" after the direct answer: Teams makes chips of them. */
function leadBlock(lead: readonly Statement[], citations: number): string {
  const marks = Array.from({ length: citations }, (_, index) => `[${index + 1}]`).join("");
  return lead
    .map(({ text }, index) => {
      const bold = `**${messageText(text.trim())}**`;
      return index === lead.length - 1 && marks !== "" ? `${bold} ${marks}` : bold;
    })
    .join("\n\n");
}

export function sourceLines(
  sources: AnswerReply["answer"]["sources"],
  language: AnswerReply["language"],
): string {
  const { source, sources: several } = WORDS[language];
  const lines = sources.map((one) => `- ${messageText(placeOf(one, language))}`);
  return [`${sources.length === 1 ? source : several}:`, ...lines].join("\n");
}

function addCitations(message: MessageActivityInput, { answer, language }: AnswerReply): void {
  for (const [index, source] of answer.sources.slice(0, MOST_CITATIONS).entries())
    message.addCitation(index + 1, citationOf(source, language));
}
