/** What is needed to judge answers against the documents, made once for many answers. */
import type { Entries } from "../knowledge/entries.ts";
import { libraryOf, proofOf, type Library } from "../knowledge/evidence/library.ts";
import { isNamedIn, nameIndexOf, type NameIndex } from "../knowledge/evidence/names.ts";
import type { Texts } from "../knowledge/evidence/texts.ts";
import { isCapitalised, stemsOf } from "../knowledge/evidence/words.ts";
import type { FactId } from "../knowledge/fact.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { locatedEntries, type LocatedEntry } from "../knowledge/origins.ts";
import type { Language } from "../knowledge/schema/base.ts";

export interface Judging {
  readonly knowledge: Knowledge;
  readonly texts: Texts;
  readonly library: Library;
  /** What subjects are called, in each language. */
  readonly names: Readonly<Record<Language, NameIndex>>;
  /** Stems of the capitalised words in subjects' Swedish names. */
  readonly nameStems: ReadonlySet<string>;
  /** Numbers that facts state though they are computed. */
  readonly derived: ReadonlyMap<FactId, readonly number[]>;
  /** Subjects whose name stands at their entry's own source. */
  readonly proved: ReadonlySet<string>;
}

/** Prepares the knowledge and the texts of its documents. */
export function judgingWith(entries: Entries, knowledge: Knowledge, texts: Texts): Judging {
  const all = locatedEntries(entries, new Map());
  const library = libraryOf(all, texts);
  return {
    knowledge,
    texts,
    library,
    names: { sv: library.names, en: nameIndexOf(all.map((located) => inEnglish(located))) },
    nameStems: nameStemsOf(library.names),
    derived: derivedNumbers(all),
    proved: provedSubjects(all, library),
  };
}

/** The entry with its English names in the place of the Swedish ones. */
function inEnglish(located: LocatedEntry): LocatedEntry {
  const { entry } = located;
  if (!("name" in entry)) return located;
  const name = { sv: entry.name.en, en: entry.name.en };
  const english = "aliases" in entry ? entry.aliases.en : [];
  const aliases = { sv: english, en: english };
  return { ...located, entry: { ...entry, name, aliases } } as LocatedEntry;
}

function nameStemsOf({ bySubject }: NameIndex): Set<string> {
  const words = [...bySubject.values()].flat().flatMap((form) => form.words);
  const capitalised = words.filter(({ text }) => isCapitalised(text));
  return new Set(capitalised.flatMap(({ folded }) => stemsOf(folded)));
}

function derivedNumbers(all: readonly LocatedEntry[]): Judging["derived"] {
  return new Map(
    all.flatMap(({ kind, entry }) =>
      kind === "contradictions" || !("facts" in entry)
        ? []
        : entry.facts.map((fact): [FactId, readonly number[]] => [
            `${entry.id}/${fact.id}`,
            fact.derived,
          ]),
    ),
  );
}

function provedSubjects(all: readonly LocatedEntry[], library: Library): Set<string> {
  return new Set(
    all.flatMap(({ kind, entry }) => {
      if (kind === "contradictions" || !("facts" in entry)) return [];
      const proof = proofOf(library, entry.source);
      const isProved = proof !== undefined && isNamedIn(entry.id, proof.words, library.names);
      return isProved ? [entry.id] : [];
    }),
  );
}
