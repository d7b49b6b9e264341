/** What has been learnt of how people ask: which labels a question is likely to mean. */
import type { Features } from "./features.ts";

export interface Learnt {
  readonly dimensions: number;
  /** Features by name, each with its number. */
  readonly features: ReadonlyMap<string, number>;
  /** How telling each feature is. */
  readonly rarity: Float32Array;
  /** A row of `dimensions` numbers for each feature; there are many, so they may be kept as bytes … */
  readonly featureRows: Float32Array | Int8Array;
  /** … of which each row is to be multiplied by this. */
  readonly featureScales?: Float32Array | undefined;
  readonly labels: readonly string[];
  /** A row for each label. */
  readonly labelRows: Float32Array;
}

/** A question's features by number; together the weights have the length 1. */
export interface Weighed {
  readonly places: Int32Array;
  readonly weights: Float32Array;
}

/** Features that were never met are left out. */
export function weighed(features: Features, known: Pick<Learnt, "features" | "rarity">): Weighed {
  const met = [...features].flatMap(([feature, weight]) => {
    const place = known.features.get(feature);
    return place === undefined ? [] : [{ place, weight: weight * (known.rarity[place] ?? 0) }];
  });
  const length = Math.hypot(...met.map(({ weight }) => weight)) || 1;
  return {
    places: Int32Array.from(met, ({ place }) => place),
    weights: Float32Array.from(met, ({ weight }) => weight / length),
  };
}

/** Where a question lies: its features' rows, added up by their weights. */
export function middleOf(
  { places, weights }: Weighed,
  rows: Float32Array | Int8Array,
  dimensions: number,
  scales?: Float32Array,
): Float32Array {
  const middle = new Float32Array(dimensions);
  for (const [index, place] of places.entries()) {
    const weight = (weights[index] ?? 0) * (scales?.[place] ?? 1);
    const first = place * dimensions;
    for (let d = 0; d < dimensions; d += 1)
      middle[d] = (middle[d] ?? 0) + weight * (rows[first + d] ?? 0);
  }
  return middle;
}

/** How likely each label is at a place: above 0, together 1 (softmax). */
export function likelihoods(
  at: Float32Array,
  labelRows: Float32Array,
  dimensions: number,
): Float32Array {
  const count = labelRows.length / dimensions;
  const likely = new Float32Array(count);
  let highest = -Infinity;
  for (let label = 0; label < count; label += 1) {
    const first = label * dimensions;
    let near = 0;
    for (let d = 0; d < dimensions; d += 1) near += (at[d] ?? 0) * (labelRows[first + d] ?? 0);
    likely[label] = near;
    if (near > highest) highest = near;
  }
  let sum = 0;
  for (let label = 0; label < count; label += 1) {
    const one = Math.exp((likely[label] ?? 0) - highest);
    likely[label] = one;
    sum += one;
  }
  for (let label = 0; label < count; label += 1) likely[label] = (likely[label] ?? 0) / sum;
  return likely;
}

/** How likely a question with these features means each label; empty where none of them was ever met. */
export function likelihoodsOf(features: Features, learnt: Learnt): ReadonlyMap<string, number> {
  const { dimensions, featureRows, featureScales, labelRows, labels } = learnt;
  const question = weighed(features, learnt);
  if (question.places.length === 0) return new Map();
  const middle = middleOf(question, featureRows, dimensions, featureScales);
  const likely = likelihoods(middle, labelRows, dimensions);
  return new Map(labels.map((label, place) => [label, likely[place] ?? 0]));
}
