/** What the assistant sends on its own, as plain text. */
import type { Card } from "../../conversation/card.ts";
import type { Outgoing } from "../../conversation/outgoing.ts";

export function outgoingText({ cards, language }: Pick<Outgoing, "cards" | "language">): string {
  const count = language === "sv" ? `${cards.length} saker:` : `${cards.length} things:`;
  return [...(cards.length > 1 ? [count] : []), ...cards.map(cardText)].join("\n\n");
}

function cardText({ title, lines, when, link, note, buttons }: Card): string {
  const where = [when, link].filter((one) => one !== undefined).join(", ");
  return [
    /[.?!]$/.test(title) ? title : `${title}.`,
    ...lines,
    ...(where === "" ? [] : [`${where.charAt(0).toUpperCase()}${where.slice(1)}`]),
    ...(note === undefined ? [] : [note]),
    ...(buttons.length === 0 ? [] : [buttons.map(({ label }) => `[${label}]`).join(" ")]),
  ].join("\n");
}
