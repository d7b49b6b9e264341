import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Problem } from "../../src/knowledge/problem.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { createKnowledgeSource } from "../../src/knowledge/watch.ts";
import { folderWith } from "./fixture.ts";

const roles = (...ids: string[]) =>
  ids.map((id) => `- { id: ${id}, name: { sv: ${id}, en: ${id} } }\n`).join("");

/** A source of role ids that follows `directory` until the test ends. */
function roleSource(directory: string) {
  const reported: Problem[] = [];
  const source = createKnowledgeSource({
    directory,
    build: (folder) => {
      const { entries, problems } = readEntries(folder);
      if (problems.length > 0) return { problems };
      return { knowledge: entries.roles.map(({ id }) => id) };
    },
    onProblems: (problems) => reported.push(...problems),
    quietFor: 20,
  });
  onTestFinished(() => source.close());
  return { source, reported };
}

/** Saves as many editors do: writes another file and puts it in the place of the old one. */
function saveByRenaming(file: string, text: string) {
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
}

test("a change is seen without a restart", async () => {
  const folder = folderWith({ "roles.yaml": roles("chef") });
  const { source } = roleSource(folder);
  expect(source.current()).toEqual(["chef"]);
  writeFileSync(join(folder, "roles.yaml"), roles("chef", "rektor"));
  await vi.waitFor(() => expect(source.current()).toEqual(["chef", "rektor"]));
});

test("files that are replaced again and again, appear in new folders and go away are seen", async () => {
  const folder = folderWith({ "roles.yaml": roles("a") });
  const { source } = roleSource(folder);
  for (const id of ["b", "c", "d"]) {
    saveByRenaming(join(folder, "roles.yaml"), roles(id));
    await vi.waitFor(() => expect(source.current()).toEqual([id]));
  }
  mkdirSync(join(folder, "roles"));
  writeFileSync(join(folder, "roles/more.yaml"), roles("e"));
  await vi.waitFor(() => expect(source.current()).toEqual(["d", "e"]));
  writeFileSync(join(folder, "roles/more.yaml"), roles("f"));
  await vi.waitFor(() => expect(source.current()).toEqual(["d", "f"]));
  rmSync(join(folder, "roles.yaml"));
  await vi.waitFor(() => expect(source.current()).toEqual(["f"]));
});

test("a broken change is reported and keeps the last good knowledge until it is mended", async () => {
  const folder = folderWith({ "roles.yaml": roles("chef") });
  const { source, reported } = roleSource(folder);
  writeFileSync(join(folder, "roles.yaml"), "- id: [\n");
  await vi.waitFor(() => expect(reported).not.toEqual([]));
  expect(reported[0]).toMatchObject({ file: "roles.yaml" });
  expect(source.current()).toEqual(["chef"]);
  writeFileSync(join(folder, "roles.yaml"), roles("rektor"));
  await vi.waitFor(() => expect(source.current()).toEqual(["rektor"]));
});

test("a folder that is moved away is missed, and followed again when it comes back", async () => {
  const folder = folderWith({ "base/roles.yaml": roles("chef") });
  const [base, away] = [join(folder, "base"), join(folder, "away")];
  const { source, reported } = roleSource(base);
  renameSync(base, away);
  await vi.waitFor(() => expect(reported).not.toEqual([]));
  expect(reported[0]?.message).toEqual({
    sv: `${base} finns inte`,
    en: `${base} does not exist`,
  });
  expect(source.current()).toEqual(["chef"]);
  // What is another folder now is none of its business.
  writeFileSync(join(away, "roles.yaml"), roles("rektor"));
  renameSync(away, base);
  await vi.waitFor(() => expect(source.current()).toEqual(["rektor"]), { timeout: 5000 });
  writeFileSync(join(base, "roles.yaml"), roles("lärare"));
  await vi.waitFor(() => expect(reported.at(-1)?.file).toBe("roles.yaml"));
  writeFileSync(join(base, "roles.yaml"), roles("chef"));
  await vi.waitFor(() => expect(source.current()).toEqual(["chef"]));
});

test("a build that throws is reported, not raised", async () => {
  const folder = folderWith({ "roles.yaml": "1" });
  const reported: Problem[] = [];
  const source = createKnowledgeSource({
    directory: folder,
    build: (directory) => {
      const text = readFileSync(join(directory, "roles.yaml"), "utf8");
      if (text !== "1") throw new Error("no");
      return { knowledge: text };
    },
    onProblems: (problems) => reported.push(...problems),
    quietFor: 20,
  });
  onTestFinished(() => source.close());
  writeFileSync(join(folder, "roles.yaml"), "2");
  await vi.waitFor(() => expect(reported).not.toEqual([]));
  expect(reported[0]?.message).toEqual({
    sv: "kunskapsbasen kan inte läsas: no",
    en: "the knowledge base cannot be read: no",
  });
  expect(source.current()).toBe("1");
});

test("knowledge that is broken from the start is refused", () => {
  const folder = folderWith({ "roles.yaml": "- id: chef\n" });
  expect(() => roleSource(folder)).toThrow(/roles\.yaml chef name: is missing/);
});

test("a closed source no longer follows its files", async () => {
  const folder = folderWith({ "roles.yaml": roles("chef") });
  const { source } = roleSource(folder);
  source.close();
  writeFileSync(join(folder, "roles.yaml"), roles("rektor"));
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(source.current()).toEqual(["chef"]);
});
