import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { TALKING_KNOWLEDGE } from "../conversation/fixture.ts";
import { altered, folderWith } from "../knowledge/fixture.ts";
import { ASK, run, start, type Ran } from "./run.ts";

const QUESTION = "Hur ofta träffas ledningsgruppen i Alvesta?";

/** `ask` over the small knowledge base. */
function ask(args: readonly string[], input: string | Buffer = ""): Promise<Ran> {
  const environment = { KNOWLEDGE_DIR: folderWith(TALKING_KNOWLEDGE) };
  return run(ASK, args, { input, environment });
}

const PRINTED = "process.getBuiltinModule('module').getCompileCacheDir()";

describe("as npm starts it", () => {
  const [, option = "", ...rest] = packageJson.scripts.ask.split(" ");

  test("it answers as it does by itself", async () => {
    const { code, out } = await run(option, [...rest, "--version"]);
    expect({ code, out }).toEqual({ code: 0, out: `${packageJson.version}\n` });
  });

  test("compiled code is kept before the first file of TypeScript is read", async () => {
    const options = rest.filter((part) => part !== "src/cli/ask.ts");
    const { out } = await run(option, [...options, "--print", PRINTED]);
    expect(out).toContain(join("node_modules", ".cache", "ask"));
  });
});

describe("a question", () => {
  test("is answered, its words quoted or not", async () => {
    const { code, out, err } = await ask(QUESTION.split(" "));
    expect(out).toContain("Ledningsgruppen i Alvesta träffas varannan vecka.\n");
    expect(out).toContain("Källa: Avtalet (november 2020), avsnitt ”Alvesta”\n");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect((await ask([QUESTION])).out).toBe(out);
  });

  test("is answered in the language that is asked for, sources in detail", async () => {
    const { out } = await ask([QUESTION, "--lang", "en", "--sources"]);
    expect(out).toContain("every other week");
    expect(out).toContain("\n• The agreement (November 2020), section “Alvesta”, paragraph 1");
  });

  test("is answered as JSON", async () => {
    const { out } = await ask([QUESTION, "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      question: QUESTION,
      outcome: "answered",
      sources: [{ document: "avtal", section: "Alvesta", date: "2020-11" }],
    });
  });

  test("that cannot be answered is no fault", async () => {
    expect((await ask(["Vad blir det för väder?"])).code).toBe(0);
  });
});

