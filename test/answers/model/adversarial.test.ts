/** Whatever a language model or its endpoint does: nothing unsupported is said, and in time. */
import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../../src/answers/answer.ts";
import { createAssisting } from "../../../src/answers/model/create-assisting.ts";
import type { ModelSettings } from "../../../src/answers/model/settings.ts";
import { CASES, GOOD, QUESTION, todayOf, type Case } from "./adversarial-cases.ts";
import { answerer, knowledge } from "./fixture.ts";
import { startModel, startRaw, type MockModel } from "./mock.ts";

/** Milliseconds: the 20 s of real life, shortened where the time is what it is about. */
const TIME = 700;
const LONG = 5000;
/** What a busy machine may need beyond it. */
const GRACE = 600;

let model: MockModel;
beforeAll(async () => {
  model = await startModel();
});
afterAll(() => model.stop());

interface Told {
  readonly given: Answer;
  readonly answer: Answer | undefined;
  readonly parts: readonly string[];
  readonly took: number;
}

function timeFor({ kind = "the endpoint" }: Partial<Case>): number {
  return kind === "the endpoint" ? TIME : LONG;
}

async function tell(settings: ModelSettings, one: Partial<Case> = {}): Promise<Told> {
  const timeoutMs = timeFor(one);
  const assisting = createAssisting({ settings, limits: { timeoutMs } });
  const { question = QUESTION } = one;
  const today = one.entered === undefined ? undefined : todayOf(one as Case);
  const given = answerer.answer(question, { today });
  const parts: string[] = [];
  const begun = performance.now();
  const context = { answerer, today, workspace: "console:test" };
  const answer = await assisting.assist(question, given, context, (part) => parts.push(part));
  return { given, answer, parts, took: performance.now() - begun };
}

/** Sentences of the knowledge base, and what code says by itself. */
const SENTENCES = new Set([...knowledge.facts.values()].map(({ text }) => text.sv));

function unsupported({ given, answer, parts }: Told): string[] {
  const own = [...given.lead, ...given.details, ...given.caveats].map(({ text }) => text);
  const said = answer === undefined ? [] : [...answer.lead, ...answer.details];
  const isToday = (text: string): boolean =>
    text.startsWith("Jobbkrafts styrgrupp, tisdag 3 december");
  return [...said.map(({ text }) => text), ...parts].filter(
    (text) => !SENTENCES.has(text) && !own.includes(text) && !isToday(text),
  );
}

test("there are at least 60 cases", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(60);
});

test("the knowledge base alone does not answer the question that the cases are about", () => {
  expect(answerer.answer(QUESTION).outcome).toBe("unknown");
});

describe.each([...Map.groupBy(CASES, ({ kind }) => kind)])("%s:", (_kind, cases) => {
  test.each(cases.map((one) => [one.does, one.becomes, one] as const))(
    "%s: %s",
    async (_does, becomes, one) => {
      model.play(one.script);
      const told = await tell(model.settings, one);
      expect(unsupported(told)).toEqual([]);
      expect(told.took).toBeLessThan(timeFor(one) + GRACE);
      expect(told.answer === undefined ? "given" : "assisted").toBe(becomes);
      expect(model.sent().length).toBeGreaterThan(0);
      if (told.answer === undefined) expect(told.parts).toEqual([]);
    },
  );
});

describe("an endpoint that", () => {
  const json = { "content-type": "application/json" };
  const begin = '{"choices":[{"message":{"content":"';
  test.each<[string, (response: ServerResponse) => void]>([
    ["hangs up at once", (response) => response.destroy()],
    [
      "hangs up in the middle",
      (response) => {
        response.writeHead(200, json).write(begin);
        setTimeout(() => response.destroy(), 20);
      },
    ],
    [
      "never ends",
      (response) => {
        response.writeHead(200, json).write(begin);
        const more = setInterval(() => response.write("x".repeat(60_000)), 2);
        response.on("close", () => clearInterval(more));
      },
    ],
    [
      "stops in the middle and keeps the line",
      (response) => {
        response.writeHead(200, json).write(begin);
      },
    ],
    ["never answers", () => undefined],
    [
      "sends no JSON",
      (response) => {
        response.writeHead(200, json).end("<html>");
      },
    ],
    [
      "sends elsewhere",
      (response) => {
        response.writeHead(307, { location: "http://127.0.0.1:9/v1/chat/completions" }).end();
      },
    ],
  ])("%s leaves the answer as it was given, in time", async (_does, respond) => {
    const raw = await startRaw(respond);
    try {
      const told = await tell(raw.settings);
      expect(told.answer).toBeUndefined();
      expect(told.took).toBeLessThan(TIME + GRACE);
    } finally {
      await raw.stop();
    }
  });

  test("is not there leaves the answer as it was given", async () => {
    const raw = await startRaw(() => undefined);
    await raw.stop();
    expect((await tell(raw.settings)).answer).toBeUndefined();
  });
});

test("what is said is the knowledge base's sentence, with its source and age", async () => {
  model.play(CASES.find(({ does }) => does === "calls the group by another name")!.script);
  const { answer, parts } = await tell(model.settings);
  expect(answer).toMatchObject({
    outcome: "answered",
    lead: [{ text: GOOD.text, facts: [GOOD.id] }],
    caveats: [{ text: "Uppgiften är från 15 mars 2030." }],
    facts: [GOOD.id],
  });
  expect(answer?.sources).toHaveLength(1);
  expect(parts).toEqual([GOOD.text]);
});
