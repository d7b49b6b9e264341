/** Answerers for knowledge bases of invented regions: the same code, nothing of the real region. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { plainText, type Answer } from "../../src/answers/answer.ts";
import { createAnswerer, type Answerer, type Turn } from "../../src/answers/respond.ts";
import { KNOWLEDGE_DIRECTORY } from "../../src/knowledge/directory.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { readEntries, type ReadResult } from "../../src/knowledge/read.ts";

/**
 * Reads test/regions/<name>. Word families belong to a language, not to a region, so those of
 * knowledge/vocabulary are put beside it, as they would be in a knowledge directory of its own.
 */
export function readRegion(name: string): ReadResult {
  const folder = mkdtempSync(join(tmpdir(), "ask-region-"));
  try {
    cpSync(fileURLToPath(new URL(name, import.meta.url)), folder, { recursive: true });
    cpSync(join(KNOWLEDGE_DIRECTORY, "vocabulary"), join(folder, "vocabulary"), {
      recursive: true,
    });
    return readEntries(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An answer, and what a person reads of it. */
export interface Told extends Answer {
  /** The direct answer. */
  readonly direct: string;
  /** All of it, with plain spaces inside numbers. */
  readonly text: string;
  /** Sections of the documents that it cites. */
  readonly sections: readonly string[];
}

export interface Region {
  readonly answerer: Answerer;
  /** Answers a question that stands alone, unless `turn` tells what went before. */
  readonly ask: (question: string, turn?: Turn) => Told;
}

/** Builds a region's answerer, once for all the questions of a test file. */
export function openRegion(name: string): Region {
  const answerer = createAnswerer(buildKnowledge(readRegion(name).entries));
  return { answerer, ask: (question, turn) => told(answerer.answer(question, turn)) };
}

/** Adds to an answer what a person reads of it. */
export function told(answer: Answer): Told {
  return {
    ...answer,
    direct: readable(answer.lead.map((statement) => statement.text).join(" ")),
    text: readable(plainText(answer)),
    sections: answer.sources.map((source) => source.section),
  };
}

function readable(text: string): string {
  return text.replaceAll("\u00A0", " ");
}
