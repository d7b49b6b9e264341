/** The code knows no region: whatever the knowledge base names, src/ does not. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { KNOWLEDGE_DIRECTORY } from "../../src/knowledge/directory.ts";
import type { Entries } from "../../src/knowledge/entries.ts";
import { fold } from "../../src/knowledge/fold.ts";
import { readEntries } from "../../src/knowledge/read.ts";

const SOURCE_DIRECTORY = fileURLToPath(new URL("../../src", import.meta.url));
const { entries } = readEntries(KNOWLEDGE_DIRECTORY);
const ordinary = ordinaryWords(entries);
const foldedOrdinary = new Set([...ordinary].map(fold));

/** The words of a text, as written. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function factsOf(all: Entries) {
  return [
    ...subjectsOf(all),
    ...all.rules,
    ...all.duties,
    ...all.agreements,
    ...all.themes,
  ].flatMap((entry) => entry.facts);
}

function subjectsOf({ areas, organizations, groups, projects, units }: Entries) {
  return [...areas, ...organizations, ...groups, ...projects, ...units];
}

/**
 * Words of the language: those of the vocabulary, and those that the facts also write in lower
 * case. A name of such words only ("styrgruppen", "Handel", "team") is not a proper name.
 */
function ordinaryWords(all: Entries): ReadonlySet<string> {
  const families = all.vocabulary.flatMap((concept) => [...concept.sv, ...concept.en]);
  const texts = factsOf(all).flatMap(({ text }) => [text.sv, text.en]);
  const lowered = wordsOf(texts.join(" ")).filter((word) => word === word.toLowerCase());
  return new Set([...families.flatMap(wordsOf), ...lowered]);
}

/** An abbreviation is no ordinary word for being spelt like one: "ASK" is not "ask". */
function isProper(word: string): boolean {
  if (word === word.toLowerCase() || ordinary.has(word)) return false;
  const isAbbreviation = (word.match(/\p{Lu}/gu) ?? []).length > 1;
  return isAbbreviation || !ordinary.has(word.toLowerCase());
}

/** A name is proper by one of its words, or by a capital inside it: "Snabba Steg", "Upp-Start". */
function isProperName(name: string): boolean {
  return wordsOf(name).some(isProper) || /\p{L}[ -]\p{Lu}/u.test(name);
}

/** "Arbetsverket (the Work Agency)" is two names. */
function unbracketed(name: string): string[] {
  const inside = [...name.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? "");
  return [name.replaceAll(/\s*\([^)]*\)/g, ""), ...inside];
}

/**
 * Persons, and whatever else facts name without an entry of its own: rows of capitalised words that
 * stand alike in the Swedish and the English text, and do not only begin a sentence.
 */
function namedInFacts(all: Entries): string[] {
  return factsOf(all).flatMap(({ text }) => {
    const found = text.sv.match(/\p{Lu}[\p{L}\p{N}]+(?: \p{Lu}[\p{L}\p{N}]+)*/gu) ?? [];
    return found.filter((name) => name.includes(" ") && text.en.includes(name));
  });
}

/** Every proper name of the knowledge base; the country is no region. */
function properNames(all: Entries): Set<string> {
  const names = subjectsOf(all)
    .filter((entry) => !("level" in entry && entry.level === "country"))
    .flatMap(({ name, aliases }) => [name.sv, name.en, ...aliases.sv, ...aliases.en])
    .flatMap(unbracketed);
  const proper = [...names, ...namedInFacts(all)].filter(isProperName);
  return new Set(proper.map((name) => name.trim()).filter((name) => name.length > 1));
}

interface Line {
  readonly place: string;
  readonly text: string;
}

function linesOf(directory: string): Line[] {
  const files = readdirSync(directory, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .flatMap((file) =>
      readFileSync(join(directory, file), "utf8")
        .split("\n")
        .map((text, index) => ({ place: `src/${file}:${index + 1}`, text })),
    );
}

/**
 * Lines that hold a name as a word, also in the genitive; each with the longest name found there. A name
 * that is no ordinary word in any spelling is found in any: "tingsryd", "Vaxjo".
 */
function mentions(lines: readonly Line[], names: ReadonlySet<string>): string[] {
  const asWritten = anyOf(names);
  const folded = anyOf(new Set([...names].filter(isUnlikeWords).map(fold)));
  return lines.flatMap(({ place, text }) => {
    const found = new Set([...(text.match(asWritten) ?? []), ...(fold(text).match(folded) ?? [])]);
    return found.size === 0 ? [] : [`${place} names ${[...found].join(", ")}`];
  });
}

function anyOf(names: ReadonlySet<string>): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const alternatives = longestFirst.map((name) => RegExp.escape(name).replaceAll(/\s+/g, "\\s+"));
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}_])(?:${alternatives.join("|")})(?=(?::?s)?(?![\p{L}\p{N}_]))`,
    "gu",
  );
}

/** What is short or an abbreviation may be a word in lower case: "väst", "ask". */
function isUnlikeWords(name: string): boolean {
  return wordsOf(name).some(
    (word) =>
      word.length > 4 &&
      isProper(word) &&
      word !== word.toUpperCase() &&
      !foldedOrdinary.has(fold(word)),
  );
}

test("src/ names no place, organisation, group, project, unit or person of the knowledge base", () => {
  expect(mentions(linesOf(SOURCE_DIRECTORY), properNames(entries))).toEqual([]);
});

test("the check catches proper names and lets ordinary words be", () => {
  const names = properNames(entries);
  const isCaught = (text: string): boolean => mentions([{ place: "", text }], names).length > 0;
  for (const { name } of entries.areas.filter((area) => area.level === "municipality")) {
    expect(isCaught(`const home = "${name.sv}";`)).toBe(true);
    expect(isCaught(`/** ${name.sv}s jobbspår. */`)).toBe(true);
    for (const spelt of [name.sv.toLowerCase(), name.sv.toUpperCase(), fold(name.sv)])
      expect(isCaught(`"${spelt}"`)).toBe(true);
  }
  const proper = ["ASK", "ASK:s", "Kronobergs", "Arbetsförmedlingen", "AF", "Sunnerbo"];
  const longer = ["Kompetens Processledning", "Fatta Kompetensen", "Karolina Rydh", "Växjölöftet"];
  expect([...proper, ...longer].filter((name) => !isCaught(`// ${name} i en mening`))).toEqual([]);
  const words = [
    "styrgruppen",
    "Styrgruppen",
    "Handel",
    "the steering group",
    "Team",
    "ask",
    "väst",
    "vast",
  ];
  const parts = ["TASK", "ASKS", "Alvestakartan", "kompetens"];
  expect([...words, ...parts].filter((word) => isCaught(`// ${word} i en mening`))).toEqual([]);
});
