/** Writes a file that is there as a whole or not at all. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";

/** Lines written at a time. */
const BATCH = 1000;

/** Replaces the file by these lines, unless told otherwise readable by its owner only. Throws what the system refuses. */
export function replaceFile(file: string, lines: Iterable<string>, mode = 0o600): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeAll(temporary, lines, mode);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeAll(file: string, lines: Iterable<string>, mode: number): void {
  const descriptor = openSync(file, "w", mode);
  try {
    let batch: string[] = [];
    const flush = (): void => {
      const bytes = Buffer.from(batch.map((line) => `${line}\n`).join(""));
      // The system may take less than it is given.
      for (let at = 0; at < bytes.length; at += writeSync(descriptor, bytes, at));
      batch = [];
    };
    for (const line of lines) if (batch.push(line) === BATCH) flush();
    flush();
    // On the disk before it takes the name of what was there.
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
