/** What a person sees of their own: as App Home, and as messages. */
import type { HomeView, KnownBlock } from "./slack-types.ts";
import type { Home } from "../../../conversation/home.ts";
import { LIMITS } from "../limits.ts";
import { WORDS } from "../words.ts";
import { lineBlocks, paragraph, small } from "./blocks.ts";
import { buttonBlocks } from "./buttons.ts";
import { cardBlocks } from "./cards.ts";
import type { Part } from "./messages.ts";

/** One part for the title, then one for each heading, card and row of buttons. */
export function homeParts(home: Home): Part[] {
  const { language, title, lines, sections } = home;
  const parts = [
    [...paragraph(title, { bold: true }), ...lineBlocks(lines)],
    ...sections.flatMap((section): Part[] => [
      [
        { type: "divider" },
        ...paragraph(section.title, { bold: true }),
        ...lineBlocks(section.lines),
      ],
      ...section.cards.map((card) => cardBlocks(card, language)),
      buttonBlocks(section.buttons, language),
    ]),
  ];
  return parts.filter((part) => part.length > 0).map((part, index) => withIds(part, `h${index}`));
}

/** What has no room is counted, and where it can be read is told. */
export function homeView(home: Home): HomeView {
  const parts = homeParts(home);
  const shown: KnownBlock[] = [];
  let taken = 0;
  for (const part of parts) {
    const all = [...shown, ...part];
    if (all.length > LIMITS.blocks.view - 1 || JSON.stringify(all).length > LIMITS.view) break;
    shown.push(...part);
    taken += 1;
  }
  const left = parts.length - taken;
  const blocks = left > 0 ? [...shown, ...small(WORDS[home.language].more(left))] : shown;
  return { type: "home", blocks };
}

function withIds(part: Part, id: string): Part {
  return part.map((block, index) =>
    block.type === "actions" || block.type === "section"
      ? { ...block, block_id: `${id}.${index}` }
      : block,
  );
}
