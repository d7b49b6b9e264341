/** What facts are rated against: a question, with what is the same for every fact. */
import type { ConceptId } from "../../knowledge/schema/base.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Mention, Question, Term } from "../question.ts";

export interface Sought {
  readonly question: Question;
  readonly lexicon: Lexicon;
  readonly words: readonly Word[];
  /** Its terms of content that are properties. */
  readonly slotted: readonly Term[];
  /** Concepts of its terms … */
  readonly touched: ReadonlySet<ConceptId>;
  /** … and the properties among those that carry content. */
  readonly properties: ReadonlySet<ConceptId>;
}

/** A term, with what is the same for every fact. */
interface Word {
  readonly term: Term;
  /** How much it tells. */
  readonly weight: number;
  /** The name that it is a part of. */
  readonly mention: Mention | undefined;
  /** A property told before the question, or only hinted at: "Jag har förhinder. Vad gör jag?" */
  readonly isTold: boolean;
}

/** Works out once what rating each fact needs of the question. */
export function soughtBy(question: Question, lexicon: Lexicon): Sought {
  const { terms } = question;
  const content = terms.filter((term) => !term.weak);
  return {
    question,
    lexicon,
    words: terms.map((term) => wordOf(term, question, lexicon)),
    slotted: content.filter((term) => isSlot(term, lexicon)),
    touched: conceptsOf(terms),
    properties: conceptsOf(content).intersection(lexicon.slots),
  };
}

function conceptsOf(terms: readonly Term[]): ReadonlySet<ConceptId> {
  return new Set(terms.flatMap((term) => term.concepts));
}

function wordOf(term: Term, { mentions }: Question, lexicon: Lexicon): Word {
  return {
    term,
    weight: weightOf(term, lexicon) * (term.weak ? 0.3 : 1),
    mention: mentions.find((one) => term.start >= one.start && term.end <= one.end),
    isTold: term.weak && isSlot(term, lexicon),
  };
}

function isSlot({ concepts }: Term, { slots }: Lexicon): boolean {
  return concepts.some((concept) => slots.has(concept));
}

/** Rare words tell more. From 0.6 (everywhere) to 4 (once); a word that is nowhere, 3. */
function weightOf(term: Term, { index }: Lexicon): number {
  if (term.unknown) return 3;
  const frequency = Math.max(
    1,
    ...term.keys.map((key) => index.byWord.get(key)?.length ?? 0),
    ...term.concepts.map((concept) => index.touching(concept).length),
  );
  return Math.min(4, Math.max(0.6, Math.log(index.facts.length / frequency) / 1.6));
}
