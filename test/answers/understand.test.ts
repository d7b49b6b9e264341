import { expect, test } from "vitest";
import type { Learnt } from "../../src/answers/learnt/learnt.ts";
import { tokensOf } from "../../src/answers/language/tokens.ts";
import { understand } from "../../src/answers/understand.ts";
import { openRegion } from "../regions/region.ts";

const { lexicon } = openRegion("skogslan").answerer;

/** People who ask are known to use these words. */
function learntOf(...words: string[]): Learnt {
  return {
    dimensions: 0,
    features: new Map(words.map((word, at) => [word, at])),
    rarity: new Float32Array(words.length),
    featureRows: new Float32Array(0),
    labels: [],
    labelRows: new Float32Array(0),
  };
}

function mendedIn(text: string, learnt?: Learnt): ReadonlyMap<string, string> {
  return understand(text, { ...lexicon, learnt }).mended;
}

test("a misspelt word is read as the nearest that the knowledge base has", () => {
  expect(mendedIn("Vem leder styrgrupen?").get("styrgrupen")).toMatch(/^styrgrupp/);
});

test("a word that people use when they ask is not read as one that is further off than a slip", () => {
  const text = "Kan man överklaga ett beslut?";
  expect(mendedIn(text).get("överklaga")).toBe("överläge");
  expect(mendedIn(text, learntOf("overklag")).has("överklaga")).toBe(false);
});

test("a word is not mended into its contrary", () => {
  const known = { ...lexicon.words, isSpelt: () => false, nearest: () => "förberedd" };
  const read = (text: string) => understand(text, { ...lexicon, words: known }).mended;
  expect(read("oförberedd").has("oförberedd")).toBe(false);
  expect(read("förbered").get("förbered")).toBe("förberedd");
});

test("a slip in a word is mended, also where others have made it", () => {
  const text = "Vem leder styrgrupen?";
  expect(mendedIn(text, learntOf("styrgrup")).get("styrgrupen")).toMatch(/^styrgrupp/);
});

test("a name that may be just a word is none within a longer word of another meaning", () => {
  const named = (text: string) => understand(text, lexicon).mentions.map(({ text: name }) => name);
  expect(named("Where is industry largest?")).toEqual(["industry"]);
  expect(named("Where is the construction industry largest?")).toEqual([]);
});

test("full-time is not read as a slip for part-time", () => {
  const [token] = tokensOf("heltid");
  expect(token !== undefined && lexicon.words.isSpelt(token)).toBe(true);
});
