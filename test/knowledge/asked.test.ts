import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readAsked, type ReadAsked } from "../../src/knowledge/asked.ts";
import { KNOWLEDGE_DIRECTORY } from "../../src/knowledge/directory.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { readRegion } from "../regions/region.ts";
import { folderWith, told } from "./fixture.ts";

const knowledge = buildKnowledge(readRegion("skogslan").entries);

function reading(...lines: readonly string[]): ReadAsked {
  const folder = mkdtempSync(join(tmpdir(), "ask-asked-"));
  try {
    mkdirSync(join(folder, "asked"));
    writeFileSync(join(folder, "asked", "projects.jsonl"), `${lines.join("\n")}\n`);
    return readAsked(folder, knowledge);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("questions as people ask them", () => {
  test("each is read with the fact that it asks for", () => {
    const read = reading('{"fact":"vagen-in/goal","sv":["Vad vill man?"],"en":["What for?"]}');
    expect(read.problems).toEqual([]);
    expect(read.questions).toEqual([
      { text: "Vad vill man?", language: "sv", for: "vagen-in/goal" },
      { text: "What for?", language: "en", for: "vagen-in/goal" },
    ]);
  });

  test("or with the subject of which nothing tells it", () => {
    const read = reading('{"untold":"vagen-in","sv":["Vem ritade märket?"],"en":[]}');
    expect(read.questions).toEqual([
      { text: "Vem ritade märket?", language: "sv", for: "untold/vagen-in" },
    ]);
  });

  test("{place} stands for each place that has the figure", () => {
    const figure = [...knowledge.facts.values()].find(
      ({ value }) => value?.kind === "number" && value.area !== undefined,
    );
    const read = reading(
      JSON.stringify({ fact: figure?.id, sv: ["Hur många bor i {place}?"], en: [] }),
    );
    expect(read.questions.length).toBeGreaterThan(1);
    expect(new Set(read.questions.map((one) => one.for)).size).toBe(read.questions.length);
    expect(read.questions.some(({ text }) => text.includes("{"))).toBe(false);
  });

  test("a knowledge base without any has none", () => {
    expect(readAsked(tmpdir(), knowledge)).toEqual({ questions: [], problems: [] });
  });

  test.each([
    ["is no JSON", "{", "", "raden är inte JSON: skriv"],
    ["lacks a language", '{"fact":"vagen-in/goal","sv":["Vad?"]}', "en", "saknas: skriv en lista"],
    [
      "has an empty question",
      '{"fact":"vagen-in/goal","sv":[""],"en":[]}',
      "sv.0",
      "är tom: skriv en text här",
    ],
    [
      "has a number",
      '{"fact":"vagen-in/goal","sv":[7],"en":[]}',
      "sv.0",
      'citattecken runt det, "7"',
    ],
    [
      "has an unknown field",
      '{"fact":"x","sv":[],"en":[],"sve":[]}',
      "sve",
      "skriv något av fact, sv, en",
    ],
    ["asks for nothing", '{"sv":["Vad?"],"en":[]}', "fact", "saknas"],
    [
      "holds an identity number",
      '{"fact":"vagen-in/goal","sv":["Är det 850101-1234?"],"en":[]}',
      "sv.0",
      "personnummer: ta bort det",
    ],
    [
      "names no fact",
      '{"fact":"vagen-in/goal2","sv":["Vad?"],"en":[]}',
      "fact",
      'menar du "vagen-in/goal"',
    ],
    ["names no subject", '{"untold":"vagen","sv":["Vad?"],"en":[]}', "untold", "finns inte"],
  ])("a line that %s is a problem with its place, and left out", (_, line, field, message) => {
    const read = reading('{"fact":"vagen-in/what","sv":["Vad är det?"],"en":[]}', line);
    expect(read.questions).toHaveLength(1);
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]).toMatchObject({ file: "asked/projects.jsonl", entry: "#2", field });
    expect(read.problems[0]?.message.sv).toContain(message);
  });
});

test("a file that is not UTF-8 is told with its line", () => {
  const folder = folderWith({ "asked/a.jsonl": "" });
  const line = '{"fact":"vagen-in/goal","sv":["Hur är det i Växjö?"],"en":[]}\n';
  writeFileSync(join(folder, "asked", "a.jsonl"), Buffer.from(`\n${line}`, "latin1"));
  expect(told(readAsked(folder, knowledge).problems)).toEqual([
    {
      at: "asked/a.jsonl",
      sv: "rad 2: tecknen är inte skrivna som UTF-8: spara filen som UTF-8",
      en: "line 2: the characters are not written as UTF-8: save the file as UTF-8",
    },
  ]);
});

test("every fact of the knowledge base is asked for by at least four questions, in both languages", () => {
  const own = buildKnowledge(readEntries(KNOWLEDGE_DIRECTORY).entries);
  const { questions, problems } = readAsked(KNOWLEDGE_DIRECTORY, own);
  expect(problems).toEqual([]);
  const counts = new Map<string, number>();
  for (const { for: label, language } of questions)
    for (const key of [label, `${language} ${label}`]) counts.set(key, (counts.get(key) ?? 0) + 1);
  const poor = [...own.facts.keys()].filter(
    (id) => (counts.get(id) ?? 0) < 4 || !counts.has(`sv ${id}`) || !counts.has(`en ${id}`),
  );
  expect(poor).toEqual([]);
});

test("no question of an evaluation set is among them: it would measure what was learnt by heart", () => {
  const folder = new URL("../questions/", import.meta.url);
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const posed = new Set(
    readdirSync(folder)
      .filter((name) => name.endsWith(".jsonl"))
      .flatMap((name) => readFileSync(new URL(name, folder), "utf8").trim().split("\n"))
      .map((line) => plain((JSON.parse(line) as { question: string }).question)),
  );
  const own = buildKnowledge(readEntries(KNOWLEDGE_DIRECTORY).entries);
  const same = readAsked(KNOWLEDGE_DIRECTORY, own).questions.filter(({ text }) =>
    posed.has(plain(text)),
  );
  expect(same.length).toBe(0);
});
