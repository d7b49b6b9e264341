import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { keptEntries, versionAt } from "../../src/cli/kept-entries.ts";
import { checkedKnowledge, checkedOnce } from "../../src/cli/knowledge-at.ts";
import { KNOWLEDGE_DIRECTORY } from "../../src/knowledge/directory.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { folderWith, SMALL_KNOWLEDGE } from "../knowledge/fixture.ts";

/** A knowledge base that was read once, and where it was kept. */
function readOnce(files: Readonly<Record<string, string>> = SMALL_KNOWLEDGE) {
  const folder = folderWith(files);
  const kept = join(folderWith({}), "cache", "knowledge.json");
  return { folder, kept, first: checkedOnce(folder, kept) };
}

function versionOf(folder: string): string {
  return versionAt(folder) ?? "";
}

describe("what was read once", () => {
  test("is the same when it is taken from what was kept", () => {
    const { folder, kept, first } = readOnce();
    expect(keptEntries(kept, versionOf(folder))).toEqual(readEntries(folder).entries);
    expect(checkedOnce(folder, kept)).toEqual(first);
    expect(first).toEqual(checkedKnowledge(folder));
  });

  test("is all of the real knowledge base, too", () => {
    const kept = join(folderWith({}), "knowledge.json");
    checkedOnce(KNOWLEDGE_DIRECTORY, kept);
    const { entries } = readEntries(KNOWLEDGE_DIRECTORY);
    expect(keptEntries(kept, versionOf(KNOWLEDGE_DIRECTORY))).toStrictEqual(entries);
  });

  test("is read anew when a file was changed, added, removed or renamed", () => {
    const { folder, kept } = readOnce();
    const before = versionOf(folder);
    const roles = join(folder, "roles.yaml");
    const text = readFileSync(roles, "utf8");
    const changes = [
      () => writeFileSync(roles, text.replace("section manager", "head of section")),
      () => writeFileSync(join(folder, "terms.yaml"), "[]\n"),
      () => rmSync(roles),
      () => writeFileSync(join(folder, "roles-of-all.yaml"), text),
    ];
    const versions = changes.map((change) => {
      change();
      return versionOf(folder);
    });
    expect(new Set([before, ...versions]).size).toBe(1 + changes.length);
    for (const version of versions) expect(keptEntries(kept, version)).toBeUndefined();
  });

  test("does not hide a fault that came after it", () => {
    const { folder, kept } = readOnce();
    writeFileSync(join(folder, "groups.yaml"), "- id: Ledningsgrupp\n");
    expect(checkedOnce(folder, kept)).toEqual(checkedKnowledge(folder));
    expect(checkedOnce(folder, kept)).toHaveProperty("problems");
  });

  test("does not hide a file that is passed over for its name", () => {
    const { folder, kept } = readOnce();
    writeFileSync(join(folder, "terms.yml"), "[]\n");
    expect(checkedOnce(folder, kept)).toEqual(checkedKnowledge(folder));
    expect(checkedOnce(folder, kept)).toHaveProperty("problems");
  });
});

describe("what was kept", () => {
  test("is passed over when it was cut short or changed, and then put right", () => {
    const { folder, kept, first } = readOnce();
    const whole = readFileSync(kept, "utf8");
    for (const broken of ["", whole.slice(0, -10), whole.replace("Alvesta", "Alvasta"), "{}\n"]) {
      writeFileSync(kept, broken);
      expect(keptEntries(kept, versionOf(folder))).toBeUndefined();
      expect(checkedOnce(folder, kept)).toEqual(first);
      expect(readFileSync(kept, "utf8")).toBe(whole);
    }
  });

  test("is nothing of a knowledge base with faults", () => {
    const { kept } = readOnce({ ...SMALL_KNOWLEDGE, "roles.yaml": "- id: 1\n" });
    expect(existsSync(kept)).toBe(false);
  });

  test("is nothing where no file can be written, which is no fault", () => {
    const folder = folderWith(SMALL_KNOWLEDGE);
    const kept = join(folderWith({ file: "" }), "file", "knowledge.json");
    expect(checkedOnce(folder, kept)).toEqual(checkedKnowledge(folder));
  });
});
