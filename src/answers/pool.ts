/** Which facts are looked at closely for a question: a few hundred, however many there are. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { FactIndex } from "./lexicon/fact-index.ts";
import { areasOf, type IndexedFact } from "./lexicon/indexed-fact.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { inAll, inAny } from "./lexicon/places.ts";
import type { Mention, Place, Question, Term } from "./question.ts";

/** No more facts than these are looked at closely. */
const CLOSELY = 400;

/** The facts about all that is named; with nothing named, those that share a word or concept. */
export function poolOf(question: Question, { index, knowledge }: Lexicon): IndexedFact[] {
  const named = aboutAllNamed(question, index);
  const places =
    named !== undefined && named.length <= CLOSELY ? named : heaviest(question, index, named);
  const found = places.flatMap((place) => index.facts[place] ?? []);
  const known = new Set(found);
  return [...found, ...likeliest(question, index, knowledge).filter((entry) => !known.has(entry))];
}

const LIKELIEST = 20;
const LIKELY = 0.02;

/** Facts that are asked for in such words, if they hold where it is asked about. */
function likeliest(
  { meaning: { likely }, places }: Question,
  index: FactIndex,
  knowledge: Knowledge,
): IndexedFact[] {
  return [...likely]
    .filter(([, likelihood]) => likelihood >= LIKELY)
    .sort((a, b) => b[1] - a[1])
    .slice(0, LIKELIEST)
    .flatMap(([id]) => index.byId.get(id) ?? [])
    .filter((entry) =>
      places.every(
        (place) =>
          place.wide ||
          entry.areas.has(place.area) ||
          (!isElsewhere(entry, places, knowledge) && concerns(place, entry, index)),
      ),
    );
}

/** What is told of one municipality holds for no other, whatever else is told of both. */
function isElsewhere(
  { fact }: IndexedFact,
  places: readonly Place[],
  knowledge: Knowledge,
): boolean {
  const own = areasOf(new Set(fact.about.slice(0, 1)), knowledge).filter(
    (code) => knowledge.areas.get(code)?.level === "municipality",
  );
  return own.length > 0 && !places.some(({ area }) => own.includes(area));
}

/** Something else that is known of the same is about the place: who applied for it, where it runs. */
function concerns({ area }: Place, { fact }: IndexedFact, index: FactIndex): boolean {
  return (index.byAbout.get(fact.subject) ?? []).some((at) => index.facts[at]?.areas.has(area));
}

/** Undefined when nothing is named. */
function aboutAllNamed(question: Question, index: FactIndex): readonly number[] | undefined {
  const size = index.facts.length;
  const lists = [
    ...firmOf(question).map(({ subjects }) =>
      inAny(
        subjects.map((id) => index.bySubject.get(id) ?? []),
        size,
      ),
    ),
    ...narrowOf(question).map((place) => index.byArea.get(place.area) ?? []),
  ];
  return lists.length === 0 ? undefined : inAll(lists, size);
}

/** Names that an answer must be about. */
function firmOf({ mentions }: Question): Mention[] {
  return mentions.filter((mention) => mention.firm);
}

/** Places that an answer must be about. */
function narrowOf({ places }: Question): Place[] {
  return places.filter((place) => !place.wide);
}

const WEIGHT_OF_NAME = 2;
/** More than all words of a question weigh together: what is about a name comes before mere mentions. */
const WEIGHT_OF_SUBJECT = 1000;

/** One array for each index, used anew by each question: to sweep up large ones takes long. */
const weightsOf = new WeakMap<FactIndex, Float64Array>();

function emptyWeights(index: FactIndex): Float64Array {
  const weights = weightsOf.get(index)?.fill(0) ?? new Float64Array(index.facts.length);
  weightsOf.set(index, weights);
  return weights;
}

/**
 * The facts that hold most of the question's words and names, rare words counting more; only
 * of the named ones, where there are any.
 */
function heaviest(
  question: Question,
  index: FactIndex,
  named: readonly number[] | undefined,
): number[] {
  const weights = emptyWeights(index);
  const add = (places: readonly number[], weight: number): void => {
    for (const place of places) weights[place] = (weights[place] ?? 0) + weight;
  };
  for (const { subjects } of question.mentions)
    for (const id of subjects) add(index.bySubject.get(id) ?? [], WEIGHT_OF_NAME);
  for (const term of question.terms.filter((one) => !one.weak)) {
    const places = placesOf(term, index);
    add(places, Math.log(1 + index.facts.length / Math.max(1, places.length)));
  }
  if (named === undefined) return first(touchedIn(weights), weights);
  const subjects = [
    ...firmOf(question).flatMap((mention) => mention.subjects),
    ...narrowOf(question).map((place) => place.subject),
  ];
  const about = subjects.map((id) => index.byAbout.get(id) ?? []);
  add(inAny(about, index.facts.length), WEIGHT_OF_SUBJECT);
  return first(named, weights);
}

function touchedIn(weights: Float64Array): number[] {
  const touched: number[] = [];
  for (let place = 0; place < weights.length; place += 1)
    if ((weights[place] ?? 0) > 0) touched.push(place);
  return touched;
}

/** The CLOSELY heaviest. Most are lighter than all that are kept, so one look at each is enough. */
function first(places: readonly number[], weights: Float64Array): number[] {
  const byWeight = (one: number, other: number): number =>
    (weights[other] ?? 0) - (weights[one] ?? 0) || one - other;
  const kept: number[] = [];
  let last: number | undefined;
  for (const place of places) {
    if (last !== undefined && byWeight(last, place) < 0) continue;
    kept.push(place);
    if (kept.length < 2 * CLOSELY) continue;
    kept.sort(byWeight).splice(CLOSELY);
    last = kept.at(-1);
  }
  return kept.sort(byWeight).slice(0, CLOSELY);
}

/** Facts that hold a word or concept of the term, each once. */
function placesOf(term: Term, index: FactIndex): readonly number[] {
  return inAny(
    [
      ...term.keys.map((key) => index.byWord.get(key) ?? []),
      ...term.concepts.map((concept) => index.touching(concept)),
    ],
    index.facts.length,
  );
}
