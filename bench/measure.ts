/**
 * Measures one size of knowledge base in a process of its own, so that the sizes do not share
 * memory or compiled code: `node bench/measure.ts TIMES QUESTIONS`. Writes one line of JSON.
 */
import { learntAt } from "../src/cli/learnt-at.ts";
import { createAnswerer, type Answerer } from "../src/answers/respond.ts";
import { readQuestions, type EvaluationQuestion } from "../src/evaluation/questions.ts";
import { ask } from "../src/evaluation/run.ts";
import { tallyOf } from "../src/evaluation/tally.ts";
import { KNOWLEDGE_DIRECTORY } from "../src/knowledge/directory.ts";
import { buildKnowledge } from "../src/knowledge/knowledge.ts";
import { readEntries } from "../src/knowledge/read.ts";
import { enlarged } from "./enlarge.ts";
import { quantile } from "./quantile.ts";

/** Times in milliseconds, memory in bytes. */
export interface Measured {
  readonly subjects: number;
  readonly facts: number;
  /** Reading and validating the YAML files; the same at every size, as copies are made in memory. */
  readonly read: number;
  /** From validated entries to the first answer: knowledge and lexicon. */
  readonly build: number;
  readonly answers: number;
  readonly p50: number;
  readonly p99: number;
  readonly right: number;
  readonly questions: number;
  readonly memory: number;
}

const ANSWERS = 3000;
const TIME_LIMIT = 60_000;

function timesOf(questions: readonly EvaluationQuestion[], answerer: Answerer): number[] {
  const times: number[] = [];
  const end = performance.now() + TIME_LIMIT;
  while (times.length < ANSWERS && (times.length === 0 || performance.now() < end)) {
    for (const { question } of questions) {
      const start = performance.now();
      answerer.answer(question);
      times.push(performance.now() - start);
    }
  }
  return times;
}

function measured(times: number, questions: readonly EvaluationQuestion[]): Measured {
  const start = performance.now();
  const { entries } = readEntries(KNOWLEDGE_DIRECTORY);
  const learnt = learntAt(KNOWLEDGE_DIRECTORY);
  const read = performance.now() - start;
  const large = enlarged(entries, times);
  const building = performance.now();
  const knowledge = buildKnowledge(large);
  const answerer = createAnswerer(knowledge, "problems" in learnt ? undefined : learnt.learnt);
  const build = performance.now() - building;
  // Warms up as well: the code is compiled by the time that it is measured.
  const { right } = tallyOf(ask(questions, "plain", answerer));
  const spent = timesOf(questions, answerer);
  return {
    subjects: knowledge.subjects.size,
    facts: knowledge.facts.size,
    read,
    build,
    answers: spent.length,
    p50: quantile(spent, 0.5),
    p99: quantile(spent, 0.99),
    right,
    questions: questions.length,
    memory: process.memoryUsage().rss,
  };
}

const [times = "1", file = ""] = process.argv.slice(2);
console.log(JSON.stringify(measured(Number(times), readQuestions(file))));
