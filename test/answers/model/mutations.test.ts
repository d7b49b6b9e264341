/** Whatever a language model does to a true sentence, what comes of it is not said. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/knowledge/schema/base.ts";
import { judged, knowledge, lexicon, wrongIn } from "./fixture.ts";
import {
  MAY_SAY_THE_SAME,
  MUTATIONS,
  type Falsified,
  type Mutation,
  type Truth,
} from "./mutations.ts";

const FACTS = [...knowledge.facts.values()];

/** Numbers, from which a truth is made: what is printed of a failure is then short. */
const numbers = fc.record({
  fact: fc.nat(),
  language: fc.constantFrom(...LANGUAGES),
  retrieved: fc.array(fc.nat(), { minLength: 3, maxLength: 8 }),
  choices: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
});

function chosen<T>(from: readonly T[], number = 0): T {
  return from[number % from.length]!;
}

/** A fact, the others that were retrieved with it, and a sequence of choices. */
function truthOf({
  fact: at,
  language,
  retrieved,
  choices,
}: typeof numbers extends fc.Arbitrary<infer T> ? T : never): Truth {
  const fact = chosen(FACTS, at);
  const left = [...choices];
  const pick: Truth["pick"] = (from) => from[(left.shift() ?? 0) % from.length];
  const others = [...new Set(retrieved.map((number) => chosen(FACTS, number)))];
  return { fact, language, lexicon, others: others.filter((one) => one !== fact), pick };
}

function isSame({ text, facts }: Falsified, fact: string, own: string): boolean {
  return text === own && facts.length === 1 && facts[0] === fact;
}

describe("of a true sentence that a model has falsified nothing is said:", () => {
  test.each(Object.entries(MUTATIONS))("%s", (name, mutate: Mutation) => {
    let [tried, said] = [0, 0];
    fc.assert(
      fc.property(numbers, (made) => {
        const truth = truthOf(made);
        const falsified = mutate(truth);
        const { fact, language, others } = truth;
        if (falsified === undefined || isSame(falsified, fact.id, fact.text[language])) return;
        tried += 1;
        const verdict = judged({ ...falsified, language, retrieved: [fact, ...others] });
        if (!verdict.isCarried) return;
        said += 1;
        expect(MAY_SAY_THE_SAME, falsified.text).toContain(name);
        // The reader sees the knowledge base's sentence, whatever the model has written.
        expect(verdict.evidence.map(({ text }) => text)).toEqual([fact.text[language]]);
      }),
      { numRuns: 600 },
    );
    expect(tried).toBeGreaterThan(5);
    expect(said / tried).toBeLessThan(0.1);
  });
});

test("every sentence of the knowledge base is carried by itself, in both languages", () => {
  const wrong = FACTS.flatMap((fact) =>
    LANGUAGES.flatMap((language) => {
      const text = fact.text[language];
      const reason = wrongIn({ text, facts: [fact.id], language });
      return reason === "" ? [] : [`${fact.id} ${language}: ${reason}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test("two sentences that are cited together are carried, in either order", () => {
  fc.assert(
    fc.property(numbers, (made) => {
      const {
        fact,
        others: [other],
        language,
      } = truthOf(made);
      if (other === undefined) return;
      const facts = [fact.id, other.id];
      const one = fact.text[language];
      const two = other.text[language];
      expect(wrongIn({ text: `${one} ${two}`, facts, language })).toBe("");
      expect(wrongIn({ text: `${two} ${one}`, facts, language })).toBe("");
      // One of them is cited and not said.
      expect(wrongIn({ text: one, facts, language })).not.toBe("");
    }),
    { numRuns: 300 },
  );
});
