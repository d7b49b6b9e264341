/** `ask eval --assisted`: the same tables with a language model's help. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startModel, type MockModel } from "../answers/model/mock.ts";
import { folderWith, SMALL_KNOWLEDGE } from "../knowledge/fixture.ts";

const MODULE = fileURLToPath(new URL("../../src/cli/eval-command.ts", import.meta.url));
const RUN = `const { evalCommand } = await import(${JSON.stringify(MODULE)});
await evalCommand().parseAsync(process.argv.slice(1), { from: "user" });`;

let model: MockModel;
beforeAll(async () => {
  model = await startModel();
});
afterAll(() => model.stop());

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `ask eval` in a folder without .env, with these settings of the model. */
function run(settings: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran> {
  const knowledge = folderWith(SMALL_KNOWLEDGE);
  const env = { ...process.env, OPENAI_API_KEY: "", OPENAI_BASE_URL: "", ...settings };
  const all = ["--input-type=module", "--eval", RUN, "--", ...args, "--knowledge", knowledge];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, all, { env, cwd: folderWith({}) }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

const FOUND = {
  id: "found",
  lang: "sv",
  question: "Hur ofta träffas ledningsgruppen i Alvesta?",
  expect: ["varannan vecka"],
  forbid: [],
  answerable: true,
};
const OPEN = {
  ...FOUND,
  id: "open",
  question: "Brukar de där cheferna i Alvesta ses jämt och samt?",
};

function questions(): string {
  const lines = [FOUND, OPEN].map((question) => JSON.stringify(question)).join("\n");
  return join(folderWith({ "questions.jsonl": lines }), "questions.jsonl");
}

const at = (url: string) => ({ OPENAI_BASE_URL: url, OPENAI_MODEL: "invented-model" });

describe("ask eval --assisted", () => {
  test("shows what the knowledge base does alone, and what comes with help", async () => {
    model.play(({ found }) => {
      const often = found.find(({ text }) => text.includes("varannan vecka"));
      const statements = [{ text: often?.text ?? "", facts: [often?.id ?? ""] }];
      return { calls: [{ name: "submit_answer", args: { kind: "answer", statements } }] };
    });
    const { code, out } = await run(at(model.settings.baseUrl!), questions(), "--assisted");
    expect(out).toMatch(/^plain: score 0\.500, 0 wrong/m);
    expect(out).toMatch(/jsonl, assisted\n[^]*^plain: score 1\.000, 0 wrong/m);
    expect(out).toMatch(/^language model invented-model at 127\.0\.0\.1:\d+$/m);
    expect(out).toMatch(/^questions passed to it: assisted 1$/m);
    expect(out).toMatch(/^tokens: 100 sent, 20 received$/m);
    expect(code).toBe(0);
  });

  test("gives the figures of the knowledge base alone when the endpoint is down", async () => {
    const file = questions();
    const settings = at("http://127.0.0.1:9/v1");
    const [alone, down] = await Promise.all([
      run(settings, file, "--json"),
      run(settings, file, "--json", "--assisted"),
    ]);
    const read = ({ out }: Ran) =>
      (JSON.parse(out) as { files: { variants: unknown; assisted: unknown }[] }).files[0];
    expect(read(down)?.variants).toEqual(read(alone)?.variants);
    expect(read(down)?.assisted).toEqual(read(alone)?.variants);
    expect(down.out).toContain('"endpoint": 1');
    expect(down.code).toBe(0);
  });

  test("says what is missing when no model is set", async () => {
    const { code, err } = await run({}, questions(), "--assisted");
    expect(err).toContain("OPENAI_BASE_URL");
    expect(code).toBe(2);
  });
});
