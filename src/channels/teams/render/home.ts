/** "Mina uppgifter" as adaptive cards: a head, and sections that hold cards and buttons. */
import type { CardElementArray, IAdaptiveCard } from "@microsoft/teams.cards";
import type { Home, HomeSection } from "../../../conversation/home.ts";
import type { Language } from "../words.ts";
import { actionRows } from "./actions.ts";
import { block, fallbackOf, linesOf, section as cardSection, shell } from "./card.ts";
import { bytesOf, MOST_CARD_BYTES, together } from "./limits.ts";

/** Several when it is too long for one; a section is parted between its cards. */
export function homeCards(home: Home, language: Language): readonly IAdaptiveCard[] {
  const head: CardElementArray = [
    block(home.title, { weight: "Bolder", size: "Large", style: "heading" }),
    ...linesOf(home.lines),
  ];
  const parts = [head, ...home.sections.flatMap((section) => sectionParts(section, language))];
  const fits = (group: readonly CardElementArray[]) =>
    bytesOf(shell(group.flat(), language)) <= MOST_CARD_BYTES - fallbackText(home).length * 2;
  return together(parts, fits).map((group, index) => ({
    ...shell(group.flat(), language),
    ...(index === 0 ? { fallbackText: fallbackText(home) } : {}),
  }));
}

function sectionParts(section: HomeSection, language: Language): readonly CardElementArray[] {
  const { title, lines, cards, buttons } = section;
  const head: CardElementArray = [
    {
      type: "Container",
      separator: true,
      spacing: "Large",
      items: [
        block(title, { weight: "Bolder", style: "heading" }),
        ...linesOf(lines),
        ...(cards.length === 0 ? actionRows(buttons, language) : []),
      ],
    },
  ];
  const inner = cards.map((card): CardElementArray => [
    {
      ...cardSection(card, language, false),
      style: "emphasis",
      separator: false,
      spacing: "Small",
    },
  ]);
  if (cards.length === 0 || buttons.length === 0) return [head, ...inner];
  return [head, ...inner, actionRows(buttons, language)];
}

function fallbackText({ title, sections }: Home): string {
  const told = sections.map(({ title: name, cards }) =>
    cards.length === 0 ? name : `${name}: ${fallbackOf(cards)}`,
  );
  return [title, ...told].join(" · ").slice(0, 1000);
}