test("without a question and a terminal, each line is answered and the end is the end", async () => {
  const { code, out, err } = await ask([], `${QUESTION}\n\n/avsluta\nhej\n`);
  expect(out).toMatch(/^Ledningsgruppen i Alvesta träffas[^]*\n\nHej då!\n$/);
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

test("piped lines that are not UTF-8 are told, in the reader's language, and not answered", async () => {
  const lines = Buffer.concat([Buffer.from("för\n", "latin1"), Buffer.from(QUESTION)]);
  const { code, out, err } = await ask(["--lang", "en"], lines);
  expect(out).toMatch(/^Management group.* every other week/);
  expect({ code, err }).toEqual({
    code: 0,
    err: "Line 1 is not UTF-8 and is not answered: save the text as UTF-8.\n",
  });
});

describe.each([
  ["a conversation", [], `${QUESTION}\n`],
  ["--jsonl", ["--jsonl"], `${JSON.stringify({ id: 1, question: QUESTION })}\n`],
])("%s", (_, args, line) => {
  test("sees changes of the knowledge while it runs, and tells a broken one once", async () => {
    const knowledge = folderWith(TALKING_KNOWLEDGE);
    const groups = (text: string) => writeFileSync(join(knowledge, "groups.yaml"), text);
    const child = start(ASK, [...args, "--lang", "sv"], {
      environment: { KNOWLEDGE_DIR: knowledge },
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (text: Buffer) => (out += text.toString()));
    child.stderr.on("data", (text: Buffer) => (err += text.toString()));
    const ended = once(child, "close");
    child.stdin.write(line);
    await expect.poll(() => out, { timeout: 10_000 }).toContain("varannan vecka");

    const broken = altered("groups.yaml", "kind: management-group", "kind: 7")["groups.yaml"]!;
    groups(broken);
    await expect.poll(() => err, { timeout: 10_000 }).toContain("groups.yaml, ledningsgrupp, kind");
    groups(broken);
    await new Promise((resolve) => setTimeout(resolve, 600));
    groups(altered("groups.yaml", "every: P2W", "every: P3W")["groups.yaml"]!);
    await expect.poll(() => err, { timeout: 10_000 }).toContain("Kunskapsbasen är hel igen.");
    expect(err.match(/senaste hela versionen/g)).toHaveLength(1);
    child.stdin.end(line);
    expect(await ended).toEqual([0, null]);
    expect(out).toContain("var tredje vecka");
  });
});

describe("exit codes and help", () => {
  test.each([
    ["an unknown option", ["--nonsense"]],
    ["a language that is not spoken", ["hej", "--lang", "de"]],
    ["--json without a question", ["--json"]],
    ["--jsonl with a question", ["--jsonl", "hej"]],
    ["--json and --jsonl together", ["--json", "--jsonl"]],
  ])("%s exits with 2", async (_, args) => {
    const { code, out, err } = await ask(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("ask --help");
  });

  test("knowledge that is broken is told by file, entry and field, and exits with 1", async () => {
    const broken = altered("roles.yaml", ", en: section manager", "");
    const environment = { KNOWLEDGE_DIR: folderWith(broken) };
    const { code, out, err } = await run(ASK, ["hej"], { environment });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^Kunskapsbasen har 1 fel\. roles\.yaml, sektionschef, name\.en: /);
    expect(err).toMatch(/ Visa allt: npm run ask -- knowledge check \/ The knowledge base has 1 /);
    const english = await run(ASK, ["--lang", "en", "hej"], { environment });
    expect(english.err).toMatch(/^The knowledge base has 1 mistake\. roles\.yaml, [^/]*$/);
  });

  test.each([[["hej"]], [["--jsonl"]], [[]]])(
    "nobody has the address of --as: %j exits with 2",
    async (args) => {
      const { code, out, err } = await ask(["--as", "nobody@example.org", ...args], "hej\n");
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain("nobody@example.org: ingen i registret");
    },
  );

  test.skipIf(!existsSync("/dev/full")).each([[[QUESTION]], [["--jsonl"]], [[]], [["--help"]]])(
    "a full disk is told without a trace: %j exits with 1",
    async (args) => {
      const full = openSync("/dev/full", "w");
      const env = { ...process.env, KNOWLEDGE_DIR: folderWith(TALKING_KNOWLEDGE) };
      const child = spawn(process.execPath, [ASK, ...args], { env, stdio: ["pipe", full, "pipe"] });
      let err = "";
      child.stderr?.on("data", (text: Buffer) => (err += text.toString()));
      child.stdin?.on("error", () => {});
      child.stdin?.end(`${JSON.stringify({ id: 1, question: QUESTION })}\n`);
      expect(await once(child, "close")).toEqual([1, null]);
      closeSync(full);
      expect(err).toBe(
        "Svaren gick inte att skriva: det finns ingen plats kvar. / " +
          "The answers could not be written: there is no space left.\n",
      );
    },
  );

  test("settings that are wrong exit with 1", async () => {
    const { code, err } = await run(ASK, ["hej"], { environment: { LOG_LEVEL: "loud" } });
    expect(code).toBe(1);
    expect(err).toMatch(/^LOG_LEVEL: /);
  });

  test("--help tells what there is; --version the version", async () => {
    const help = await ask(["--help"]);
    expect(help.code).toBe(0);
    for (const word of ["--jsonl", "--lang", "knowledge", "eval", "Slutkoder / Exit codes:"])
      expect(help.out).toContain(word);
    expect(await ask(["--version"])).toEqual({ code: 0, out: `${packageJson.version}\n`, err: "" });
  });

  test("subcommands take their own options", async () => {
    const folder = folderWith(TALKING_KNOWLEDGE);
    const { code, out } = await ask(["knowledge", "check", "--lang", "en", "--knowledge", folder]);
    expect(out).toMatch(/no problems\.\n$/);
    expect(code).toBe(0);
    expect((await ask(["knowledge", "check", "--nonsense"])).code).toBe(2);
  });
});
