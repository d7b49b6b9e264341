/** Cards: reminders, meetings, steps, choices. */
import type { KnownBlock } from "./slack-types.ts";
import type { Card } from "../../../conversation/card.ts";
import { WORDS, type Language } from "../words.ts";
import { lineBlocks, linkBlocks, paragraph, small, type SlackMessage } from "./blocks.ts";
import { buttonBlocks } from "./buttons.ts";
import { messagesOf, type Part } from "./messages.ts";

export function cardBlocks(card: Card, language: Language): KnownBlock[] {
  const { title, lines, when, link, note, buttons } = card;
  return [
    ...paragraph(title, { bold: true }),
    ...(when === undefined ? [] : paragraph(when)),
    ...lineBlocks(lines),
    ...(link === undefined ? [] : linkBlocks(link, WORDS[language].link)),
    ...(note === undefined ? [] : small(note)),
    ...buttonBlocks(buttons, language),
  ];
}

/** One part a card, with a line between one and the next. */
export function cardParts(cards: readonly Card[], language: Language): Part[] {
  return cards.map((card, index) => [
    ...(index > 0 ? [{ type: "divider" } as const] : []),
    ...uniqueActions(cardBlocks(card, language), index),
  ]);
}

export function cardMessages(
  cards: readonly Card[],
  language: Language,
): [SlackMessage, ...SlackMessage[]] {
  return messagesOf(cardParts(cards, language), cards.map(({ title }) => title).join(" · "));
}

/** Slack wants the blocks of a message to have ids of their own where the actions have the same. */
function uniqueActions(blocks: KnownBlock[], card: number): KnownBlock[] {
  return blocks.map((block, index) =>
    block.type === "actions" || block.type === "section"
      ? { ...block, block_id: `c${card}.${index}` }
      : block,
  );
}
