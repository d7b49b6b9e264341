/**
 * Learns from questions, each with what it asks for, which words ask for what. Every feature and
 * every label gets a place in a small space; a question lies where its features do together, and the
 * nearer a label lies, the likelier is it meant. (fastText's classifier: Joulin et al., "Bag of Tricks
 * for Efficient Text Classification", 2016; the steps are AdaGrad's: Duchi et al., 2011.)
 */
import type { Features } from "./features.ts";
import { likelihoods, middleOf, weighed, type Learnt, type Weighed } from "./learnt.ts";

/** A question as it is learnt from. */
export interface Example {
  readonly features: Features;
  /** What it asks for: the id of a fact, or of something that no fact tells. */
  readonly label: string;
}

export interface HowToLearn {
  readonly dimensions?: number;
  /** How many times all examples are gone through. */
  readonly rounds?: number;
  /** How many times it is learnt anew, from another start. */
  readonly times?: number;
  /** Told after each round how many are done, of how many in all. */
  readonly onRound?: (round: number, rounds: number) => void;
}

const DIMENSIONS = 64;
const ROUNDS = 16;
const TIMES = 5;
const BATCH = 256;
const STEP = 0.1;
/** How much of each question is seen in a round: what is left must tell enough by itself. */
const SEEN = 0.5;

/**
 * The same examples in the same order give the same result. It is learnt several times, from other
 * starts, and the results are laid side by side: what one of them has by chance the others outvote.
 * Takes some minutes for 40,000 examples.
 */
export function learn(examples: readonly Example[], how: HowToLearn = {}): Learnt {
  const { dimensions = DIMENSIONS, rounds = ROUNDS, times = TIMES, onRound } = how;
  const features = numbered(examples.flatMap((example) => [...example.features.keys()]));
  const labels = numbered(examples.map((example) => example.label));
  const rarity = rarityOf(examples, features);
  const rows = examples.map((example) => ({
    ...weighed(example.features, { features, rarity }),
    label: labels.get(example.label) ?? 0,
  }));
  const sizes = { features: features.size, labels: labels.size, dimensions };
  const spaces = Array.from({ length: times }, (_, time) =>
    learnOnce(rows, sizes, {
      random: randomFrom(time + 1),
      rounds,
      onRound: (round) => onRound?.(time * rounds + round, times * rounds),
    }),
  );
  return {
    dimensions: dimensions * times,
    features,
    rarity,
    // The likelihoods' logarithms are averaged by that: each space has its share of the nearness.
    featureRows: sideBySide(spaces, (space) => space.features).map((one) => one / times),
    labels: [...labels.keys()],
    labelRows: sideBySide(spaces, (space) => space.labels),
  };
}

interface Sizes {
  readonly features: number;
  readonly labels: number;
  readonly dimensions: number;
}

interface Once {
  /** 0 to 1. */
  readonly random: () => number;
  readonly rounds: number;
  readonly onRound: (round: number) => void;
}

function learnOnce(rows: readonly Row[], sizes: Sizes, { random, rounds, onRound }: Once): Space {
  const { dimensions } = sizes;
  const space: Space = {
    dimensions,
    features: startingRows(sizes.features * dimensions, random),
    labels: startingRows(sizes.labels * dimensions, random),
    featureSteps: new Float32Array(sizes.features * dimensions).fill(FIRST_STEPS),
    labelSteps: new Float32Array(sizes.labels * dimensions).fill(FIRST_STEPS),
  };
  for (let round = 1; round <= rounds; round += 1) {
    const order = shuffled(rows.length, random);
    for (let start = 0; start < rows.length; start += BATCH) {
      const batch = [...order.subarray(start, start + BATCH)].flatMap((place) => rows[place] ?? []);
      improve(
        space,
        batch.map((row) => inPart(row, random)),
      );
    }
    onRound(round);
  }
  return space;
}

/**
 * A question with some of its features left out, others in each round: so that no single word is
 * leant on, and other words than these are understood. (Dropout: Srivastava et al., 2014.)
 */
function inPart(row: Row, random: () => number): Row {
  const seen = [...row.places.keys()].filter(() => random() < SEEN);
  if (seen.length === 0) return row;
  const weights = Float32Array.from(seen, (index) => row.weights[index] ?? 0);
  const length = Math.hypot(...weights) || 1;
  return {
    label: row.label,
    places: Int32Array.from(seen, (index) => row.places[index] ?? 0),
    weights: weights.map((weight) => weight / length),
  };
}

