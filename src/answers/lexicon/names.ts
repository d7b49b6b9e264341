/** Every name under which a subject may be met in a question. */
import type { Knowledge, Subject } from "../../knowledge/knowledge.ts";
import type { AreaCode, ConceptId, SubjectId } from "../../knowledge/schema/base.ts";
import { exactly, tokensOf, type Token } from "../language/tokens.ts";
import { Phrases } from "./phrases.ts";

export interface Name {
  readonly subject: SubjectId;
  /** Set when the name means the subject only together with its area's name ("ledningsgruppen"). */
  readonly local?: AreaCode;
}

/** All names and aliases of a subject, both languages. */
export function namesOf(subject: Subject): string[] {
  const { name, aliases } = subject;
  return [...new Set([name.sv, name.en, ...aliases.sv, ...aliases.en])];
}

/** Files every name in full: for texts that say what they mean. */
export function wholeNames(knowledge: Knowledge): Phrases<Name> {
  const index = new Phrases<Name>();
  for (const subject of knowledge.subjects.values())
    for (const name of namesOf(subject))
      addName(index, withoutBrackets(name), { subject: subject.id });
  return index;
}

/** Files every name; names of subjects in an area also without the area's name: for questions. */
export function nameIndex(knowledge: Knowledge): Phrases<Name> {
  const index = new Phrases<Name>();
  const places = placeWords(knowledge);
  const kinds = new Map(knowledge.vocabulary.map((concept) => [concept.id, concept]));
  for (const subject of knowledge.subjects.values()) {
    const whole: Name = { subject: subject.id };
    for (const name of namesOf(subject)) addName(index, withoutBrackets(name), whole);
    if (subject.area === undefined || subject.kindOf === "area") continue;
    const local: Name = { subject: subject.id, local: subject.area };
    for (const name of namesOf(subject)) {
      const words = tokensOf(withoutBrackets(name));
      const core = withoutPlace(words, places);
      if (core.length > 0 && core.length < words.length)
        index.addWords(core.map(formsOfName), local);
    }
    if (subject.kindOf === "group" && subject.level === "municipal") {
      const kind = kinds.get(subject.kind as string as ConceptId);
      for (const word of [...(kind?.sv ?? []), ...(kind?.en ?? [])]) index.add(word, local);
    }
  }
  return index;
}

const ACRONYM = /^\p{Lu}{2,5}$/u;

/** An acronym is met as it is: "söker" is no inflection of "SÖK". */
function addName(index: Phrases<Name>, name: string, value: Name): void {
  if (ACRONYM.test(name)) index.addWords([[exactly(name)]], value);
  else index.add(name, value);
}

/** "Kassan (the insurance agency)" is met under its first part. */
function withoutBrackets(name: string): string {
  return name.replaceAll(/\s*\([^)]*\)/g, "");
}

function placeWords(knowledge: Knowledge): Set<string> {
  const words = [...knowledge.areas.values()]
    .filter((area) => area.level === "municipality")
    .flatMap((area) => tokensOf(area.name.sv))
    .flatMap((token) => token.keys);
  return new Set(words);
}

function isPlace(token: Token, places: ReadonlySet<string>): boolean {
  return token.keys.some((key) => places.has(key));
}

function formsOfName(token: Token): readonly string[] {
  return ACRONYM.test(token.text) ? [exactly(token.text)] : token.keys;
}

const LINKS = /^(i|in|of|for|för|på|the|kommun|kommuns|municipality|at)$/iu;

/** The name without the place, and without the words that only tied it to the rest. */
function withoutPlace(words: readonly Token[], places: ReadonlySet<string>): Token[] {
  const rest = words.filter((token) => !isPlace(token, places));
  const first = rest.findIndex((token) => !LINKS.test(token.text));
  const last = rest.findLastIndex((token) => !LINKS.test(token.text));
  return first < 0 ? [] : rest.slice(first, last + 1);
}
