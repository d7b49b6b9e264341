/** What the knowledge base carries of a document: the numbers and words that its entries state. */
import { locatedEntries, type LocatedEntry } from "../origins.ts";
import type { Entries } from "../entries.ts";
import { claimsOf, type Claim } from "./claims.ts";
import { carriedNumbers, dateKeys, keyOf, type NumberKey } from "./numbers.ts";
import { foldWord, sameWord, stemsOf, wordsOf, type Word } from "./words.ts";

/** The numbers and names that are carried. */
export interface Carried {
  readonly hasNumber: (key: NumberKey) => boolean;
  /** All the words stand in one text or in the names of one entry, inflections aside. */
  readonly hasName: (words: readonly Word[]) => boolean;
}

/** What the entries that cite `document` carry; names of entries count whatever they cite. */
export function carriedOf(entries: Entries, document: string): Carried {
  const all = locatedEntries(entries, new Map());
  const claims = all
    .flatMap((located) => claimsOf(located))
    .filter(({ sources }) => sources.some((source) => source.document === document));
  const names = all.map((located) => nameText(located));
  const numbers = new Set([
    ...claims.flatMap((claim) => claimedNumbers(claim)),
    ...names.flatMap((text) => [...carriedNumbers(text)]),
    ...entries.documents.flatMap(({ id, date }) => (id === document ? dateKeys(date) : [])),
  ]);
  const texts = [...claims.map((claim) => (claim.kind === "text" ? claim.text.sv : "")), ...names];
  return { hasNumber: (key) => numbers.has(key), hasName: nameFinder(texts) };
}

function claimedNumbers(claim: Claim): NumberKey[] {
  switch (claim.kind) {
    case "text":
      return [...carriedNumbers(claim.text.sv)];
    case "number":
      return [keyOf(claim.value)];
    case "date":
      return dateKeys(claim.date);
    case "interval":
      return [claim.from, claim.to].map((duration) => keyOf(Number(duration.slice(1, -1))));
    case "role":
    case "subject":
      return [];
  }
}

/** Name, aliases and whatever else an entry is called, as one text. */
function nameText({ kind, entry }: LocatedEntry): string {
  if (!("name" in entry)) return "";
  const aliases = "aliases" in entry ? entry.aliases.sv : [];
  const short = kind === "documents" ? [entry.short.sv] : [];
  return [entry.name.sv, ...short, ...aliases].join("\n");
}

function nameFinder(texts: readonly string[]): Carried["hasName"] {
  const worded = texts.map((text) => wordsOf(text));
  const textsByStem = new Map<string, Set<number>>();
  for (const [index, words] of worded.entries()) {
    for (const stem of words.flatMap(({ folded }) => stemsOf(folded))) {
      const known = textsByStem.get(stem);
      if (known === undefined) textsByStem.set(stem, new Set([index]));
      else known.add(index);
    }
  }
  return (name) => {
    const [first] = name;
    const stems = first === undefined ? [] : stemsOf(foldWord(first.text));
    const candidates = new Set(stems.flatMap((stem) => [...(textsByStem.get(stem) ?? [])]));
    return [...candidates].some((index) =>
      name.every((word) => (worded[index] ?? []).some((there) => sameWord(word, there))),
    );
  };
}
