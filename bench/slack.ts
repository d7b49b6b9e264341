/**
 * The service under fifty events a second from Slack, for a minute: how soon each is acknowledged, and
 * whether each question is answered, and once. Slack is the fake of the tests, in this process; the
 * service is the real one, with its store in a file, in a process of its own. Prints JSON.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { SERVICE } from "./service.ts";
import { FakeSlack, fullMember, SECRET, signed, TOKEN } from "../test/channels/slack/fake-slack.ts";
import { direct } from "../test/channels/slack/payloads.ts";
import { quantile } from "./quantile.ts";

export interface SlackMeasured {
  readonly perSecond: number;
  readonly seconds: number;
  readonly people: number;
  /** Milliseconds from sending an event to its acknowledgement. */
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
  readonly refused: number;
  /** Events without an answer when all had had their time, and with more than one. */
  readonly lost: number;
  readonly doubled: number;
  /** Milliseconds from the last event to the last answer. */
  readonly after: number;
  /** How many processes wanted to run before it began, on average. */
  readonly load: number;
}

const REPOSITORY = fileURLToPath(new URL("..", import.meta.url));
const PER_SECOND = 50;
const SECONDS = Number(process.argv[2] ?? 60);
/** Each writes about every five seconds: Slack takes one answer a second and conversation. */
const PEOPLE = 250;
const LONGEST_AFTER = 60_000;
const QUESTIONS = [
  "Vem representerar Tingsryd?",
  "Hur fattas beslut i styrgruppen?",
  "Vilka jobbspår har Alvesta?",
  "How often does the management group in Tingsryd meet?",
  "Räcker det att åtta av femton är på plats?",
];

/** What the service says is read to its end: it must always be able to log. */
function addressOf(service: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    service.stderr?.on("data", (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-10_000);
      const port = /listening on \S+, port (?<port>\d+)/.exec(said)?.groups?.["port"];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}/slack/events`);
    });
    service.once("exit", () => reject(new Error(`the service ended: ${said}`)));
  });
}

function serviceFor(slack: FakeSlack, data: string): ChildProcess {
  return spawn(process.execPath, SERVICE, {
    cwd: REPOSITORY,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      PATH: process.env["PATH"],
      DATA_DIR: data,
      ...{ HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "info", SLACK_API_URL: slack.apiUrl },
      ...{ SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: SECRET },
    },
  });
}

/** Milliseconds to the acknowledgement; undefined when it was refused. */
async function timed(address: string, payload: unknown): Promise<number | undefined> {
  const body = JSON.stringify(payload);
  const headers = { "Content-Type": "application/json", ...signed(body) };
  const began = performance.now();
  const response = await fetch(address, { method: "POST", headers, body });
  await response.arrayBuffer();
  return response.ok ? performance.now() - began : undefined;
}

function eventFor(index: number) {
  const user = `U${index % PEOPLE}`;
  const text = QUESTIONS[index % QUESTIONS.length] ?? "";
  return direct(text, { user, channel: `D${user}`, thread_ts: `1700.${index}` });
}

/** By the thread of its question, how many answers there are. */
function answersIn(slack: FakeSlack): Map<string | undefined, number> {
  const answers = new Map<string | undefined, number>();
  for (const { thread, text } of slack.messages)
    if (!text.startsWith(GREETING)) answers.set(thread, (answers.get(thread) ?? 0) + 1);
  return answers;
}
const GREETING = "Hej! Jag är en bot";

async function measure(slack: FakeSlack, address: string): Promise<SlackMeasured> {
  const [load = 0] = loadavg();
  // What is loaded and compiled with the first events belongs to the start.
  for (let index = 0; index < 100; index += 1) await timed(address, eventFor(-1 - index - PEOPLE));
  const count = PER_SECOND * SECONDS;
  const began = performance.now();
  const sent: Promise<number | undefined>[] = [];
  for (let index = 0; index < count; index += 1) {
    await wait(Math.max(0, began + (index * 1000) / PER_SECOND - performance.now()));
    sent.push(timed(address, eventFor(index)));
  }
  const times = await Promise.all(sent);
  const ended = performance.now();
  const threads = Array.from({ length: count }, (_, index) => `1700.${index}`);
  const lost = () => {
    const answers = answersIn(slack);
    return threads.filter((thread) => !answers.has(thread)).length;
  };
  while (lost() > 0 && performance.now() < ended + LONGEST_AFTER) await wait(100);
  const after = performance.now() - ended;
  // Whatever comes a second time comes now.
  await wait(2000);
  const acknowledged = times.filter((time) => time !== undefined);
  return {
    ...{ perSecond: PER_SECOND, seconds: SECONDS, people: PEOPLE, load, after },
    p50: quantile(acknowledged, 0.5),
    p99: quantile(acknowledged, 0.99),
    slowest: quantile(acknowledged, 1),
    refused: times.length - acknowledged.length,
    lost: lost(),
    doubled: threads.filter((thread) => (answersIn(slack).get(thread) ?? 0) > 1).length,
  };
}

const slack = await new FakeSlack().open();
for (let index = -2 * PEOPLE; index < PEOPLE; index += 1)
  slack.users.set(`U${index}`, fullMember(`U${index}`));
const data = mkdtempSync(join(tmpdir(), "ask-bench-"));
const service = serviceFor(slack, data);
const ended = once(service, "exit");
try {
  const address = await addressOf(service);
  console.log(JSON.stringify(await measure(slack, address)));
} finally {
  service.kill();
  await ended;
  await slack.close();
  rmSync(data, { recursive: true, force: true });
}
