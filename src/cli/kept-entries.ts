/** The entries of a knowledge base that was found without fault, kept for the next run (ADR 23). */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Entries } from "../knowledge/entries.ts";
import { fileText } from "../knowledge/file-text.ts";
import { knowledgeFiles } from "../knowledge/knowledge-files.ts";
import { replaceFile } from "../store/replace-file.ts";

const ROOT = join(import.meta.dirname, "../..");

/** All that reads and checks a knowledge base, but for packages. */
const CODE = join(ROOT, "src/knowledge");

/** Beside the code that was compiled. */
export const KEPT_ENTRIES = join(ROOT, "node_modules/.cache/ask/knowledge.json");

/** Thirty times the entries of today. */
const MOST_MEGABYTES = 50;

/** The entries that were kept of this version; undefined where there are none, or not as they were written. */
export function keptEntries(file: string, version: string): Entries | undefined {
  const read = fileText(file, MOST_MEGABYTES);
  if ("fault" in read) return undefined;
  const [seal, entries = ""] = read.text.split("\n");
  return seal === sealOf(version, entries) ? (JSON.parse(entries) as Entries) : undefined;
}

/** Keeps entries in place of what was kept before. Where the file cannot be written, nothing is kept. */
export function keepEntries(file: string, version: string, entries: Entries): void {
  const written = JSON.stringify(entries);
  if (!isDeepStrictEqual(JSON.parse(written), entries)) return;
  try {
    mkdirSync(dirname(file), { recursive: true });
    replaceFile(file, [sealOf(version, written), written]);
  } catch {
    // The next run reads the knowledge base itself, as this one did.
  }
}

/** Tells whether anything has changed, of the version or of the entries. */
function sealOf(version: string, entries: string): string {
  return createHash("sha256").update(version).update(entries).digest("hex");
}

/**
 * Changes with each file of a knowledge base, and with whatever reads and checks it: the code, the
 * packages, Node. Undefined where a file cannot be read, which is for the check to tell.
 */
export function versionAt(directory: string): string | undefined {
  const { yaml, problems } = knowledgeFiles(directory);
  if (problems.length > 0) return undefined;
  const code = readdirSync(CODE, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort();
  const hash = createHash("sha256").update(process.version);
  for (const [folder, files] of [
    [ROOT, ["package-lock.json"]],
    [CODE, code],
    [directory, yaml],
  ] as const)
    for (const name of files) {
      const read = fileText(join(folder, name));
      if ("fault" in read) return undefined;
      hash.update(`${name} ${String(read.text.length)} `).update(read.text);
    }
  return hash.digest("hex");
}
