/**
 * What a question is learnt by, and recognised by later: its words in their stems, and parts of its
 * words, so that one that is misspelt or compounded otherwise still tells something.
 */
import type { Language } from "../../knowledge/schema/base.ts";
import { isStopword } from "../language/stopwords.ts";
import type { Token } from "../language/tokens.ts";

/** Features of a text → how much each weighs before it is known how common it is. */
export type Features = ReadonlyMap<string, number>;

/** Words that only tell how something is asked weigh less than words of content. */
const COMMON_WORD = 0.6;
const PART = 0.3;
const PART_LENGTH = 4;
/** Parts of words share so many places: there are far more of them than are worth a place each. */
const PARTS = 8192;

export function featuresOf(tokens: readonly Token[], language: Language): Features {
  const features = new Map<string, number>();
  for (const token of tokens) {
    const weight = isStopword(token.text, language) ? COMMON_WORD : 1;
    raise(features, stemOf(token, language), weight);
    for (const part of partsOf(token.folded)) raise(features, part, PART);
  }
  return features;
}

function raise(features: Map<string, number>, feature: string, weight: number): void {
  features.set(feature, Math.max(features.get(feature) ?? 0, weight));
}

/** The keys of a word begin with its Swedish stem and its English one, where they differ. */
function stemOf({ text, keys, numeric }: Token, language: Language): string {
  if (numeric) return text;
  const [swedish = text, english = swedish] = keys;
  return language === "sv" ? swedish : english;
}

function partsOf(word: string): string[] {
  if (word.length < PART_LENGTH) return [];
  const bounded = `<${word}>`;
  const count = bounded.length - PART_LENGTH + 1;
  return Array.from({ length: count }, (_, at) => `#${placeOf(bounded, at)}`);
}

/** FNV-1a over the four letters from `at`. */
function placeOf(word: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let end = at; end < at + PART_LENGTH; end += 1)
    hash = Math.imul(hash ^ word.charCodeAt(end), 0x01000193);
  return (hash >>> 0) % PARTS;
}
