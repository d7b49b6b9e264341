/** Which two figures a question compares or adds up. */
import type { ConceptId } from "../../../../knowledge/schema/base.ts";
import type { FigureSeries } from "../../../../knowledge/schema/figures.ts";
import { touches, type Asked } from "../../topic.ts";
import { ANYWHERE, ARE_MORE, LESS, MORE } from "./compared.ts";

/** Two series that measure the same of two sorts; the one that the question names first is first. */
export interface Pair {
  readonly one: FigureSeries;
  readonly other: FigureSeries;
}

/** The two series that the question's words name, of which all else is the same. */
export function pairOf(asked: Asked): Pair | undefined {
  const { question, knowledge } = asked;
  if (question.terms.length > MOST_TERMS) return undefined;
  const all = [...knowledge.series.values()];
  const named = distinct(
    all.filter((series) =>
      series.on.every((concept) => UNSAID.has(concept) || question.concepts.has(concept)),
    ),
  );
  const aMajority =
    touches(question, "outnumber", "most-of") ||
    ARE_MOST.test(question.mendedText) ||
    ARE_MORE.test(question.mendedText);
  const others = aMajority ? distinct(all) : named;
  const places = firstPlaces(asked);
  const share = touches(question, "share");
  const [best] = named
    .flatMap((one) => others.flatMap((other) => (isAlike(one, other) ? [{ one, other }] : [])))
    .filter((pair) => isNamedSo(pair, places, aMajority) && accountsFor(pair, asked))
    .sort((a, b) => Number(isShare(b) === share) - Number(isShare(a) === share));
  return best;
}

/** "Are most in the target group women?": more than the others there, not than elsewhere. */
const ARE_MOST = /^(are|were) most (?!of all)/iu;

/** Nobody compares two figures in more words. */
const MOST_TERMS = 20;

/** Words that do not tell which measure is meant. */
const UNSAID: ReadonlySet<string> = new Set(["share", "target-group", "count"]);

/** The first of each measure: whichever others measure the same would make the same pairs. */
function distinct(series: readonly FigureSeries[]): FigureSeries[] {
  const alike = Map.groupBy(series, ({ on, unit }) => `${unit}:${on.join()}`);
  return [...alike.values()].flatMap(([first]) => first ?? []);
}

/** They differ in one thing only: of whom they are. */
function isAlike(one: FigureSeries, other: FigureSeries): boolean {
  return (
    one.unit === other.unit &&
    one.on.length >= 2 &&
    one.on.length === other.on.length &&
    one.on.includes(SHARE) === other.on.includes(SHARE) &&
    apart(one, other).length === 1 &&
    apart(other, one).length === 1
  );
}

const SHARE = "share" as ConceptId;

function apart(one: FigureSeries, other: FigureSeries): ConceptId[] {
  return one.on.filter((concept) => !other.on.includes(concept));
}

/** Where the question first names each concept, also inside a phrase. */
function firstPlaces({ question, lexicon }: Asked): ReadonlyMap<ConceptId, number> {
  const first = new Map<ConceptId, number>();
  for (const { start, values } of lexicon.concepts.all(question.tokens, question.language))
    for (const concept of values) first.set(concept, Math.min(start, first.get(concept) ?? start));
  return first;
}

/** First the one, then the other; who is a majority is one against the rest, which need not be named. */
function isNamedSo(
  { one, other }: Pair,
  places: ReadonlyMap<ConceptId, number>,
  aMajority: boolean,
): boolean {
  const placeOf = ([concept]: readonly ConceptId[]): number | undefined =>
    concept && places.get(concept);
  const here = placeOf(apart(one, other));
  const there = placeOf(apart(other, one));
  if (here === undefined) return false;
  return there === undefined ? aMajority : there > here;
}

/** Every word of content names the measure or compares; nothing else is asked about. */
function accountsFor({ one, other }: Pair, { question }: Asked): boolean {
  const own = new Set<string>([...one.on, ...other.on]);
  return question.terms.every(
    (term) =>
      term.weak ||
      ANYWHERE.test(term.text) ||
      term.concepts.some((concept) => own.has(concept) || FRAME.has(concept)),
  );
}

const FRAME: ReadonlySet<string> = new Set([
  ...UNSAID,
  ...MORE,
  ...LESS,
  "sex",
  "sex-split",
  "majority",
  "municipality",
  "sum",
  "difference",
  "contradiction",
  "education-level",
  "share-2",
  "be-part-of",
  "belong-to",
]);

function isShare({ one }: Pair): boolean {
  return one.unit === "percent";
}
