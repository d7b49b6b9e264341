/** A knowledge base many times as large: copies of its subjects and facts under invented names. */
import type { Entries } from "../src/knowledge/entries.ts";
import { invented } from "./invented.ts";

/** Kinds that are copied. Documents, roles and vocabulary serve all copies, as they would. */
const COPIED = [
  "areas",
  "organizations",
  "groups",
  "rules",
  "duties",
  "tracks",
  "projects",
  "units",
  "agreements",
  "terms",
  "themes",
  "figures",
  "contradictions",
  "local",
] as const;

/** Fields whose values are words of a schema, concepts, roles or places in a document. */
const KEPT = new Set(
  "asks classification document homonym kind level on paragraph role rule section seatsSource signedSource partnersSource source status trigger under unit".split(
    " ",
  ),
);
const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*/gu;
const SMALL = /(?<![\p{L}\p{N}-])\p{Ll}+(?![\p{L}\p{N}-])/gu;
/** No municipality has a code this high. */
const FIRST_CODE = 3000;

/** The entries and `times − 1` copies of them. The same entries always give the same copies. */
export function enlarged(entries: Entries, times: number): Entries {
  const names = [...properWords(entries)].sort();
  const ids = new Set(valuesOf(entries, "id"));
  const codes = valuesOf(entries, "code");
  const lists: Record<string, object[]> = Object.fromEntries(
    Object.entries(entries).map(([kind, list]) => [kind, [...list]]),
  );
  for (let copy = 1; copy < times; copy += 1) {
    const translation = { ...translationOf(copy, names), id: idsIn(copy, ids, codes) };
    for (const kind of COPIED) {
      const originals: readonly object[] = entries[kind];
      lists[kind]?.push(...originals.map((entry) => copied(entry, translation) as object));
    }
  }
  // The copies have the shapes of what they were copied from.
  return lists as unknown as Entries;
}

/** How one copy writes ids, codes and texts. */
interface Translation {
  readonly id: (id: string) => string;
  readonly text: (text: string, language: "sv" | "en", isName: boolean) => string;
}

/** "styrgrupp-7", "styrgrupp-7/members"; a municipality's code stays a number of four digits. */
function idsIn(copy: number, ids: ReadonlySet<string>, codes: readonly string[]) {
  return (id: string): string => {
    const code = codes.indexOf(id);
    if (code >= 0)
      return id.length === 4 ? String(FIRST_CODE + copy * codes.length + code) : `${id}-${copy}`;
    const [subject = "", fact] = id.split("/");
    if (!ids.has(subject)) return id;
    return fact === undefined ? `${subject}-${copy}` : `${subject}-${copy}/${fact}`;
  };
}

/** Names are told apart by their number: every copy has as many as there are words, and a place. */
function translationOf(copy: number, names: readonly string[]): Pick<Translation, "text"> {
  const first = copy * (names.length + 1);
  const words = new Map(names.map((name, index) => [name, invented(name, first + index)]));
  const place = invented("Place", first + names.length);
  const renamed = (word: string) => {
    const base = words.get(word.replace(/s$/, ""));
    return words.get(word) ?? (base === undefined ? word : `${base}s`);
  };
  return {
    text: (text, language, isName) => {
      const translated = text.replaceAll(CAPITALISED, renamed);
      // A name that holds no name of a place or body would be shared by all copies.
      const isShared = isName && translated === text;
      return isShared ? `${text} ${language === "sv" ? "i" : "in"} ${place}` : translated;
    },
  };
}

/** Follows the shape of any value of the schemas. */
function copied(value: unknown, translation: Translation, isName = false): unknown {
  if (typeof value === "string") return translation.id(value);
  if (Array.isArray(value)) return value.map((one: unknown) => copied(one, translation, isName));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      if (KEPT.has(key)) return [key, inner];
      if (key === "sv" || key === "en") return [key, copiedText(inner, key, translation, isName)];
      return [key, copied(inner, translation, key === "name" || key === "aliases")];
    }),
  );
}

function copiedText(
  value: unknown,
  language: "sv" | "en",
  { text }: Translation,
  isName: boolean,
): unknown {
  if (typeof value === "string") return text(value, language, isName);
  if (!Array.isArray(value)) return value;
  return value.map((one: unknown) => (typeof one === "string" ? text(one, language, isName) : one));
}

/** The capitalised words of all names that are nowhere written in small letters. */
function properWords(entries: Entries): Set<string> {
  const named = copiedEntries(entries).map((entry) => [entry["name"], entry["aliases"]]);
  const small = new Set(textsIn(entries).flatMap((text) => text.match(SMALL) ?? []));
  const words = JSON.stringify(named).match(CAPITALISED) ?? [];
  return new Set(words.filter((word) => !small.has(word.toLowerCase())));
}

/** All that people read, in both languages. */
function textsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === "sv" || key === "en"
      ? [inner].flat().filter((text) => typeof text === "string")
      : textsIn(inner),
  );
}

function valuesOf(entries: Entries, field: "id" | "code"): string[] {
  return copiedEntries(entries).flatMap((entry: Record<string, unknown>) => {
    const value = entry[field];
    return typeof value === "string" ? [value] : [];
  });
}

function copiedEntries(entries: Entries) {
  return COPIED.flatMap((kind): readonly Record<string, unknown>[] => entries[kind]);
}
