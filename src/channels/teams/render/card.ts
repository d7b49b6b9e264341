/** Cards of the assistant as one adaptive card: good in light and dark, narrow and wide. */
import type { IAdaptiveCard, IContainer, ITextBlock } from "@microsoft/teams.cards";
import type { Card } from "../../../conversation/card.ts";
import type { Language } from "../words.ts";
import { actionRows, linkSet } from "./actions.ts";
import { bytesOf, MOST_CARD_BYTES, pieces, together } from "./limits.ts";
import { cardText } from "./markdown.ts";

/** Longer texts are parted into blocks of this, so that a card can be parted between them. */
const LONGEST_BLOCK = 4000;
const NO_MORE_LINES = 60;

/** As few as possible: one message holds one, so that a press can change all of what it shows. */
export function adaptiveCards(
  cards: readonly Card[],
  language: Language,
): readonly IAdaptiveCard[] {
  const parts = cards.flatMap(parted);
  const fits = (group: readonly Card[]) => bytesOf(frame(group, language)) <= MOST_CARD_BYTES;
  return together(parts, fits).map((group) => frame(group, language));
}

/** What is shown where cards cannot be: notifications, old clients, screen readers. */
export function fallbackOf(cards: readonly Card[]): string {
  return cards
    .map(({ title, when }) => (when === undefined ? title : `${title} (${when})`))
    .join(" · ");
}

export function shell(body: NonNullable<IAdaptiveCard["body"]>, language: Language): IAdaptiveCard {
  return {
    type: "AdaptiveCard",
    $schema: "https://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: language,
    msteams: { width: "full" },
    body,
  };
}

export function block(text: string, more: Partial<ITextBlock> = {}): ITextBlock {
  return { type: "TextBlock", text: cardText(text), wrap: true, ...more };
}

export function heading(text: string): ITextBlock {
  return block(text, { weight: "Bolder", size: "Medium", style: "heading" });
}

/** Lines of text, with long ones parted. */
export function linesOf(lines: readonly string[]): readonly ITextBlock[] {
  return lines
    .filter((line) => line.trim() !== "")
    .flatMap((line) => pieces(line, LONGEST_BLOCK))
    .map((line) => block(line, { spacing: "Small" }));
}

/** One card among others in the same adaptive card. */
export function section(card: Card, language: Language, isFirst: boolean): IContainer {
  const { title, when, lines, note, link, buttons } = card;
  return {
    type: "Container",
    ...(isFirst ? {} : { separator: true, spacing: "Large" }),
    items: [
      heading(title),
      ...(when === undefined ? [] : [block(when, { spacing: "Small" })]),
      ...linesOf(lines),
      ...(note === undefined
        ? []
        : [block(note, { spacing: "Small", size: "Small", isSubtle: true })]),
      ...linkSet(link, language),
      ...actionRows(buttons, language),
    ],
  };
}

function frame(cards: readonly Card[], language: Language): IAdaptiveCard {
  return {
    ...shell(
      cards.map((card, index) => section(card, language, index === 0)),
      language,
    ),
    fallbackText: fallbackOf(cards),
  };
}

/** A card too long for Teams becomes several: the first with the title, the last with the buttons. */
function parted(card: Card): readonly Card[] {
  const size = (one: Card) => JSON.stringify(one).length;
  const lines = card.lines.flatMap((line) => pieces(line, LONGEST_BLOCK));
  if (size(card) < LONGEST_BLOCK * 2 && lines.length <= NO_MORE_LINES) return [{ ...card, lines }];
  const groups = together(
    lines,
    (group) => group.join("").length <= LONGEST_BLOCK && group.length <= NO_MORE_LINES,
  );
  const last = groups.length - 1;
  return groups.map((group, index) => ({
    title: index === 0 ? card.title : `${card.title} (${index + 1})`,
    lines: group,
    ...(index === 0 ? { when: card.when } : {}),
    ...(index === last ? { link: card.link, note: card.note } : {}),
    buttons: index === last ? card.buttons : [],
  }));
}
