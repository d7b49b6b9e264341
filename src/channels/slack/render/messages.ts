/** Blocks into messages, none over Slack's limits and nothing left out. */
import { LIMITS } from "../limits.ts";
import { escaped, shortened, type SlackMessage } from "./blocks.ts";
import type { KnownBlock } from "./slack-types.ts";

/** What belongs together, and is kept together where it fits. */
export type Part = readonly KnownBlock[];

/** At least one message. `summary` stands for the first in notifications. */
export function messagesOf(
  parts: readonly Part[],
  summary: string,
): [SlackMessage, ...SlackMessage[]] {
  const full: KnownBlock[][] = [[]];
  for (const part of parts) {
    const last = full.at(-1) ?? [];
    if (fits([...last, ...part])) last.push(...part);
    else if (fits(part)) full.push([...part]);
    else for (const block of part) addBlock(full, block);
  }
  const [first = [], ...others] = full.filter((blocks) => blocks.length > 0);
  return [message(first, summary), ...others.map((blocks) => message(blocks, wordsOf(blocks)))];
}

/** The text that can be read in it, for notifications and screen readers. */
export function wordsOf(blocks: readonly KnownBlock[]): string {
  return JSON.stringify(blocks)
    .matchAll(/"text":("(?:[^"\\]|\\.)*")/g)
    .map(([, text = '""']) => JSON.parse(text) as string)
    .toArray()
    .join(" ");
}

function addBlock(full: KnownBlock[][], block: KnownBlock): void {
  const last = full.at(-1) ?? [];
  if (fits([...last, block])) last.push(block);
  else full.push([block]);
}

function fits(blocks: readonly KnownBlock[]): boolean {
  return blocks.length <= LIMITS.blocks.message && lengthOf(blocks) <= LIMITS.message;
}

/** Characters as Slack counts them, markup of the blocks included: rather too many than too few. */
function lengthOf(blocks: readonly KnownBlock[]): number {
  return JSON.stringify(blocks).length;
}

function message(blocks: readonly KnownBlock[], summary: string): SlackMessage {
  const text = summary.replaceAll(/\s+/g, " ").trim();
  return { text: escaped(shortened(text === "" ? "…" : text, LIMITS.fallback)), blocks };
}