/** Each row of all spaces after one another. */
function sideBySide(
  spaces: readonly Space[],
  rowsOf: (space: Space) => Float32Array,
): Float32Array {
  const [first] = spaces;
  if (first === undefined) return new Float32Array(0);
  const width = first.dimensions * spaces.length;
  const joined = new Float32Array(rowsOf(first).length * spaces.length);
  for (const [index, space] of spaces.entries())
    for (const [at, value] of rowsOf(space).entries()) {
      const row = Math.floor(at / space.dimensions);
      joined[row * width + index * space.dimensions + (at % space.dimensions)] = value;
    }
  return joined;
}

interface Row extends Weighed {
  readonly label: number;
}

interface Space {
  readonly dimensions: number;
  readonly features: Float32Array;
  readonly labels: Float32Array;
  /** The squares of all steps so far, added up. */
  readonly featureSteps: Float32Array;
  readonly labelSteps: Float32Array;
}

const FIRST_STEPS = 1e-3;

function numbered(names: readonly string[]): Map<string, number> {
  return new Map([...new Set(names)].map((name, place) => [name, place]));
}

/** How telling each feature is, by how seldom it occurs; 1 on average. */
function rarityOf(
  examples: readonly Example[],
  features: ReadonlyMap<string, number>,
): Float32Array {
  const counts = new Float32Array(features.size);
  for (const example of examples)
    for (const feature of example.features.keys()) {
      const place = features.get(feature) ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  const rarity = counts.map((count) => Math.log(1 + examples.length / (1 + count)));
  const mean = rarity.reduce((sum, one) => sum + one, 0) / Math.max(1, rarity.length);
  return rarity.map((one) => one / mean);
}

/** One step for a batch of questions: features and labels that belong together move together. */
function improve(space: Space, batch: readonly Row[]): void {
  const labelBlame = new Float32Array(space.labels.length);
  const featureBlame = new Map<number, Float32Array>();
  const share = 1 / Math.sqrt(batch.length);
  for (const row of batch)
    blameFeatures(row, blameLabels(row, { space, share, labelBlame }), featureBlame);
  step(space.labels, space.labelSteps, labelBlame, 0);
  for (const [place, blame] of featureBlame)
    step(space.features, space.featureSteps, blame, place * space.dimensions);
}

interface Blaming {
  readonly space: Space;
  /** Of each question in the batch. */
  readonly share: number;
  readonly labelBlame: Float32Array;
}

/** Adds to each label's blame how far off it was for a question; gives back the question's own. */
function blameLabels(row: Row, { space, share, labelBlame }: Blaming): Float32Array {
  const { dimensions, labels } = space;
  const at = middleOf(row, space.features, dimensions);
  const misses = likelihoods(at, labels, dimensions);
  misses[row.label] = (misses[row.label] ?? 0) - 1;
  const own = new Float32Array(dimensions);
  for (const [label, miss] of misses.entries()) {
    if (Math.abs(miss) < NEGLIGIBLE) continue;
    const first = label * dimensions;
    const blame = miss * share;
    for (let d = 0; d < dimensions; d += 1) {
      own[d] = (own[d] ?? 0) + blame * (labels[first + d] ?? 0);
      labelBlame[first + d] = (labelBlame[first + d] ?? 0) + blame * (at[d] ?? 0);
    }
  }
  return own;
}

/** Passes a question's blame on to its features, by their weights. */
function blameFeatures(row: Row, own: Float32Array, blames: Map<number, Float32Array>): void {
  for (const [index, place] of row.places.entries()) {
    const weight = row.weights[index] ?? 0;
    const sum = blames.get(place) ?? new Float32Array(own.length);
    for (let d = 0; d < own.length; d += 1) sum[d] = (sum[d] ?? 0) + weight * (own[d] ?? 0);
    blames.set(place, sum);
  }
}

/** Below it a label had so little to do with a question that moving it is not worth the work. */
const NEGLIGIBLE = 1e-4;

/** AdaGrad: what has moved much moves less. */
function step(rows: Float32Array, steps: Float32Array, blame: Float32Array, first: number): void {
  for (const [index, one] of blame.entries()) {
    if (one === 0) continue;
    const place = first + index;
    const sum = (steps[place] ?? 0) + one * one;
    steps[place] = sum;
    rows[place] = (rows[place] ?? 0) - (STEP * one) / Math.sqrt(sum);
  }
}

/** Small values around 0, so that no two rows are alike from the start. */
function startingRows(length: number, random: () => number): Float32Array {
  return Float32Array.from({ length }, () => (random() - 0.5) * 0.3);
}

/** Fisher and Yates, from the end. */
function shuffled(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

/** Mulberry32: 0 to 1, the same row of numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
