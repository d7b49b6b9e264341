/** The plain texts of the documents, from a folder that is not part of the repository. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileText, UnreadableFile } from "../file-text.ts";
import type { DocumentEntry } from "../schema/kinds.ts";

/** From a document's id to its text. */
export type Texts = ReadonlyMap<string, string>;

/**
 * Reads the file of each document; one that is not there is left out of the map. Throws when the
 * directory itself cannot be read, and UnreadableFile when a file in it cannot.
 */
export function readTexts(documents: readonly DocumentEntry[], directory: string): Texts {
  const present = new Set(readdirSync(directory));
  return new Map(
    documents
      .filter(({ file }) => present.has(file))
      .map(({ id, file }) => [id, textAt(join(directory, file)).normalize("NFC")]),
  );
}

function textAt(path: string): string {
  const read = fileText(path);
  if ("fault" in read) throw new UnreadableFile(path, read.fault);
  return read.text;
}
