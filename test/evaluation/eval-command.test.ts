import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { folderWith, SMALL_KNOWLEDGE, SMALL_TEXT } from "../knowledge/fixture.ts";

const MODULE = fileURLToPath(new URL("../../src/cli/eval-command.ts", import.meta.url));
const RUN = `const { evalCommand } = await import(${JSON.stringify(MODULE)});
await evalCommand().parseAsync(process.argv.slice(1), { from: "user" });`;

/** Runs `ask eval` in a process of its own, as exit codes are a part of what it promises. */
function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const knowledge = folderWith(SMALL_KNOWLEDGE);
  const all = ["--input-type=module", "--eval", RUN, "--", ...args, "--knowledge", knowledge];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, all, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

const OFTEN = {
  id: "often",
  kind: "how-often",
  lang: "sv",
  question: "Hur ofta träffas ledningsgruppen i Alvesta?",
  expect: ["varannan vecka"],
  forbid: [],
  answerable: true,
};
const MONEY = { ...OFTEN, id: "money", kind: "how-many", expect: ["nittionio"] };
const WEATHER = {
  ...OFTEN,
  id: "weather",
  kind: "out-of-scope",
  question: "Vad blir det för väder i morgon?",
  expect: [],
  answerable: false,
};

function fileWith(...questions: readonly object[]): string {
  const lines = questions.map((question) => JSON.stringify(question)).join("\n");
  return join(folderWith({ "questions.jsonl": lines }), "questions.jsonl");
}

describe("what is printed", () => {
  test("a table by kind and language, and no question", async () => {
    const { code, out } = await run(fileWith(OFTEN, MONEY, WEATHER));
    const rows = out.split("\n").map((line) => line.trim().split(/ +/).join(" "));
    expect(rows).toEqual(
      expect.arrayContaining([
        "n right abstained wrong score",
        "how-often 1 1 0 0 1.000",
        "how-many 1 0 0 1 -1.000",
        "out-of-scope 1 1 0 0 1.000",
        "sv 3 2 0 1 0.333",
        "all 3 2 0 1 0.333",
        "plain: score 0.333, 1 wrong, abstention precision 1.000, recall 1.000",
      ]),
    );
    expect(out).not.toContain("Alvesta");
    expect(code).toBe(0);
  });

  test("variants beside it on request, with their change", async () => {
    const { out } = await run(fileWith(OFTEN), "--typos", "--no-accents");
    expect(out).toContain("typos no-accents\n");
    expect(out).toMatch(/^no-accents: score 1.000 \(\+0.000\), 0 wrong/m);
  });

  test("questions and answers on request", async () => {
    const { out } = await run(fileWith(OFTEN, MONEY), "--show", "wrong");
    expect(out).toContain('WRONG money (how-many, sv, plain): lacks "nittionio"\n  ? Hur ofta');
    expect(out).not.toContain("RIGHT often");
  });

  test("JSON on request, questions only with --show", async () => {
    const file = fileWith(OFTEN, MONEY);
    const { out } = await run(file, "--json");
    expect(JSON.parse(out)).toMatchObject({
      files: [{ file, variants: [{ variant: "plain", all: { n: 2, score: 0 } }] }],
    });
    expect(out).not.toContain("Alvesta");
    const shown = await run(file, "--json", "--show", "all");
    expect(JSON.parse(shown.out)).toMatchObject({
      files: [{ variants: [{ questions: [{ id: "often" }, { id: "money" }] }] }],
    });
  });
});

describe("citation precision", () => {
  test("is measured with the documents", async () => {
    const sources = folderWith({ "avtal.txt": SMALL_TEXT });
    const { out } = await run(fileWith(OFTEN), "--sources", sources);
    expect(out).toMatch(/^citation precision: 1.000 \(\d of \d\)$/m);
  });

  test("counts what the document does not carry, and shows it on request", async () => {
    const text = SMALL_TEXT.replace("varannan vecka", "var femte vecka");
    const sources = folderWith({ "avtal.txt": text });
    const { out } = await run(fileWith(OFTEN), "--sources", sources, "--show", "wrong");
    expect(out).toMatch(/^citation precision: 0.\d+/m);
    expect(out).toContain("CITATION often (plain): ");
  });

  test("is said not to be measured without them", async () => {
    const { out } = await run(fileWith(OFTEN), "--sources", folderWith({ "other.txt": "" }));
    expect(out).toContain("citation precision: not measured");
  });
});

describe("exit codes", () => {
  test("1 when a score is below --min", async () => {
    expect((await run(fileWith(OFTEN, MONEY), "--min", "0.01")).code).toBe(1);
    expect((await run(fileWith(OFTEN, MONEY), "--min", "0")).code).toBe(0);
  });

  test("2 for a file that is not there, a broken line and a wrong option", async () => {
    const missing = await run("/nowhere/at/all.jsonl");
    expect(missing).toMatchObject({
      code: 2,
      err: "/nowhere/at/all.jsonl finns inte / /nowhere/at/all.jsonl does not exist\n",
    });
    const broken = fileWith({ ...OFTEN, lang: "de" });
    const { code, err } = await run(broken);
    expect(err).toContain(
      `${broken}:1, lang: skriv sv eller en / ${broken}:1, lang: write sv or en`,
    );
    expect(code).toBe(2);
    expect(await run(fileWith())).toMatchObject({ code: 2, out: "" });
    expect((await run(fileWith(OFTEN), "--min", "much")).code).toBe(2);
  });
});
