import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { TALKING_KNOWLEDGE } from "../conversation/fixture.ts";
import { altered, folderWith } from "../knowledge/fixture.ts";
import { ASK, run, start, type Ran } from "./run.ts";

const QUESTION = "Hur ofta träffas ledningsgruppen i Alvesta?";

/** `ask` over the small knowledge base. */
function ask(args: readonly string[], input = ""): Promise<Ran> {
  const environment = { KNOWLEDGE_DIR: folderWith(TALKING_KNOWLEDGE) };
  return run(ASK, args, { input, environment });
}

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

describe("--jsonl", () => {
  async function records(...lines: string[]): Promise<unknown[]> {
    const { code, out, err } = await ask(["--jsonl"], `${lines.join("\n")}\n`);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const written = out.trimEnd().split("\n");
    return written.map((line): unknown => JSON.parse(line));
  }

  test("answers each line with exactly the fields that are promised", async () => {
    const [record] = await records(JSON.stringify({ id: "q1", question: QUESTION }));
    expect(record).toEqual({
      id: "q1",
      question: QUESTION,
      language: "sv",
      outcome: "answered",
      text: expect.stringContaining("Ledningsgruppen i Alvesta träffas varannan vecka."),
      sources: [{ document: "avtal", section: "Alvesta", date: "2020-11" }],
      facts: ["ledningsgrupp/cadence"],
      next: expect.any(Array),
    });
  });

  test("answers broken lines with an error and goes on; leaves empty lines out", async () => {
    const answers = await records(
      "\uFEFF{not JSON",
      "",
      '{"id": 7, "question": " "}',
      '{"question": "Vem?", "lang": "de"}',
      '"Vem?"',
      `{"id": 8, "question": "Vem?\u2028", "lang": null}\r`,
    );
    expect(answers).toEqual([
      { error: { code: "not-json", message: expect.any(String) } },
      { id: 7, error: { code: "not-a-question", message: "question: en fråga / a question" } },
      {
        error: {
          code: "not-a-question",
          message: "id: text eller tal / a string or number; lang: sv eller en / sv or en",
        },
      },
      {
        error: {
          code: "not-a-question",
          message: "raden är inte ett objekt / the line is not an object",
        },
      },
      expect.objectContaining({ id: 8, question: "Vem?\u2028" }),
    ]);
  });

  test("lines that share a conversation are turns of it", async () => {
    const lines = ["a", "b"].map((conversation) =>
      JSON.stringify({ id: conversation, question: QUESTION, conversation }),
    );
    const followUp = { id: "f", question: "Vad gör den?", conversation: "a" };
    const alone = { id: "f", question: "Vad gör den?" };
    const answers = await records(...lines, JSON.stringify(followUp), JSON.stringify(alone));
    expect(answers[2]).toMatchObject({ facts: ["ledningsgrupp/task"] });
    expect(answers[3]).toMatchObject({ facts: [] });
  });

  test("answers in the language of --lang where a line names none", async () => {
    const line = JSON.stringify({ id: 1, question: QUESTION });
    const { out } = await ask(["--jsonl", "--lang", "en"], line);
    expect(JSON.parse(out)).toMatchObject({ language: "en" });
  });

  test("answers a line before the next one comes", async () => {
    const environment = { KNOWLEDGE_DIR: folderWith(TALKING_KNOWLEDGE) };
    const child = start(ASK, ["--jsonl"], { environment });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of [1, 2]) {
      child.stdin.write(`${JSON.stringify({ id, question: QUESTION })}\n`);
      const answer = await answers.next();
      expect(JSON.parse(String(answer.value))).toMatchObject({ id });
    }
    child.stdin.end();
  });

  test("ends quietly when nobody reads the answers", async () => {
    const environment = { KNOWLEDGE_DIR: folderWith(TALKING_KNOWLEDGE) };
    const child = start(ASK, ["--jsonl"], { environment });
    let err = "";
    child.stderr.on("data", (text: Buffer) => (err += text.toString()));
    child.stdin.on("error", () => {});
    child.stdout.destroy();
    const ended = new Promise((resolve) => child.on("close", resolve));
    child.stdin.end(`${JSON.stringify({ id: 1, question: QUESTION })}\n`.repeat(50));
    expect(await ended).toBe(0);
    expect(err).toBe("");
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
    expect(err).toMatch(/ Visa allt: npm run ask -- knowledge check\n$/);
  });

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
