/** A text as it is compared: word for word, without what changes nothing. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { SubjectId, Language } from "../../../knowledge/schema/base.ts";
import { statedNumber } from "../../../knowledge/evidence/number-words.ts";
import { numberOf } from "../../language/number-words.ts";
import { tokensOf, type Token } from "../../language/tokens.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { withoutOverlap, type Found } from "../../lexicon/phrases.ts";
import type { Name } from "../../lexicon/names.ts";

export interface Part {
  /** What must be the same: a word in lower case, a number as figures, or whose name it is. */
  readonly key: string;
  readonly written: string;
  readonly kind: "number" | "name" | "negation" | "word";
  /** Words of the text before it, and up to its end. */
  readonly start: number;
  readonly end: number;
  /** It stands in brackets, the same as its neighbours of this number; 0: in none. */
  readonly bracket: number;
}

/** What must stand in both of the texts that are compared. */
interface Reading {
  readonly language: Language;
  readonly lexicon: Lexicon;
  /** Its subject may be called by any of its names. */
  readonly fact?: Fact | undefined;
}

/**
 * Words that may be added or left out. None of them denies, limits, counts, compares, or turns round
 * who does what to whom: "av" and "by" are not here.
 */
const GLUE: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: new Set("i på den det de en ett och samt är att som också även där".split(" ")),
  en: new Set("a an the in at on is are and also that it".split(" ")),
};

/** Words that say the same; the first stands for all. */
const SAME: Readonly<Record<Language, readonly string[]>> = {
  sv: ["träffas möts sammanträder", "procent %", "ska skall"],
  en: ["meets convenes", "meet convene", "percent %", "every each"],
};
const FIRST_OF: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  sv: firstOf(SAME.sv),
  en: firstOf(SAME.en),
};

const NEGATIONS: ReadonlySet<string> = new Set(
  "inte ej aldrig icke ingen inget inga varken utan utom nej not no never none neither nor without except nt cannot".split(
    " ",
  ),
);

const SUBJECT = "⟨subject⟩";

/** The parts of a text in their order. Pure. */
export function partsOf(text: string, reading: Reading): Part[] {
  let read = 0;
  return segmentsOf(text.normalize("NFC")).flatMap(({ text: segment, bracket }) => {
    const tokens = tokensOf(segment.replaceAll("%", PERCENT[reading.language]));
    const parts = merged(named(tokens, reading), reading);
    const from = read;
    read += tokens.length;
    return parts.map((part) => ({
      ...part,
      start: part.start + from,
      end: part.end + from,
      bracket,
    }));
  });
}

const PERCENT: Readonly<Record<Language, string>> = { sv: " procent ", en: " percent " };

/** What is inside brackets, and sentences, apart: a name does not run on from one into another. */
function segmentsOf(text: string): { text: string; bracket: number }[] {
  const segments: { text: string; bracket: number }[] = [];
  let bracket = 0;
  let opened = 0;
  for (const piece of text.split(/(?<=[()])|(?=[()])|(?<=[.!?:;])\s/)) {
    if (piece === "(") bracket = opened += 1;
    else if (piece === ")") bracket = 0;
    else segments.push({ text: piece, bracket });
  }
  return segments;
}

type Bare = Omit<Part, "bracket">;

interface Span {
  readonly start: number;
  readonly end: number;
}
type Word = Token & Span;

/** A stretch that is a name of the fact's subject, only its kind ("ledningsgruppen"), or its place. */
interface Naming extends Span {
  readonly names: "subject" | "kind" | "place";
  readonly words: readonly Word[];
}
type Piece = Word | Naming;

/** The text's words, and the names of the fact's subject; those with a number in them word by word. */
function named(tokens: readonly Token[], { fact, lexicon }: Reading): Piece[] {
  const words = tokens.map((token, start): Word => ({ ...token, start, end: start + 1 }));
  if (fact === undefined) return words;
  const own = ownNames(fact, lexicon);
  const found = lexicon.names
    .all(tokens)
    .map((one) => ({ ...one, values: one.values.filter(({ subject }) => own.has(subject)) }))
    .filter(
      ({ start, end, values }) => values.length > 0 && !words.slice(start, end).some(isNumber),
    );
  const namings = new Map(withoutOverlap(found).map((one) => [one.start, one]));
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length;) {
    const [word, name] = [words[at], namings.get(at)];
    if (word === undefined) break;
    pieces.push(name === undefined ? word : namingOf(name, words, fact.subject));
    at = name?.end ?? at + 1;
  }
  return pieces;
}

