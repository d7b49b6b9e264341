/** `npm run bench`: measures on this machine, prints the figures and writes docs/benchmarks.md. */
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { plainText } from "../src/answers/answer.ts";
import { answererFrom } from "../src/cli/build-answerer.ts";
import { readQuestions, type EvaluationQuestion } from "../src/evaluation/questions.ts";
import { ask } from "../src/evaluation/run.ts";
import { tallyOf } from "../src/evaluation/tally.ts";
import { KNOWLEDGE_DIRECTORY } from "../src/knowledge/directory.ts";
import { readTexts } from "../src/knowledge/evidence/texts.ts";
import { readEntries } from "../src/knowledge/read.ts";
import { coldStart } from "./cold-start.ts";
import { idleMemory } from "./idle.ts";
import type { Measured } from "./measure.ts";
import type { StoreMeasured } from "./store.ts";
import type { MeetingsMeasured } from "./meetings.ts";
import type { OutboxMeasured } from "./outbox.ts";
import { quantile } from "./quantile.ts";
import type { RegisterMeasured } from "./register.ts";
import type { RemindersMeasured } from "./reminders.ts";
import type { SlackMeasured } from "./slack.ts";
import { busyNote, isBusy, LONGEST_MINUTES, page, type Comparison } from "./report.ts";
import { countWords, searched } from "./search.ts";

const inRepository = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const GIVEN = inRepository("../shared/eval/questions.jsonl");
const OWN = inRepository("test/questions/development.jsonl");
const SOURCES = inRepository("../shared/sources");
const PAGE = inRepository("docs/benchmarks.md");
const MEASURE = inRepository("bench/measure.ts");
const STORE = inRepository("bench/store.ts");
const OUTBOX = inRepository("bench/outbox.ts");
const REGISTER = inRepository("bench/register.ts");
const MEETINGS = inRepository("bench/meetings.ts");
const REMINDERS = inRepository("bench/reminders.ts");
const SLACK = inRepository("bench/slack.ts");
const TIMES = 100;

/** Undefined when it takes longer than anyone would wait. */
function measuredAt(times: number, file: string): Measured | undefined {
  const args = ["--max-old-space-size=8192", MEASURE, String(times), file];
  const timeout = LONGEST_MINUTES * 60_000;
  const { stdout, error, status, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    timeout,
  });
  if (error !== undefined && "code" in error && error.code === "ETIMEDOUT") return undefined;
  if (status !== 0) throw new Error(`measuring ${times} × failed: ${stderr}`, { cause: error });
  return JSON.parse(stdout) as Measured;
}

/** In a process of its own, so that it shares no memory with the answers. */
function measuredStores(): readonly StoreMeasured[] {
  const { stdout, error, status, stderr } = spawnSync(process.execPath, [STORE], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`measuring the store failed: ${stderr}`, { cause: error });
  return JSON.parse(stdout) as StoreMeasured[];
}

/** What a script of its own process writes. */
function measuredBy(script: string): unknown {
  const { stdout, status, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return JSON.parse(stdout);
}

function outboxMeasured(): OutboxMeasured {
  const args = ["--expose-gc", OUTBOX];
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`measuring the outbox failed: ${stderr}`);
  return JSON.parse(stdout) as OutboxMeasured;
}

function slackMeasured(): SlackMeasured {
  const { stdout, status, stderr } = spawnSync(process.execPath, [SLACK], { encoding: "utf8" });
  if (status !== 0) throw new Error(`measuring Slack failed: ${stderr}`);
  return JSON.parse(stdout) as SlackMeasured;
}

function compared(questions: readonly EvaluationQuestion[]): Comparison | undefined {
  if (!existsSync(SOURCES)) return undefined;
  const { entries } = readEntries(KNOWLEDGE_DIRECTORY);
  const texts = readTexts(entries.documents, SOURCES);
  const asked = ask(questions, "plain", answererFrom(KNOWLEDGE_DIRECTORY));
  return {
    questions: questions.length,
    paragraphsShown: searched(questions, entries.documents, texts),
    right: tallyOf(asked).right,
    words: quantile(
      asked.map(({ answer }) => countWords(plainText(answer))),
      0.5,
    ),
  };
}

const file = existsSync(GIVEN) ? GIVEN : OWN;
const questions = readQuestions(file);
const machine = { cores: availableParallelism(), load: loadavg()[0] ?? 0 };
if (isBusy(machine)) console.warn(busyNote(machine));

const text = page({
  date: new Date().toISOString().slice(0, 10),
  ...machine,
  node: process.versions.node,
  questions: relative(inRepository("."), file),
  coldStart: coldStart(questions[0]?.question ?? ""),
  idle: await idleMemory(questions.map(({ question }) => question)),
  one: measuredAt(1, file),
  large: measuredAt(TIMES, file),
  times: TIMES,
  stores: measuredStores(),
  register: measuredBy(REGISTER) as RegisterMeasured,
  meetings: measuredBy(MEETINGS) as MeetingsMeasured,
  reminders: measuredBy(REMINDERS) as RemindersMeasured,
  outbox: outboxMeasured(),
  slack: slackMeasured(),
  comparison: compared(questions.filter(({ answerable }) => answerable)),
});
const config = await resolveConfig(PAGE);
const formatted = await format(text, { ...config, parser: "markdown" });
writeFileSync(PAGE, formatted);
console.log(formatted);
