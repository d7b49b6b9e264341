import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { TALKING_KNOWLEDGE } from "../conversation/fixture.ts";
import { folderWith } from "../knowledge/fixture.ts";
import { ASK, run, start, type Ran } from "./run.ts";

const QUESTION = "Hur ofta träffas ledningsgruppen i Alvesta?";

/** `ask` over the small knowledge base. */
function ask(args: readonly string[], input: string | Buffer): Promise<Ran> {
  const environment = { KNOWLEDGE_DIR: folderWith(TALKING_KNOWLEDGE) };
  return run(ASK, args, { input, environment });
}

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
    {
      id: 7,
      error: {
        code: "not-a-question",
        message:
          "question: är tom, skriv en fråga som text / is empty, write a question as a string",
      },
    },
    {
      error: {
        code: "not-a-question",
        message:
          'id: saknas, skriv text eller ett tal / is missing, write a string or a number; lang: passar inte, skriv "sv" eller "en" / does not fit, write "sv" or "en"',
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

test("tells what is too long, and answers the others", async () => {
  const answers = await records(
    JSON.stringify({ id: 1, question: "a".repeat(1_000_000) }),
    JSON.stringify({ id: 2, question: "a".repeat(30_001) }),
    JSON.stringify({ id: 3, question: QUESTION }),
  );
  expect(answers).toEqual([
    { error: { code: "too-long", message: expect.stringContaining("1000000 byte") } },
    { id: 2, error: { code: "too-long", message: expect.stringContaining("30000 tecken") } },
    expect.objectContaining({ id: 3, outcome: "answered" }),
  ]);
});

test("tells bytes that are not UTF-8", async () => {
  const { out } = await ask(["--jsonl"], Buffer.from('{"id":1,"question":"för"}', "latin1"));
  expect(JSON.parse(out)).toMatchObject({ error: { code: "not-utf-8" } });
});

test("gives ids back as they stand, and refuses those that it cannot", async () => {
  const ids = ["12345678901234567890123", "-0", "1.0", "-3", "2.5", '"1.0"'];
  const lines = ids.map((id) => `{"id":${id},"question":"hej"}`);
  const refused = {
    error: {
      code: "not-a-question",
      message: expect.stringMatching(/^id: talet går inte att ge tillbaka .*skriv text/),
    },
  };
  const answers = await records(...lines, '{"id":1,"question":"hej","conversation":1e30}');
  expect(answers).toEqual([
    ...[refused, refused, refused],
    ...[-3, 2.5, "1.0"].map((id): unknown => expect.objectContaining({ id, outcome: "talk" })),
    {
      id: 1,
      error: { code: "not-a-question", message: expect.stringMatching(/^conversation: /) },
    },
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

test("a number chooses what the answer before offered, and 'visa alla' is no question", async () => {
  const line = (question: string) => JSON.stringify({ id: 1, question, conversation: "a" });
  const [first, none, chosen, all, alone] = (await records(
    ...["Vad är det för väder?", "99", "2.", "visa alla"].map(line),
    JSON.stringify({ id: 1, question: "2" }),
  )) as { next: string[]; text: string; outcome: string }[];
  const [same] = await records(JSON.stringify({ id: 1, question: first!.next[1] }));
  expect(chosen).toMatchObject({ question: "2.", text: (same as { text: string }).text });
  expect(none).toMatchObject({ outcome: "talk", text: expect.stringMatching(/^Det numret finns/) });
  expect(none!.next).toEqual(first!.next);
  expect(all).toMatchObject({ text: expect.stringContaining("redan i sin helhet") });
  expect(alone).toMatchObject({ outcome: "out-of-scope" });
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
