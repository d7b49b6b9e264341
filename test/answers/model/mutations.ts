/** Ways in which a language model falsifies a true sentence. */
import { numberOf } from "../../../src/answers/language/number-words.ts";
import { tokensOf } from "../../../src/answers/language/tokens.ts";
import type { Lexicon } from "../../../src/answers/lexicon/lexicon.ts";
import type { Fact } from "../../../src/knowledge/fact.ts";
import type { Language, Text } from "../../../src/knowledge/schema/base.ts";

/** A statement as it would be submitted. */
export interface Falsified {
  readonly text: string;
  readonly facts: readonly string[];
}

export interface Truth {
  readonly fact: Fact;
  readonly language: Language;
  readonly lexicon: Lexicon;
  /** Other facts that the model was given, too. */
  readonly others: readonly Fact[];
  /** Picks one; undefined of nothing. */
  readonly pick: <T>(from: readonly T[]) => T | undefined;
}

/** Undefined: the sentence has nothing that could be falsified so. */
export type Mutation = (truth: Truth) => Falsified | undefined;

interface Spot {
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

interface Named extends Spot {
  readonly ids: readonly string[];
}

const WORD = /\p{L}[\p{L}\p{N}-]*/gu;
const NUMBER = /\d+(?:[.,\u00a0 ]\d+)*/g;

/** Of these some say the same as before, such as the subject's name without a part of it. */
export const MAY_SAY_THE_SAME: ReadonlySet<string> = new Set([
  "a word is another",
  "a word is left out",
  "two words change places",
]);

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "a number is another": (truth) => {
    const spot = truth.pick(numbersIn(truth));
    const values = [3, 4, 7, 9, 11, 16, 45, 99, 2031, 5911];
    const value = truth.pick(values.filter((one) => spot && one !== valueOf(spot)));
    return spot && replaced(truth, spot, String(value));
  },
  "two numbers change places": (truth) => {
    const one = truth.pick(numbersIn(truth));
    const isOther = (spot: Spot): boolean => one !== undefined && valueOf(spot) !== valueOf(one);
    const other = truth.pick(numbersIn(truth).filter(isOther));
    return one && other && exchanged(truth, [one, other]);
  },
  "a number is left out": (truth) => {
    const spot = truth.pick(numbersIn(truth));
    return spot && replaced(truth, spot, "");
  },
  "a municipality is another": (truth) => {
    const all = municipalities(truth);
    const isOf = ({ ids }: { ids: readonly string[] }, spot: Named): boolean =>
      spot.ids.some((id) => ids.includes(id));
    const spot = truth.pick(namesIn(truth).filter((name) => all.some((one) => isOf(one, name))));
    const other = truth.pick(all.filter((one) => spot !== undefined && !isOf(one, spot)));
    return spot && other && replaced(truth, spot, other.name[truth.language]);
  },
  "a name is another": (truth) => {
    const spot = truth.pick(namesIn(truth));
    const { subjects } = truth.lexicon.knowledge;
    const other = truth.pick(truth.others.map(({ subject }) => subjects.get(subject)));
    if (spot === undefined || other === undefined) return undefined;
    if (isOneSubject(spot, { ...spot, ids: [other.id] }, truth)) return undefined;
    return replaced(truth, spot, other.name[truth.language]);
  },
  "two names change places": (truth) => {
    const one = truth.pick(namesIn(truth));
    const others = namesIn(truth).filter((name) => one && !isOneSubject(one, name, truth));
    const other = truth.pick(others);
    return one && other && exchanged(truth, [one, other]);
  },
  "a person is slipped in": (truth) => inserted(truth, "Robin Påhittad"),
  "a role is another": (truth) => {
    const roles = [...truth.lexicon.knowledge.roles.values()].map(
      ({ name }) => name[truth.language],
    );
    const text = truth.fact.text[truth.language];
    const role = truth.pick(roles.filter((one) => text.includes(one)));
    const other = truth.pick(
      roles.filter((one) => role !== undefined && !role.includes(one) && !one.includes(role)),
    );
    return role === undefined || other === undefined
      ? undefined
      : told(truth, text.replace(role, other));
  },
  "a denial is left out": (truth) => {
    const spot = truth.pick(wordsIn(truth).filter(({ written }) => DENIALS.test(written)));
    return spot && replaced(truth, spot, "");
  },
  "a denial is slipped in": (truth) => inserted(truth, truth.language === "sv" ? "inte" : "not"),
  "a limit is slipped in": (truth) => inserted(truth, truth.language === "sv" ? "bara" : "only"),
  "a word is another": (truth) => {
    const spot = truth.pick(contentIn(truth));
    const other = truth.pick(truth.others.flatMap((fact) => contentIn({ ...truth, fact })));
    if (spot === undefined || other?.written.toLowerCase() === spot.written.toLowerCase())
      return undefined;
    return other && replaced(truth, spot, other.written);
  },
  "a word is left out": (truth) => {
    const spot = truth.pick(contentIn(truth));
    return spot && replaced(truth, spot, "");
  },
  "two words change places": (truth) => exchanged(truth, contentIn(truth)),
  "general knowledge is added": (truth) => {
    const added = {
      sv: ["Stockholm är Sveriges huvudstad.", "Det beslutas normalt av kommunfullmäktige."],
      en: ["Stockholm is the capital of Sweden.", "This is normally decided by the council."],
    }[truth.language];
    return told(truth, `${truth.fact.text[truth.language]} ${truth.pick(added) ?? ""}`);
  },
  "it is in the other language": (truth) =>
    told(truth, truth.fact.text[truth.language === "sv" ? "en" : "sv"]),
  "the id is made up": (truth) => cited(truth, [`${truth.fact.subject}/made-up`]),
  "the id was not retrieved": (truth) => {
    const known = new Set([truth.fact, ...truth.others]);
    const all = [...truth.lexicon.knowledge.facts.values()].filter((one) => !known.has(one));
    const other = truth.pick(all);
    return other && cited(truth, [other.id]);
  },
  "the id is another's": (truth) => {
    const other = truth.pick(truth.others);
    return other && cited(truth, [other.id]);
  },
  "another's id is added": (truth) => {
    const other = truth.pick(truth.others);
    return other && cited(truth, [truth.fact.id, other.id]);
  },
  "no id is given": (truth) => cited(truth, []),
};

