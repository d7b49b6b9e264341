/** A cadence that a question itself names: "varje månad", "en gång i kvartalet", "weekly". */
import { fold } from "../../knowledge/fold.ts";
import { numberOf } from "./number-words.ts";
import type { Token } from "./tokens.ts";

export interface CadenceClaim {
  readonly days: number;
  /** As it was said. */
  readonly words: string;
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(dag|dagar|dagligen|day|days|daily)$/, 1],
  [/^(vecka|veckan|veckor|veckovis|week|weeks|weekly)$/, 7],
  [/^(manad|manaden|manader|manadsvis|manatlig|month|months|monthly)$/, 30.4],
  [/^(kvartal|kvartalet|kvartalsvis|quarter|quarterly|quarters)$/, 91.2],
  [/^(halvar|halvaret)$/, 182.5],
  [/^(ar|aret|arligen|arsvis|year|years|yearly|annually)$/, 365],
];
const OTHER = /^(varannan|vartannat|other|second|fortnight|fortnightly|biweekly)$/;
const LINK = /^(varje|var|per|i|om|every|a|once|gang|ganger|en|each|the|in)$/;
const ALONE = /(vis|ligen|ly)$/;
const NTH: readonly (readonly [RegExp, number])[] = [
  [/^(tredje|third)$/, 3],
  [/^(fjarde|fourth)$/, 4],
  [/^(sjatte|sixth)$/, 6],
  [/^(attonde|eighth)$/, 8],
];

/** The first cadence in a row of words, or undefined. */
export function mentionedCadence(tokens: readonly Token[]): CadenceClaim | undefined {
  // "Var är" is no "var år".
  const words = tokens.map(({ text }) => (/^är$/iu.test(text) ? text : fold(text)));
  for (const [at, word] of words.entries()) {
    if (/^fortnight(ly)?$/.test(word)) return { days: 14, words: word };
    const unit = UNITS.find(([pattern]) => pattern.test(word));
    if (unit === undefined) continue;
    const before = words[at - 1] ?? "";
    const factor = OTHER.test(before)
      ? 2
      : (NTH.find(([pattern]) => pattern.test(before))?.[1] ?? 1);
    if (factor === 1 && !LINK.test(before) && !ALONE.test(word)) continue;
    if (
      factor === 1 &&
      /^(i|in|om|the|a|en)$/.test(before) &&
      !/^(gang|ganger|once|twice|times|time)$/.test(words[at - 2] ?? "")
    )
      continue;
    const times = timesBefore(words, at);
    const start = times?.at ?? startOf(words, at);
    return {
      days: (unit[1] * factor) / (times?.count ?? 1),
      words: tokens
        .slice(start, at + 1)
        .map((token) => token.text)
        .join(" "),
    };
  }
  return undefined;
}

/** "tolv gånger om …", "twice a …" */
function timesBefore(
  words: readonly string[],
  unit: number,
): { readonly count: number; readonly at: number } | undefined {
  for (let at = unit - 1; at >= Math.max(0, unit - 3); at -= 1) {
    const word = words[at] ?? "";
    if (word === "twice") return { count: 2, at };
    if (!/^(ganger|times)$/.test(word)) continue;
    const before = words[at - 1] ?? "";
    const count = /^\d{1,3}$/.test(before) ? Number(before) : numberOf(before);
    return count === undefined || count === 0 ? undefined : { count, at: at - 1 };
  }
  return undefined;
}

function startOf(words: readonly string[], at: number): number {
  let start = at;
  while (
    start > 0 &&
    (LINK.test(words[start - 1] ?? "") ||
      OTHER.test(words[start - 1] ?? "") ||
      NTH.some(([pattern]) => pattern.test(words[start - 1] ?? "")))
  )
    start -= 1;
  return start;
}
