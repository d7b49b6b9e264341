/** Does a statement say what the sentences that it cites say, all of it and nothing else? */
import type { Language } from "../../../knowledge/schema/base.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Evidence } from "../evidence.ts";
import type { Reason } from "./reason.ts";
import { partsOf, type Part } from "./words.ts";

interface Reading {
  readonly language: Language;
  readonly lexicon: Lexicon;
}

/** How far a statement follows a sentence. */
interface Followed {
  readonly evidence: Evidence;
  /** How many parts agree. */
  readonly agreed: number;
  /** Words of the statement up to the end of what agrees. */
  readonly end: number;
  /** Where they part: what the sentence says, and the statement. Neither: all of it was said. */
  readonly wanted?: Part | undefined;
  readonly said?: Part | undefined;
}

/**
 * Undefined when the statement consists of the cited sentences, each of them whole; otherwise where
 * it departs from them. The words are the same, in the same order, but for small words that change
 * nothing, numbers as words or figures, other names of a fact's own subject, and what a fact says in
 * brackets without number or negation, which may be left out. Pure.
 */
export function departure(
  statement: string,
  cited: readonly Evidence[],
  reading: Reading,
): Reason | undefined {
  let rest = cited;
  let at = 0;
  while (rest.length > 0) {
    const best = rest
      .map((evidence) => follow(statement, at, evidence, reading))
      .reduce((one, other) => (isCloser(other, one) ? other : one));
    if (best.wanted !== undefined || best.agreed === 0) return reasonOf(best);
    rest = rest.filter((evidence) => evidence !== best.evidence);
    at = best.end;
  }
  const more = partsOf(statement, reading).find(({ start }) => start >= at);
  return more && reasonOf({ said: more });
}

/** Whole before in part; then what agrees for longest. */
function isCloser(one: Followed, other: Followed): boolean {
  const [isWhole, otherIs] = [one.wanted === undefined, other.wanted === undefined];
  return isWhole === otherIs ? one.agreed > other.agreed : isWhole;
}

function follow(statement: string, at: number, evidence: Evidence, reading: Reading): Followed {
  const fact = evidence.isFact ? evidence.facts[0] : undefined;
  const said = partsOf(statement, { ...reading, fact }).filter(({ start }) => start >= at);
  const wanted = partsOf(evidence.text, { ...reading, fact });
  let agreed = 0;
  let place = 0;
  while (place < wanted.length) {
    const one = wanted[place];
    const other = said[agreed];
    if (other !== undefined && one?.key === other.key) {
      agreed += 1;
      place += 1;
      continue;
    }
    const after = evidence.isFact ? afterBracket(wanted, place) : undefined;
    if (after === undefined)
      return { evidence, agreed, end: said[agreed - 1]?.end ?? at, wanted: one, said: other };
    place = after;
  }
  return { evidence, agreed, end: said[agreed - 1]?.end ?? at };
}

/** Where it goes on after the brackets that begin here; undefined when none do, or they must be said. */
function afterBracket(wanted: readonly Part[], place: number): number | undefined {
  const bracket = wanted[place]?.bracket ?? 0;
  if (bracket === 0 || wanted[place - 1]?.bracket === bracket) return undefined;
  const inside = wanted.filter((part) => part.bracket === bracket);
  const isNeeded = inside.some(({ kind }) => kind === "number" || kind === "negation");
  return isNeeded ? undefined : place + inside.length;
}

function reasonOf({ evidence, wanted, said }: Partial<Followed>): Reason {
  const kinds = [said?.kind, wanted?.kind];
  const kind =
    (["negation", "number", "name"] as const).find((one) => kinds.includes(one)) ?? "words";
  const here = said === undefined ? "it ends too early" : `"${said.written}" is not said there`;
  if (evidence === undefined) return { kind, text: `${here}: cite what says it, or leave it out` };
  return { kind, text: `${here}. Say ${evidence.id} in its own words: ${evidence.text}` };
}
