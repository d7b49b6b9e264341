/** The real knowledge base; its evidence only where the documents are at hand. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { KNOWLEDGE_DIRECTORY } from "../../src/knowledge/directory.ts";
import { checkEvidence } from "../../src/knowledge/evidence/check-evidence.ts";
import { coverageOf } from "../../src/knowledge/evidence/coverage.ts";
import { readTexts } from "../../src/knowledge/evidence/texts.ts";
import { checkLinks } from "../../src/knowledge/links.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { carefulProblems } from "../../src/knowledge/careful-check.ts";
import type { Problem } from "../../src/knowledge/problem.ts";

const SOURCES =
  process.env["ASK_SOURCES"] ?? fileURLToPath(new URL("../../../shared/sources", import.meta.url));
const hasSources = existsSync(SOURCES);
const read = readEntries(KNOWLEDGE_DIRECTORY);
const { entries, origins, problems } = read;

/** A list that is easy to read when it should have been empty. */
function inLines(found: readonly Problem[]): string[] {
  return found.map(({ file, entry, field, message }) => `${file} ${entry} ${field}: ${message.en}`);
}

test("every entry is valid", () => {
  expect(inLines(problems)).toEqual([]);
});

test("every link leads somewhere, and nothing stands twice", () => {
  expect(inLines(checkLinks(entries, origins))).toEqual([]);
});

test("every text is in its own language, and every setting says in words what it is", () => {
  expect(inLines(carefulProblems(read))).toEqual([]);
});

describe.skipIf(!hasSources)(
  hasSources ? "against the documents" : `against the documents (skipped: no folder ${SOURCES})`,
  () => {
    test("everything stated stands where its source says", () => {
      const texts = readTexts(entries.documents, SOURCES);
      expect(inLines(checkEvidence(entries, texts, origins))).toEqual([]);
    });

    test("at least 97 % of each document's numbers and names are carried", () => {
      const coverage = coverageOf(entries, readTexts(entries.documents, SOURCES));
      expect(coverage).toHaveLength(entries.documents.length);
      for (const { numbers, names } of coverage) {
        expect(numbers.share).toBeGreaterThanOrEqual(0.97);
        expect(names.share).toBeGreaterThanOrEqual(0.97);
      }
    });
  },
);