const DENIALS =
  /^(inte|ej|aldrig|ingen|inget|inga|varken|not|no|never|none|neither|nor|nobody|without|utan)$/i;

function told({ fact }: Truth, text: string): Falsified {
  return { text, facts: [fact.id] };
}

function cited({ fact, language }: Truth, facts: readonly string[]): Falsified {
  return { text: fact.text[language], facts };
}

function replaced(truth: Truth, { start, end }: Spot, by: string): Falsified {
  const text = truth.fact.text[truth.language];
  return told(
    truth,
    `${text.slice(0, start)}${by}${text.slice(end)}`.replaceAll(/ {2,}/g, " ").trim(),
  );
}

function inserted(truth: Truth, words: string): Falsified | undefined {
  const spot = truth.pick(wordsIn(truth));
  return spot && replaced(truth, spot, `${spot.written} ${words}`);
}

/** The same words in other places; undefined when they say the same there. */
function exchanged(truth: Truth, spots: readonly Spot[]): Falsified | undefined {
  const one = truth.pick(spots);
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const other = truth.pick(spots.filter((spot) => one && !same(spot.written, one.written)));
  if (one === undefined || other === undefined) return undefined;
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const text = truth.fact.text[truth.language];
  return told(
    truth,
    text.slice(0, first.start) +
      second.written +
      text.slice(first.end, second.start) +
      first.written +
      text.slice(second.end),
  );
}

function spotsOf(text: string, pattern: RegExp): Spot[] {
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    written,
  }));
}

/** Both name the same thing, or the fact's subject and the place that is part of its name. */
function isOneSubject(one: Named, other: Named, { fact, lexicon: { knowledge } }: Truth): boolean {
  const subject = knowledge.subjects.get(fact.subject);
  const area = subject?.area && knowledge.areas.get(subject.area);
  const own = [fact.subject, area?.id, area?.organization].filter((id) => id !== undefined);
  const isOwn = ({ ids }: Named): boolean => own.some((id) => ids.includes(id));
  return (isOwn(one) && isOwn(other)) || one.ids.some((id) => other.ids.includes(id));
}

function valueOf({ written }: Spot): number {
  return numberOf(written) ?? Number(written.replaceAll(/[\u00a0 ]/g, "").replace(",", "."));
}

function wordsIn({ fact, language }: Truth): Spot[] {
  return spotsOf(fact.text[language], WORD);
}

/** Words that count: not those that may be added and left out. */
function contentIn(truth: Truth): Spot[] {
  return wordsIn(truth).filter(({ written }) => written.length > 3 && !SMALL.test(written));
}

const SMALL = /^(samt|också|även|och|also|that|where|där)$/i;

function numbersIn({ fact, language }: Truth): Spot[] {
  const text = fact.text[language];
  const inWords = spotsOf(text, WORD).filter(({ written }) => {
    const value = numberOf(written);
    return value !== undefined && value > 1;
  });
  return [...spotsOf(text, NUMBER), ...inWords];
}

function namesIn({ fact, language, lexicon }: Truth): Named[] {
  const words = wordsIn({ fact, language, lexicon, others: [], pick: () => undefined });
  return words
    .filter(({ written }) => /^\p{Lu}/u.test(written))
    .map((spot) => ({
      ...spot,
      ids: lexicon.names
        .all(tokensOf(spot.written))
        .flatMap(({ values }) => values)
        .map(({ subject }) => subject),
    }))
    .filter(({ ids }) => ids.length > 0);
}

/** Each with its own organisation, which bears its name. */
function municipalities({
  lexicon: { knowledge },
}: Truth): { ids: readonly string[]; name: Text }[] {
  return [...knowledge.areas.values()]
    .filter(({ level }) => level === "municipality")
    .map(({ id, organization, name }) => ({ ids: [id, organization ?? id], name }));
}
