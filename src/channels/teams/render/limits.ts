/** What Teams takes at most, and how what is longer is parted. Nothing is cut silently. */

/** A card, as UTF-8 JSON; Teams takes 28 KB. */
export const MOST_CARD_BYTES = 27_000;
/** More than anybody reads at once, and far below the 100 KB that Teams takes: beyond it, several messages. */
export const MOST_TEXT = 12_000;
export const MOST_CITATIONS = 20;
export const LONGEST_CITATION_NAME = 80;
export const LONGEST_CITATION_ABSTRACT = 160;
/** Teams hides what an action set holds beyond six. */
export const MOST_ACTIONS = 5;

export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** For labels that name something told in full elsewhere: ends with "…" where it had to end. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  if (text.length <= most) return text;
  let kept = characters.join("");
  while (kept.length > most - 1) {
    characters.pop();
    kept = characters.join("");
  }
  return `${kept.trimEnd()}…`;
}

/** A text in pieces of at most so many characters: between lines, sentences or words where there are any. */
export function pieces(text: string, most: number): readonly string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const head = rest.slice(0, most);
    const ends = ["\n", ". ", " "].map((end) => head.lastIndexOf(end) + end.length);
    const at = ends.find((end) => end > most / 2) ?? wholeCharacters(head);
    found.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...found, rest];
}

/** Puts neighbours together as long as they fit; what does not fit alone stands alone. */
export function together<Item>(
  items: readonly Item[],
  fits: (group: readonly Item[]) => boolean,
): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && fits([...last, item])) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Never between the two halves of a character beyond the basic plane. */
function wholeCharacters(text: string): number {
  return /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length;
}
