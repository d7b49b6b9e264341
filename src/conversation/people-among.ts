/** The people of the register whose names stand among the words of a question. */
import type { NamedPerson, PeopleNamed } from "../answers/today.ts";
import { fold } from "../knowledge/fold.ts";
import type { Person } from "../register/person.ts";
import type { Register } from "../register/records.ts";
import { oneLine } from "./one-line.ts";

// A record never changes: a new one takes its place. So its name is taken apart once.
const known = new WeakMap<Person, readonly string[]>();

function wordsOf(person: Person): readonly string[] {
  const kept = known.get(person);
  if (kept !== undefined) return kept;
  const words = fold(oneLine(person.name))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  known.set(person, words);
  return words;
}

/** `words` as written; "Eks" and "Robins" are genitives of names too. */
export function peopleAmong(people: Register["people"], words: readonly string[]): PeopleNamed {
  const said = words.map((word) => fold(word));
  const set = new Set(said.flatMap((word) => [word, word.replace(/s$/, "")]));
  const whole: { readonly at: number; readonly length: number; readonly person: NamedPerson }[] =
    [];
  const partly = new Map<string, NamedPerson[]>();
  for (const person of people.values()) {
    const name = wordsOf(person);
    if (!name.some((word) => set.has(word))) continue;
    const one = { id: person.id, name: oneLine(person.name) };
    const at = placeOf(name, said);
    if (at >= 0) whole.push({ at, length: name.length, person: one });
    for (const word of name) {
      if (!set.has(word)) continue;
      const bearers = partly.get(word);
      if (bearers === undefined) partly.set(word, [one]);
      else bearers.push(one);
    }
  }
  const isPart = (found: (typeof whole)[number]): boolean =>
    whole.some(
      ({ at, length }) =>
        length > found.length && at <= found.at && found.at + found.length <= at + length,
    );
  return {
    whole: whole
      .filter((found) => !isPart(found))
      .sort((a, b) => a.at - b.at)
      .map(({ person }) => person),
    partly,
  };
}

/** Where the whole name stands; −1: nowhere. A name of one word is only a part. */
function placeOf(name: readonly string[], said: readonly string[]): number {
  if (name.length < 2) return -1;
  return said.findIndex((_, start) =>
    name.every((word, index) => {
      const there = said[start + index];
      return there === word || (index === name.length - 1 && there === `${word}s`);
    }),
  );
}
