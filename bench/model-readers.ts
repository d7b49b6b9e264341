/**
 * What the checks let through of two invented models, over files of questions whose answers are
 * known: one that always finds the right sentence where there is one, and one that submits the first
 * sentence that it is given, whatever the question. Figures of docs/adr/0018.
 *
 *   node bench/model-readers.ts [FILE …]
 */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { createAssisting } from "../src/answers/model/create-assisting.ts";
import type { Complete, Completion, ModelMessage } from "../src/answers/model/endpoint.ts";
import { answererFrom } from "../src/cli/build-answerer.ts";
import { readQuestions, type EvaluationQuestion } from "../src/evaluation/questions.ts";
import { ask } from "../src/evaluation/run.ts";
import { missingIn, score } from "../src/evaluation/score.ts";
import { tallyOf } from "../src/evaluation/tally.ts";
import { KNOWLEDGE_DIRECTORY } from "../src/knowledge/directory.ts";

const SETS = ["development-2", "development-4", "development-7", "development-8", "development-9"];
const SETTINGS = {
  apiKey: undefined,
  baseUrl: undefined,
  model: "invented",
  dailyTokens: Infinity,
};

const answerer = answererFrom(KNOWLEDGE_DIRECTORY);
const facts = [...answerer.knowledge.facts.values()].filter(({ gap }) => !gap);

interface Sentence {
  readonly id: string;
  readonly text: string;
}

function textOf(message: ModelMessage | undefined): string {
  return typeof message?.content === "string" ? message.content : "";
}

function calling(name: string, args: object): Completion {
  return { calls: [{ id: "1", name, args: JSON.stringify(args) }], sent: 0, received: 0 };
}

function submitting(sentences: readonly Sentence[]): Completion {
  const statements = sentences.map(({ id, text }) => ({ text, facts: [id] }));
  const kind = statements.length > 0 ? "answer" : "not-stated";
  return calling("submit_answer", { kind, statements });
}

/** Submits the first sentence that it is given. */
const careless: Complete = ({ messages }) => {
  const { found } = JSON.parse(textOf(messages[1])) as { found: readonly Sentence[] };
  const first = found.find(({ id }) => answerer.knowledge.facts.get(id)?.gap === false);
  return Promise.resolve(submitting(first === undefined ? [] : [first]));
};

/** Knows what is expected, and looks up the sentences that say it. */
function perfect({ answerable, expect, forbid, lang }: EvaluationQuestion): Complete {
  const right = facts.filter(
    ({ text }) =>
      missingIn(text[lang], expect).length === 0 &&
      forbid.every((word) => missingIn(text[lang], [word]).length > 0),
  );
  return ({ messages }) => {
    const given = messages.slice(1).map(textOf);
    const isGiven = (id: string): boolean => given.some((text) => text.includes(`"id":"${id}"`));
    const known = right.filter(({ id }) => isGiven(id)).slice(0, 6);
    const [first] = right;
    if (!answerable || first === undefined) return Promise.resolve(submitting([]));
    if (known.length === 0 && messages.length < 6)
      return Promise.resolve(calling("facts_of", { entity: first.subject }));
    return Promise.resolve(submitting(known.map(({ id, text }) => ({ id, text: text[lang] }))));
  };
}

async function tallied(file: string, model: (question: EvaluationQuestion) => Complete) {
  const scored = ask(readQuestions(file), "plain", answerer).map(async (one) => {
    const complete = model(one.question);
    const assisting = createAssisting({ settings: SETTINGS, complete });
    const context = { answerer, previous: one.previous, workspace: "bench" };
    const answer = await assisting.assist(one.asked, one.answer, context);
    return score(one.question, answer ?? one.answer);
  });
  return tallyOf(await Promise.all(scored));
}

const files = process.argv.slice(2);
const chosen =
  files.length > 0
    ? files
    : SETS.map((name) =>
        fileURLToPath(new URL(`../test/questions/${name}.jsonl`, import.meta.url)),
      );
console.log("| questions | model | right | abstained | wrong | score |");
console.log("| --- | --- | ---: | ---: | ---: | ---: |");
for (const file of chosen) {
  const rows = {
    none: tallyOf(ask(readQuestions(file), "plain", answerer)),
    perfect: await tallied(file, perfect),
    careless: await tallied(file, () => careless),
  };
  for (const [name, { right, abstained, wrong, score: mean }] of Object.entries(rows))
    console.log(
      `| ${relative(process.cwd(), file)} | ${name} | ${right} | ${abstained} | ${wrong} | ${mean.toFixed(3)} |`,
    );
}
