/** "Industri?", "Och i målgruppen?": another word in the question before. */
import type { ConceptId } from "../../knowledge/schema/base.ts";
import { startsWithVerb } from "../language/ask.ts";
import { namedIn } from "./spoken-of.ts";
import { isNaming, namesFirmly, unasked, type Turn } from "./turn.ts";

/** "Industri?" after "Vilka kommuner har spår för kock?": another word in the same question. */
export function otherWord(turn: Turn): string | undefined {
  const { bare, now, previous } = turn;
  const strong = previous.terms.filter(({ weak }) => !weak);
  const last = strong.at(-1);
  if (last === undefined || strong.length < 2 || namesFirmly(now) || !isOneWord(turn))
    return undefined;
  const before = previous.tokens.map((token) => token.text);
  // "… spår inom vård": what it is of is exchanged, whoever is asked about.
  const isOfWhat = OF_WHAT.test(before[last.start - 1] ?? "");
  if (namesFirmly(previous) && !isOfWhat) return undefined;
  const word = isOfWhat ? unasked(bare).replace(OF_WHAT_FIRST, "") : unasked(bare);
  return `${[...before.slice(0, last.start), word, ...before.slice(last.end)].join(" ")}?`;
}

const OF_WHAT = /^(inom|för|som|till|in|for|as|within)$/iu;
const OF_WHAT_FIRST = /^(inom|för|som|till|in|for|as|within)\s+/iu;

function isOneWord({ bare, now }: Turn): boolean {
  const words = now.terms.filter(({ weak }) => !weak);
  const isWord =
    now.ask === "whether" &&
    unasked(bare).replace(OF_WHAT_FIRST, "").split(/\s+/u).length <= 2 &&
    !startsWithVerb(bare);
  return isWord && words.length === 1 && words[0]?.concepts.includes(MUNICIPALITY) !== true;
}

const MUNICIPALITY = "municipality" as ConceptId;

/** "Och i målgruppen?" after "Har Ängsby fler invånare än Granåsa?": what else is compared. */
export function otherCounted(turn: Turn): string | undefined {
  const { bare, now, previous } = turn;
  const isCounted = now.terms.some(({ concepts }) => concepts.some((one) => COUNTED.has(one)));
  if (!isCounted || isNaming(now) || now.ask !== "whether" || now.tokens.length > 4)
    return undefined;
  if (startsWithVerb(bare) || !MORE_OF.test(previous.text)) return undefined;
  return `${unasked(previous.text.replace(MORE_OF, unasked(bare)))}?`;
}

const COUNTED: ReadonlySet<string> = new Set([
  "inhabitants",
  "population-2",
  "target-group",
  "women",
  "men",
  "job-track",
]);
/** What there are more of, or most of. */
const MORE_OF =
  /(?<=(?<!\p{L})(?:fler|färre|flest|more|fewer|most|fewest) )\S.*?(?= (?:än|than) |[\s?.!]*$)/iu;

/** "SFI också?" after "Vad kan man läsa på lärcentret?": a word that is explained, and where it is meant. */
export function wordThere({ bare, now, isJoined, previous, lexicon }: Turn): string | undefined {
  const isWord = isNaming(now) && !namesFirmly(now) && now.ask === "whether";
  const where = namesFirmly(previous) ? namedIn(previous, lexicon) : undefined;
  if (!isWord || !isJoined || where === undefined || now.tokens.length > 2) return undefined;
  return startsWithVerb(bare) ? undefined : `${unasked(bare)} ${where}?`;
}
