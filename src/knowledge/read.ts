/** Reads the YAML files of a knowledge base and validates each entry by itself. */
import { join } from "node:path";
import { loadAll, YAMLException } from "js-yaml";
import type { Entries } from "./entries.ts";
import { fileText } from "./file-text.ts";
import { messagesOf } from "./issue-messages.ts";
import { kindNameOf, kindOf, knowledgeFiles } from "./knowledge-files.ts";
import { nearest } from "./nearest.ts";
import type { Origin, Origins } from "./origins.ts";
import type { Problem } from "./problem.ts";
import type { Text } from "./schema/base.ts";
import { KINDS, type KindName } from "./schema/kinds.ts";
import { unreadEntry, type Unread } from "./unread.ts";
import { secondDocument, yamlFault } from "./yaml-faults.ts";

/** What a knowledge directory holds. */
export interface ReadResult {
  /** The entries that are valid by themselves; their links are not checked. */
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  /** Where each of `entries` was read from. */
  readonly origins: Origins;
  /** What stands in the files but is not among `entries`. */
  readonly unread: Unread;
  /** Kinds that have a file, also one with an empty list. */
  readonly kinds: ReadonlySet<KindName>;
}

/**
 * Reads every *.yaml below `directory`. The first part of a file's path names the kind of its
 * entries: groups.yaml and groups/annex.yaml both hold groups. Throws when the directory cannot be
 * read; whatever is wrong inside a file is a problem, and its entry is left out.
 */
export function readEntries(directory: string): ReadResult {
  const lists = emptyLists();
  const files = knowledgeFiles(directory);
  const problems: Problem[] = [...files.problems];
  const origins = new Map<object, Origin>();
  const unread: Unread[] = files.problems.map(({ file }) => unreadFile(kindOf(file)));
  const kinds = new Set<KindName>();
  for (const file of files.yaml) {
    const kind = kindOf(file);
    if (kind === undefined) {
      problems.push({ file, entry: "", field: "", message: unknownKind(file) });
      continue;
    }
    kinds.add(kind);
    const { items, faults } = parseFile(join(directory, file));
    problems.push(...faults.map((fault) => ({ file, field: "", ...fault })));
    if (faults.length > 0) unread.push(unreadFile(kind));
    for (const [index, item] of items.entries()) {
      const origin = { file, entry: labelOf(item, index) };
      const result = KINDS[kind].safeParse(item);
      if (result.success) {
        lists[kind].push(result.data);
        origins.set(result.data, origin);
      } else {
        const messages = messagesOf(result.error.issues, KINDS[kind], item);
        problems.push(...messages.map((message) => ({ ...origin, ...message })));
        unread.push(unreadEntry(kind, item));
      }
    }
  }
  // Each list holds what its kind's schema let through; the type system cannot follow a kind
  // that is known only when the program runs.
  const entries = lists as unknown as Entries;
  return { entries, problems, origins, unread: together(unread), kinds };
}

function emptyLists(): Record<KindName, object[]> {
  const kinds = Object.keys(KINDS) as KindName[];
  return Object.fromEntries(kinds.map((kind) => [kind, [] as object[]])) as Record<
    KindName,
    object[]
  >;
}

function unreadFile(kind: KindName | undefined): Unread {
  return { names: new Set(), kinds: new Set(kind === undefined ? [] : [kind]) };
}

function together(parts: readonly Unread[]): Unread {
  return {
    names: new Set(parts.flatMap(({ names }) => [...names])),
    kinds: new Set(parts.flatMap(({ kinds }) => [...kinds])),
  };
}

function unknownKind(file: string): Text {
  const name = kindNameOf(file);
  const known = Object.keys(KINDS);
  const near = nearest(name, known);
  return {
    sv: `inga poster heter "${name}": ${near === undefined ? `döp filen eller mappen till något av ${known.join(", ")}` : `menar du "${near}"?`}`,
    en: `no kind of entry is called "${name}": ${near === undefined ? `name the file or folder one of ${known.join(", ")}` : `did you mean "${near}"?`}`,
  };
}

interface Fault {
  readonly entry: string;
  readonly message: Text;
}

interface Parsed {
  readonly items: readonly unknown[];
  readonly faults: readonly Fault[];
}

/** The entries of one file; one of comments only has none. */
function parseFile(path: string): Parsed {
  const read = fileText(path);
  if ("fault" in read) return broken(read.fault);
  if (read.text.trim() === "") return broken(EMPTY);
  const content = documentsOf(read.text);
  if (content instanceof YAMLException)
    return { items: [], faults: [yamlFault(content, read.text)] };
  const [list, ...more] = content;
  if (more.length > 0) return broken(secondDocument(read.text));
  if (list === null || list === undefined) return { items: [], faults: [] };
  return Array.isArray(list) ? { items: list, faults: [] } : broken(NO_LIST);
}

function broken(message: Text): Parsed {
  return { items: [], faults: [{ entry: "", message }] };
}

const EMPTY: Text = {
  sv: "filen är tom: skriv dess poster igen eller hämta dem ur en tidigare version, eller ta bort filen",
  en: "the file is empty: write its entries again or fetch them from an earlier version, or remove the file",
};

const NO_LIST: Text = {
  sv: 'filen ska vara en lista: börja varje post med "- id: …"',
  en: 'the file must be a list: begin each entry with "- id: …"',
};

/** What "---" parts; one document where nothing does. */
function documentsOf(yaml: string): readonly unknown[] | YAMLException {
  try {
    return loadAll(yaml);
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

function labelOf(item: unknown, index: number): string {
  const id = typeof item === "object" && item !== null && "id" in item ? item.id : undefined;
  return typeof id === "string" && id !== "" ? id : `#${index + 1}`;
}