function namingOf(
  { start, end, values }: Found<Name>,
  all: readonly Word[],
  subject: SubjectId,
): Naming {
  const words = all.slice(start, end);
  const own = values.filter((name) => name.subject === subject);
  if (own.length === 0) return { names: "place", words, start, end };
  const isWhole = own.some(({ local }) => local === undefined);
  return { names: isWhole ? "subject" : "kind", words, start, end };
}

function isNumber({ numeric, text }: Token): boolean {
  return numeric || numberOf(text) !== undefined;
}

/** The fact's subject, and the municipality that it lies in with that one's own organisation. */
function ownNames(fact: Fact, { knowledge }: Lexicon): ReadonlySet<SubjectId> {
  const subject = knowledge.subjects.get(fact.subject);
  const code = subject?.kindOf === "area" ? subject.code : subject?.area;
  const area = code === undefined ? undefined : knowledge.areas.get(code);
  if (area?.level !== "municipality") return new Set([fact.subject]);
  const own = [fact.subject, area.id, area.organization];
  return new Set(own.filter((id) => id !== undefined));
}

/** Without glue; a kind and its place side by side are the subject ("ledningsgruppen i Ängsby"). */
function merged(pieces: readonly Piece[], { language }: Reading): Bare[] {
  const parts: Bare[] = [];
  let run: Naming[] = [];
  const end = (): void => {
    parts.push(...partsOfRun(run, language));
    run = [];
  };
  for (const piece of pieces) {
    if ("names" in piece) {
      if (!belongs(piece, run)) end();
      run.push(piece);
    } else if (!GLUE[language].has(lower(piece))) {
      end();
      parts.push(partOf(piece, language));
    }
  }
  end();
  return parts;
}

/** A place belongs to the name before it ("gruppen i Ängsby") or right after it ("Ängsbys grupp"). */
function belongs(piece: Naming, run: readonly Naming[]): boolean {
  const [first, ...more] = run;
  if (first === undefined || more.length > 0) return false;
  return piece.names === "place"
    ? first.names !== "place"
    : first.names === "place" && first.end === piece.start;
}

/** The subject's name where it is whole; otherwise the words as they stand. */
function partsOfRun(run: readonly Naming[], language: Language): Bare[] {
  const said = new Set(run.map(({ names }) => names));
  const words = run.flatMap((one) => one.words);
  const [first, last] = [words[0], words.at(-1)];
  const isWhole = said.has("subject") || (said.has("kind") && said.has("place"));
  if (!isWhole || first === undefined || last === undefined)
    return words
      .filter((word) => !GLUE[language].has(lower(word)))
      .map((word) => partOf(word, language));
  const written = words.map(({ text }) => text).join(" ");
  return [{ key: SUBJECT, written, kind: "name", start: first.start, end: last.end }];
}

function partOf(token: Word, language: Language): Bare {
  const { start, end, text: written } = token;
  const word = lower(token);
  const is = (kind: Part["kind"], key: string): Bare => ({ key, written, kind, start, end });
  if (token.numeric) return is("number", figures(written, language));
  const number = numberOf(word);
  // "Eleven" is a pupil in Swedish, and "one" is often no number.
  if (number !== undefined && number === statedNumber(word, language))
    return is("number", String(number));
  const key = FIRST_OF[language].get(word) ?? word;
  if (NEGATIONS.has(word)) return is("negation", key);
  return is(/^\p{Lu}/u.test(written) ? "name" : "word", key);
}

function lower({ text }: Token): string {
  return text.toLowerCase();
}

/** "3,5" is "3.5" and "6–8" is "6-8"; thousands have been joined by then. */
function figures(written: string, language: Language): string {
  const plain = written.replaceAll(/[–—]/g, "-");
  return language === "sv" ? plain.replaceAll(/(?<=\d),(?=\d)/g, ".") : plain;
}

function firstOf(families: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    families.flatMap((family) => {
      const words = family.split(" ");
      return words.map((word) => [word, words[0] ?? word] as const);
    }),
  );
}
