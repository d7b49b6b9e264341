/** What is in the right form, and would mislead or look broken. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { carefulProblems } from "../../src/knowledge/careful-check.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { told } from "./fixture.ts";

const REGION = join(import.meta.dirname, "../regions/skogslan");

/** What is said of the invented region where one place of a file is written otherwise. */
function problemsWith(file: string, from: string, to: string) {
  const folder = mkdtempSync(join(tmpdir(), "ask-careful-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(REGION, folder, { recursive: true });
  const text = readFileSync(join(folder, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
  return told(carefulProblems(readEntries(folder)));
}

const QUORUM = '  quorum: { moreThan: "1/2", of: affected-parties }\n';
const TASK = "Beslut i Jobbkrafts styrgrupp fattas i konsensus.";

test("the region as it stands has none", () => {
  expect(told(carefulProblems(readEntries(REGION)))).toEqual([]);
});

describe("is refused", () => {
  test.each([
    [
      "no default",
      "groups.yaml",
      "homonym: default",
      "homonym: other",
      "homonym",
      'ingen av grupperna av den här sorten är "homonym: default"',
    ],
    [
      "two defaults",
      "groups.yaml",
      "homonym: other",
      "homonym: default",
      "homonym",
      'är redan "homonym: default"',
    ],
    [
      "a default without its mark",
      "groups.yaml",
      "  homonym: default\n",
      "",
      "homonym",
      "saknas, fast namnet också kan mena",
    ],
    [
      "a quorum removed",
      "rules.yaml",
      QUORUM,
      "",
      "quorum",
      "saknas, så det går inte att räkna ut",
    ],
    [
      "a quorum elsewhere",
      "rules.yaml",
      "  rule: consensus\n",
      `  rule: consensus\n${QUORUM}`,
      "quorum",
      "hör till regeln om hur många",
    ],
    [
      "two rules of one sort",
      "rules.yaml",
      "rule: agenda",
      "rule: scope",
      "rule",
      'är redan gruppens regel av sorten "scope"',
    ],
    ["another share", "rules.yaml", "Mer än hälften av de", "Alla de", "text.sv", "en annan andel"],
    ["a half", "rules.yaml", "More than half of the", "Half of the", "text.en", "en annan andel"],
    [
      "a web page",
      "rules.yaml",
      TASK,
      "<b>Beslut</b> i Jobbkrafts styrgrupp fattas i konsensus.",
      "text.sv",
      "webbsida",
    ],
    [
      "an address",
      "rules.yaml",
      TASK,
      "Beslut fattas enligt https://example.org i konsensus.",
      "text.sv",
      "webbadress",
    ],
    ["a stray quotation mark", "rules.yaml", TASK, `”${TASK}`, "text.sv", "citattecken saknar"],
    ["no full stop", "rules.yaml", TASK, TASK.slice(0, -1), "text.sv", "utan punkt"],
    [
      "far too much",
      "rules.yaml",
      TASK,
      `${"Beslut fattas i styrgruppen. ".repeat(60)}${TASK}`,
      "text.sv",
      "för långt",
    ],
    [
      "a number that no text tells",
      "rules.yaml",
      "      on: [decision, consensus]\n",
      "      on: [decision, consensus]\n      derived: [99]\n",
      "derived.0",
      "talet 99 står inte i texten",
    ],
    [
      "a setting that is not said to be local",
      "local.yaml",
      "Det är en lokal inställning och står inte i avtalet.",
      "",
      "text.sv",
      "inte att det är bestämt lokalt",
    ],
  ])("%s", (_, file, from, to, field, message) => {
    const found = problemsWith(file, from, to);
    expect(found).toHaveLength(1);
    expect(found[0]?.at).toMatch(new RegExp(`^${file} .*${field}$`));
    expect(found[0]?.sv).toContain(message);
    expect(found[0]?.en).not.toBe("");
  });
});

test("a rightly quoted word, and what is less than something, are left alone", () => {
  expect(
    problemsWith("rules.yaml", TASK, "Beslut i styrgruppen fattas ”i konsensus” när 3 < 5."),
  ).toEqual([]);
});
