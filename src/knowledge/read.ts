/** Reads the YAML files of a knowledge base and validates each entry by itself. */
import { readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { loadAll, YAMLException } from "js-yaml";
import type { Entries } from "./entries.ts";
import { messagesOf } from "./issue-messages.ts";
import { nearest } from "./nearest.ts";
import type { Origin, Origins } from "./origins.ts";
import type { Problem } from "./problem.ts";
import type { Text } from "./schema/base.ts";
import { KINDS, type KindName } from "./schema/kinds.ts";

/** What a knowledge directory holds. */
export interface ReadResult {
  /** The entries that are valid by themselves; their links are not checked. */
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  /** Where each of `entries` was read from. */
  readonly origins: Origins;
}

/**
 * Reads every *.yaml below `directory`. The first part of a file's path names the kind of its
 * entries: groups.yaml and groups/annex.yaml both hold groups. Throws when the directory cannot be
 * read; whatever is wrong inside a file is a problem, and its entry is left out.
 */
export function readEntries(directory: string): ReadResult {
  const lists = emptyLists();
  const problems: Problem[] = [];
  const origins = new Map<object, Origin>();
  for (const file of yamlFiles(directory)) {
    const kind = kindOf(file);
    if (kind === undefined) {
      problems.push({ file, entry: "", field: "", message: unknownKind(file) });
      continue;
    }
    const { items, failures } = parseList(readFileSync(join(directory, file), "utf8"));
    problems.push(...failures.map((message) => ({ file, entry: "", field: "", message })));
    for (const [index, item] of items.entries()) {
      const origin = { file, entry: labelOf(item, index) };
      const result = KINDS[kind].safeParse(item);
      if (result.success) {
        lists[kind].push(result.data);
        origins.set(result.data, origin);
      } else {
        const messages = messagesOf(result.error.issues, KINDS[kind], item);
        problems.push(...messages.map((message) => ({ ...origin, ...message })));
      }
    }
  }
  // Each list holds what its kind's schema let through; the type system cannot follow a kind
  // that is known only when the program runs.
  return { entries: lists as unknown as Entries, problems, origins };
}

function emptyLists(): Record<KindName, object[]> {
  const kinds = Object.keys(KINDS) as KindName[];
  return Object.fromEntries(kinds.map((kind) => [kind, [] as object[]])) as Record<
    KindName,
    object[]
  >;
}

/** Paths below `directory`, with "/", in an order that does not depend on the file system. */
function yamlFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.replaceAll(sep, "/"))
    .sort();
}

function kindOf(file: string): KindName | undefined {
  const name = folderOf(file);
  return Object.hasOwn(KINDS, name) ? (name as KindName) : undefined;
}

function folderOf(file: string): string {
  return file.replace(/\/.*$/, "").replace(/\.yaml$/, "");
}

function unknownKind(file: string): Text {
  const name = folderOf(file);
  const known = Object.keys(KINDS);
  const near = nearest(name, known);
  return {
    sv: `inga poster heter "${name}": ${near === undefined ? `döp filen eller mappen till något av ${known.join(", ")}` : `menar du "${near}"?`}`,
    en: `no kind of entry is called "${name}": ${near === undefined ? `name the file or folder one of ${known.join(", ")}` : `did you mean "${near}"?`}`,
  };
}

/** The entries of one file; an empty file (or one of comments only) has none. */
function parseList(yaml: string): { items: readonly unknown[]; failures: readonly Text[] } {
  const content = documentsOf(yaml);
  if (content instanceof YAMLException) return { items: [], failures: [syntaxError(content)] };
  const [list, ...more] = content;
  if (list === null || list === undefined) return { items: [], failures: [] };
  if (Array.isArray(list) && more.length === 0) return { items: list, failures: [] };
  return {
    items: [],
    failures: [
      {
        sv: 'filen ska vara en lista: börja varje post med "- id: …"',
        en: 'the file must be a list: begin each entry with "- id: …"',
      },
    ],
  };
}

/** What "---" parts; one document where nothing does, none in an empty file. */
function documentsOf(yaml: string): readonly unknown[] | YAMLException {
  try {
    return loadAll(yaml);
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

function syntaxError({ reason, mark }: YAMLException): Text {
  const line = (mark?.line ?? 0) + 1;
  return {
    sv: `rad ${line}: går inte att läsa som YAML (${reason}). Se över indrag, kolon och citattecken på raden och den före.`,
    en: `line ${line}: cannot be read as YAML (${reason}). Check indentation, colons and quotation marks there and on the line before.`,
  };
}

function labelOf(item: unknown, index: number): string {
  const id = typeof item === "object" && item !== null && "id" in item ? item.id : undefined;
  return typeof id === "string" && id !== "" ? id : `#${index + 1}`;
}
