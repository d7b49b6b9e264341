/** The people that a question names, whole or by a part of their name that is no other word. */
import { fold } from "../../../knowledge/fold.ts";
import { keysOf } from "../../language/stem.ts";
import { isStopword } from "../../language/stopwords.ts";
import type { NamedPerson } from "../../today.ts";
import type { LiveAsked } from "./live.ts";

/** One person, or all who may be meant. */
export interface Meant {
  /** As it stands in the question. */
  readonly written: string;
  readonly people: readonly NamedPerson[];
}

/** In the order of the question; several of one name are one. */
export function peopleMeant({ question, lexicon, today }: LiveAsked): Meant[] {
  const words = wordsOf(question.text);
  const { whole, partly } = today.register.peopleNamed(words);
  const byName = Map.groupBy(whole, ({ name }) => fold(name));
  const named = [...byName.values()].map((people) => ({ written: people[0]?.name ?? "", people }));
  const taken = new Set(whole.flatMap(({ name }) => wordsOf(name).map((word) => fold(word))));
  const parts = words.flatMap((word, index): Meant[] => {
    const folded = [fold(word), fold(word).replace(/s$/, "")];
    if (folded.some((one) => taken.has(one))) return [];
    // A name that is a word of the agreements, or written as any word is, is not taken for a name.
    if (!/^\p{Lu}/u.test(word) && lexicon.words.knows(keysOf(word))) return [];
    if (isStopword(word) || isNamed(word, question, lexicon)) return [];
    const people = folded
      .flatMap((one) => partly.get(one) ?? [])
      .filter(({ name }) => !isOtherName(words, index, name));
    return people.length === 0 ? [] : [{ written: word, people: [...new Set(people)] }];
  });
  return [...named, ...parts];
}

/** "Kim Gran" is not Kim Sten: a word beside it, written as a name, is not in this one. */
function isOtherName(words: readonly string[], index: number, name: string): boolean {
  const own = new Set(wordsOf(name).map((word) => fold(word)));
  const beside = [index > 1 ? words[index - 1] : undefined, words[index + 1]];
  return beside.some(
    (word) =>
      word !== undefined &&
      /^\p{Lu}/u.test(word) &&
      !own.has(fold(word)) &&
      !own.has(fold(word).replace(/s$/, "")),
  );
}

/** It stands in a subject's name, or is a word that the knowledge base has. */
function isNamed(
  word: string,
  { mentions, places, tokens }: LiveAsked["question"],
  lexicon: LiveAsked["lexicon"],
): boolean {
  const spans = [...mentions, ...places];
  const isInside = tokens.some(
    ({ text }, index) =>
      fold(text) === fold(word) && spans.some(({ start, end }) => start <= index && index < end),
  );
  return isInside || lexicon.words.knows(keysOf(word));
}

export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)
      ?.flatMap((word) => word.split("-")) ?? []
  );
}
