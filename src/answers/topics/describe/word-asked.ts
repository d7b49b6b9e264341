/**
 * "Vad menas med nyanländ?", "What does ersättare mean?": a common word, which names nothing when it
 * is said in passing. What there is to say of it is filed under "ordet …".
 */
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import { tokensOf } from "../../language/tokens.ts";
import type { Term } from "../../question.ts";
import type { Asked } from "../topic.ts";

/** The one word or phrase that a question asks the meaning of; undefined where more is asked. */
export function wordAsked(
  { question }: Asked,
  isDefining: (term: Term) => boolean,
): string | undefined {
  if (question.mentions.length + question.places.length > 0) return undefined;
  const rest = question.terms.filter((term) => !isDefining(term));
  const [first, ...others] = rest;
  const last = others.at(-1) ?? first;
  if (first === undefined || last === undefined) return undefined;
  const between = question.tokens.slice(first.start, last.end);
  const isPhrase = between.length <= rest.reduce((sum, { start, end }) => sum + end - start, 0);
  return isPhrase ? between.map(({ text }) => text).join(" ") : undefined;
}

/** The entry on the word itself. */
export function entryOn(word: string, { lexicon }: Asked): SubjectId | undefined {
  return ["ordet", "the word"]
    .flatMap((noun) => {
      const tokens = tokensOf(`${noun} ${word}`);
      return lexicon.names
        .all(tokens)
        .filter(({ start, end }) => start === 0 && end === tokens.length);
    })
    .flatMap(({ values }) => values)
    .map(({ subject }) => subject)
    .at(0);
}
