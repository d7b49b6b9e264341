/**
 * The blocks that everything is shown with. Text that comes from elsewhere stands in rich text and
 * plain text only: Slack takes neither mentions (<!channel>) nor links nor markup out of those.
 */
import type {
  ActionsBlock,
  ContextBlock,
  KnownBlock,
  RichTextBlock,
  SectionBlock,
} from "./slack-types.ts";
import { LIMITS } from "../limits.ts";

/** A message as chat.postMessage takes it. */
export interface SlackMessage {
  /** Stands for the message in notifications; Slack's markup, escaped. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** As many blocks as its length takes; none for an empty text. */
export function paragraph(text: string, look: { readonly bold?: boolean } = {}): RichTextBlock[] {
  const style = look.bold === true ? { style: { bold: true } } : {};
  return pieces(text, LIMITS.text).map((piece) =>
    richText([{ type: "rich_text_section", elements: [{ type: "text", text: piece, ...style }] }]),
  );
}

/** A list with a bullet before each item. */
export function bullets(items: readonly string[]): RichTextBlock[] {
  return packed(items.flatMap((item) => pieces(item, LIMITS.text))).map((list) =>
    richText([
      {
        type: "rich_text_list",
        style: "bullet",
        elements: list.map((text) => ({
          type: "rich_text_section",
          elements: [{ type: "text", text }],
        })),
      },
    ]),
  );
}

/** Lines as the assistant writes them: "• " begins an item of a list. */
export function lineBlocks(lines: readonly string[]): RichTextBlock[] {
  const runs: { isList: boolean; lines: string[] }[] = [];
  for (const line of lines.filter((one) => one.trim() !== "")) {
    const isList = line.startsWith("• ");
    const last = runs.at(-1);
    if (last?.isList === isList) last.lines.push(line);
    else runs.push({ isList, lines: [line] });
  }
  return runs.flatMap((run) =>
    run.isList ? bullets(run.lines.map((line) => line.slice(2))) : paragraph(run.lines.join("\n")),
  );
}

/** Small and grey: what something rests on. */
export function small(...texts: readonly string[]): ContextBlock[] {
  const elements = texts
    .flatMap((text) => pieces(text, 2000))
    .map((text) => ({ type: "plain_text" as const, text, emoji: false }));
  return chunked(elements, LIMITS.contextElements).map((some) => ({
    type: "context",
    elements: some,
  }));
}

/** A web address that can be followed; nothing for what is none. */
export function linkBlocks(url: string, text: string): RichTextBlock[] {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url) || url.length > LIMITS.text) return [];
  return [richText([{ type: "rich_text_section", elements: [{ type: "link", url, text }] }])];
}

export function actionsBlocks(elements: ActionsBlock["elements"]): ActionsBlock[] {
  return chunked(elements, LIMITS.actions).map((some) => ({ type: "actions", elements: some }));
}

export function beside(
  text: string,
  accessory: NonNullable<SectionBlock["accessory"]>,
): SectionBlock {
  return { type: "section", text: plain(text), accessory };
}

export function plain(text: string): {
  readonly type: "plain_text";
  readonly text: string;
  readonly emoji: false;
} {
  return { type: "plain_text", text, emoji: false };
}

/** With "…" where it had to be cut: only for what can be read in full elsewhere. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${whole(text.slice(0, most - 1)).trimEnd()}…`;
}

/** For a field that Slack reads its markup in (docs.slack.dev, "Escaping text"). */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function richText(elements: RichTextBlock["elements"]): RichTextBlock {
  return { type: "rich_text", elements };
}

/** Cuts where a line, a sentence or a word ends; loses nothing but the space there. */
export function pieces(text: string, most: number): string[] {
  const found: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const head = rest.slice(0, most + 1);
    const ends = [head.lastIndexOf("\n"), head.lastIndexOf(". ") + 1, head.lastIndexOf(" ")];
    const end = ends.find((index) => index > most / 2) ?? whole(rest.slice(0, most)).length;
    found.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === "" ? found : [...found, rest];
}

/** Without the half of a character that a cut left. */
function whole(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, "");
}

/** In lists, none longer than a text may be. */
function packed(items: readonly string[]): string[][] {
  const lists: string[][] = [];
  let length = Infinity;
  for (const item of items) {
    if (length + item.length > LIMITS.text) {
      lists.push([]);
      length = 0;
    }
    lists.at(-1)?.push(item);
    length += item.length;
  }
  return lists;
}

function chunked<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
